#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "query/ast.h"
#include "query/lexer.h"
#include "query/parser.h"

namespace onrecord {

/// Recursive descent over the pieces of one query; a function a rule of the grammar (UX 3.1). Used once.
/// Rules that give no tree (null) have set error_, and their callers return at once.
class QueryParser {
public:
    QueryParser(LexedQuery lexed, const ParseOptions& options)
        : tokens_(std::move(lexed.tokens)), options_(options), notes_(std::move(lexed.notes)) {}

    QueryResult<ParsedQuery> run();

private:
    using MaybeExpr = std::optional<Expr>;

    /// What the brackets around the current place mean.
    struct Context {
        const Field* words_in = nullptr;    ///< title:( ... )
        bool in_quotation = false;          ///< quote:{ ... }
    };
    struct Bracket {
        std::string_view text;
        Span at;
    };

    const QueryToken& now() const { return tokens_[at_]; }
    bool is(TokenKind kind) const { return now().kind == kind; }
    const QueryToken& take() {
        alias_ = alias_ || now().alias;
        return tokens_[at_++];
    }
    std::nullopt_t fail(QueryError error);
    std::nullopt_t fail_at_closing();
    /// No operand stands where one must: `before` is the operator that wants it, or null.
    std::nullopt_t fail_operand(const QueryToken* before);
    bool count_terms(std::size_t n, Span at);

    // parse_clauses.cc; `before` is the operator to the left, or null
    MaybeExpr parse_or();
    MaybeExpr parse_and(const QueryToken* before, bool& several);
    MaybeExpr parse_near(const QueryToken* before);
    MaybeExpr parse_unary(const QueryToken* before);

    // parse_atoms.cc
    MaybeExpr parse_atom(const QueryToken* before);
    MaybeExpr parse_inside(Bracket bracket, TokenKind closing, Context inside);
    MaybeExpr parse_brackets();
    MaybeExpr parse_quotation();
    MaybeExpr parse_everything();
    MaybeExpr parse_at_least();
    MaybeExpr parse_words(const Field* in);
    MaybeExpr parse_field();

    // parse_values.cc: behind a field that is not searched by words
    MaybeExpr parse_value_brackets(const Field& field);
    MaybeExpr parse_value_or(const Field& field);
    MaybeExpr parse_value_and(const Field& field, const QueryToken* before);
    MaybeExpr parse_value(const Field& field);

    std::vector<QueryToken> tokens_;
    const ParseOptions& options_;
    std::vector<QueryNote> notes_;
    std::optional<QueryError> error_;
    std::size_t at_ = 0, depth_ = 0, terms_ = 0;
    Context context_{};
    Bracket bracket_{};                     ///< the innermost open one
    bool mixed_ = false;                    ///< AND and OR without brackets
    bool regrouped_ = false, alias_ = false;
};

inline constexpr std::size_t deepest_query = 64;   ///< brackets inside each other (UX G12)

}  // namespace onrecord
