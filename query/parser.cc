#include "query/parser.h"

#include "common/text.h"
#include "query/bind.h"
#include "query/descent.h"
#include "query/lower_case.h"
#include "query/messages.h"

namespace onrecord {
namespace {

constexpr std::size_t longest_query = 4096;   // UX G12
constexpr std::size_t most_terms = 1000;

Span first_bad_byte(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t start = at;
        next_codepoint(text, at);
        if (!is_utf8(text.substr(start, at - start))) return {static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(at)};
    }
    return {};
}

}  // namespace

QueryResult<ParsedQuery> QueryParser::run() {
    MaybeExpr expr = parse_or();
    if (expr && now().kind != TokenKind::end) fail_at_closing();
    if (error_) return std::move(*error_);
    bool bound = false;
    Expr tree = bind_quotations(std::move(*expr), bound);
    hint_at_lower_case(tokens_, notes_);
    if (mixed_ || regrouped_ || bound || alias_) notes_.push_back({"read-as", "read as: " + to_query(tree)});
    return ParsedQuery{std::move(tree), std::move(notes_)};
}

std::nullopt_t QueryParser::fail(QueryError error) {
    if (!error_) error_ = std::move(error);
    return std::nullopt;
}

std::nullopt_t QueryParser::fail_at_closing() {
    const bool brace = is(TokenKind::close_quotation);
    return fail(messages::stray_bracket(brace ? "}" : ")", now().at));
}

bool QueryParser::count_terms(std::size_t n, Span at) {
    terms_ += n;
    if (terms_ <= most_terms) return true;
    fail(messages::too_many_terms(at));
    return false;
}

std::nullopt_t QueryParser::fail_operand(const QueryToken* before) {
    if (before) return fail(messages::nothing_right_of(before->text.empty() ? "-" : before->text, before->at));
    switch (now().kind) {
        case TokenKind::op_and: case TokenKind::op_or: case TokenKind::prox:
            return fail(messages::nothing_left_of(now().text, now().at));
        case TokenKind::close: case TokenKind::close_quotation:
            if (depth_ == 0) return fail_at_closing();
            return fail(messages::empty_brackets({tokens_[at_ - 1].at.start, now().at.end}));
        default:
            if (depth_ > 0) return fail(messages::unclosed_bracket(bracket_.text, bracket_.at));
            return fail(messages::empty_query());
    }
}

QueryResult<ParsedQuery> parse_query(std::string_view text, const ParseOptions& options) {
    if (text.size() > longest_query) return messages::too_long(text.size());
    if (!is_utf8(text)) return messages::not_utf8(first_bad_byte(text));
    QueryResult<LexedQuery> lexed = lex_query(text, options);
    if (auto* error = std::get_if<QueryError>(&lexed)) return std::move(*error);
    return QueryParser(std::move(std::get<LexedQuery>(lexed)), options).run();
}

}  // namespace onrecord
