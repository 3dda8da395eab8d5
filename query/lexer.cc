#include "query/lexer.h"

#include <optional>

#include "common/text.h"
#include "query/lex_operator.h"
#include "query/lex_word.h"
#include "query/messages.h"
#include "query/source.h"

namespace onrecord {
namespace {

bool all_digits(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// Fields whose values are exact names of one document: no regular expression, so a path may begin with "/".
bool takes_patterns(const Field& field) { return field.kind == FieldKind::facet; }

/// True if a minus before that character of a value belongs to a number, though none that there can be.
bool is_number(const Field& field, char behind_minus) { return field.kind == FieldKind::range && behind_minus >= '0' && behind_minus <= '9'; }

class Lexer {
public:
    Lexer(std::string_view text, const ParseOptions& options) : source_(text), options_(options) {}

    QueryResult<LexedQuery> run() {
        for (source_.skip_blanks(); !source_.at_end() && !error_; source_.skip_blanks()) step();
        if (error_) return std::move(*error_);
        push({TokenKind::end, source_.since(source_.pos())});
        return std::move(out_);
    }

private:
    void push(QueryToken token) { out_.tokens.push_back(std::move(token)); }
    void fail(QueryError error) { error_ = std::move(error); }
    void note(std::string code, std::string text) { out_.notes.push_back({std::move(code), std::move(text)}); }
    void sign(TokenKind kind, std::uint32_t length) {
        const std::uint32_t start = source_.pos();
        source_.move_to(start + length);
        push({kind, source_.since(start)});
    }

    /// One piece in the ordinary state: an operator, a bracket, a field with its value, or words.
    void step() {
        if (source_.peek() == '(') return sign(TokenKind::open, 1);
        if (source_.peek() == ')') return sign(TokenKind::close, 1);
        if (source_.peek() == '}') return sign(TokenKind::close_quotation, 1);
        if (source_.at_quote()) return phrase();
        if (source_.peek() == '-' && !source_.at_blank(1) && !at_closing(1)) return minus();
        if (source_.begins_with("quote:{")) return sign(TokenKind::open_quotation, 7);
        bare();
    }

    bool at_closing(std::size_t ahead) const { return source_.at_bracket(ahead) && source_.peek(ahead) != '('; }

    void minus() {
        if (source_.peek(1) == '-') return fail(messages::double_negation({source_.pos(), source_.pos() + 2}));
        sign(TokenKind::minus, 1);
    }

    void phrase() {
        const std::uint32_t start = source_.pos();
        source_.take_quote();
        const Span mark = source_.since(start);
        Bare inside;
        if (!source_.take_quoted(inside)) return fail(messages::unclosed_quote(mark));
        Bare slop;
        if (source_.peek() == '~') slop = source_.take_bare();
        QueryResult<QueryToken> read = read_phrase(inside, slop, source_.since(start));
        if (auto* error = std::get_if<QueryError>(&read)) return fail(std::move(*error));
        push(std::move(std::get<QueryToken>(read)));
    }

    void bare() {
        const std::uint32_t start = source_.pos();
        const Bare bare = source_.take_bare();
        if (bare.find('\\') == Bare::none && source_.since(start).size() == bare.text.size()) {
            if (auto read = read_operator(bare.text, bare.at)) return push_or_fail(std::move(*read));
        }
        if (bare.text == "*" && !bare.escaped[0]) return push({TokenKind::everything, bare.at});
        const std::size_t colon = bare.is(0, '=') ? Bare::none : bare.find(':');
        if (colon != Bare::none && colon > 0) return with_colon(bare, colon);
        word(bare);
    }

    void push_or_fail(QueryResult<QueryToken> read) {
        if (auto* error = std::get_if<QueryError>(&read)) return fail(std::move(*error));
        push(std::move(std::get<QueryToken>(read)));
    }

    void word(const Bare& bare) {
        QueryResult<std::optional<QueryToken>> read = read_word(bare);
        if (auto* error = std::get_if<QueryError>(&read)) return fail(std::move(*error));
        std::optional<QueryToken>& token = std::get<0>(read);
        if (token) return push(std::move(*token));
        note("no-word", "\"" + bare.text + "\" holds no word and was left out");
    }

    void with_colon(const Bare& bare, std::size_t colon) {
        const std::string name = bare.text.substr(0, colon);
        const std::uint32_t behind = bare.from[colon] + 1;
        if (const Field* field = schema::find(name)) {
            push({TokenKind::field, {bare.at.start, behind}, name, field});
            source_.move_to(behind);
            return field_value(*field);
        }
        if (ascii_lower(name) == "quote" && !options_.lenient) return fail(messages::quotation_brackets({bare.at.start, behind}));
        const std::string rest = bare.text.substr(colon + 1);
        if (is_text_with_colon(bare.text)) return word(without_signs(bare));
        const bool alone = rest.empty() && !source_.at_quote() && source_.peek() != '(';
        if (alone && messages::nearest_fields(name).empty()) return word(bare);  // "Brexit: what next"
        if (options_.lenient && !rest.empty()) {
            note("unknown-field", "unknown field \"" + name + "\": \"" + bare.text + "\" was searched as words");
            return word(without_signs(bare));
        }
        fail(messages::unknown_field(name, rest, {bare.at.start, bare.from[colon]}));
    }

    /// The same with every sign taken as text: "https://x/~me" is no fuzzy word.
    static Bare without_signs(Bare bare) {
        bare.escaped.assign(bare.escaped.size(), true);
        return bare;
    }

    void field_value(const Field& field) {
        const Span name{out_.tokens.back().at};
        if (source_.at_blank() || at_closing(0)) return fail(messages::missing_value(field.name, name));
        if (source_.peek() == '-' && !is_number(field, source_.peek(1))) return fail(messages::minus_place(field.name, {source_.pos(), source_.pos() + 1}));
        if (field.kind == FieldKind::words) return words_of(name, field);
        if (source_.peek() == '(') return values(field);
        value(field);
    }

    /// title:( goes on in the ordinary state; title:word and title:"a b" are read here, where AND is a word.
    void words_of(Span name, const Field& field) {
        if (source_.peek() == '(') return;
        if (source_.at_quote()) return phrase();
        const Bare bare = source_.take_bare();
        if (bare.text == "*") return fail(messages::wildcard_too_short(bare.text, bare.at));
        const std::size_t before = out_.tokens.size();
        word(bare);
        if (!error_ && out_.tokens.size() == before) {
            out_.notes.pop_back();
            fail(messages::missing_value(field.name, {name.start, bare.at.end}));
        }
    }

    /// name:(a OR "b c" AND /d/): values, operators and brackets until the bracket closes; the parser checks their order.
    void values(const Field& field) {
        std::size_t depth = 0;
        in_values_ = true;
        do {
            if (source_.peek() == '(') {
                sign(TokenKind::open, 1);
                ++depth;
            } else if (source_.peek() == ')') {
                sign(TokenKind::close, 1);
                --depth;
            } else if (source_.peek() == '}') {
                sign(TokenKind::close_quotation, 1);
                depth = 0;
            } else if (!value_operator()) {
                value(field);
            }
            if (depth > 0) source_.skip_blanks();
        } while (depth > 0 && !source_.at_end() && !error_);
        in_values_ = false;
    }

    bool value_operator() {
        const std::uint32_t start = source_.pos();
        const std::string text = source_.take_bare().text;
        const Span at = source_.since(start);
        if (text == "AND" || text == "&" || text == "&&") push({TokenKind::op_and, at, text});
        else if (text == "OR" || text == "|" || text == "||") push({TokenKind::op_or, at, text});
        else if (text == "NOT") push({TokenKind::op_not, at, text});
        else {
            source_.move_to(start);
            return false;
        }
        out_.tokens.back().alias = text[0] == '&' || text[0] == '|';
        return true;
    }

    void value(const Field& field) {
        const std::uint32_t start = source_.pos();
        const bool itself = takes_patterns(field) && source_.take('=');
        QueryToken token{TokenKind::value, {}};
        if (itself) token.value_form = ValueForm::only_itself;
        if (source_.at_quote()) {
            if (!quoted_value(token)) return;
        } else if (takes_patterns(field) && !itself && source_.peek() == '/') {
            source_.take('/');
            token.value_form = ValueForm::regexp;
            if (!source_.take_regexp(token.text)) return fail(messages::unclosed_regexp({start, start + 1}));
            const std::uint32_t end = source_.pos();
            if (!source_.at_blank() && !source_.at_bracket()) return fail(messages::text_behind_regexp({end, source_.take_bare().at.end}));
        } else {
            bare_value(token, field);
        }
        token.at = source_.since(start);
        if (token.at.empty()) return fail(messages::missing_value(field.name, {start, start + 1}));
        if (!error_) push(std::move(token));
    }

    bool quoted_value(QueryToken& token) {
        const std::uint32_t start = source_.pos();
        source_.take_quote();
        const Span mark = source_.since(start);
        Bare inside;
        if (!source_.take_quoted(inside)) {
            fail(messages::unclosed_quote(mark));
            return false;
        }
        token.text = inside.text;
        const std::uint32_t end = source_.pos();
        if (source_.at_blank() || source_.at_bracket()) return true;
        fail(messages::text_behind_quote({end, source_.take_bare().at.end}));
        return false;
    }

    void bare_value(QueryToken& token, const Field& field) {
        const Bare bare = source_.take_bare();
        if (bare.is(0, '-') && !is_number(field, bare.text.size() > 1 ? bare.text[1] : ' ')) return fail(messages::minus_place(field.name, {bare.at.start, bare.at.start + 1}));
        const std::size_t colon = bare.find(':');
        if (in_values_ && colon != Bare::none && schema::find(bare.text.substr(0, colon))) {
            return fail(messages::field_in_values(field.name, {bare.at.start, bare.from[colon] + 1}));
        }
        token.text = bare.text;
        const std::size_t star = bare.find('*');
        if (star == Bare::none) return;
        if (star + 1 != bare.text.size()) return fail(messages::wildcard_place(bare.text, {bare.from[star], bare.at.end}));
        token.text.pop_back();
        token.value_form = token.text.empty() ? ValueForm::any : ValueForm::prefix;
    }

    QuerySource source_;
    const ParseOptions& options_;
    bool in_values_ = false;
    LexedQuery out_;
    std::optional<QueryError> error_;
};

}  // namespace

bool is_text_with_colon(std::string_view text) {
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos || colon == 0 || colon + 1 == text.size()) return false;
    const std::string_view before = text.substr(0, colon), after = text.substr(colon + 1);
    if (after.starts_with("//")) return before.find_first_of("()\"*~\\=") == std::string_view::npos;
    const bool digit_behind = after.front() >= '0' && after.front() <= '9';
    if (!digit_behind || text.find_first_of("()\"*~\\=") != std::string_view::npos) return false;
    return all_digits(before) || before.find('.') != std::string_view::npos;
}

QueryResult<LexedQuery> lex_query(std::string_view text, const ParseOptions& options) { return Lexer(text, options).run(); }

}  // namespace onrecord
