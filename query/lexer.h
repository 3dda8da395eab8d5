#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/span.h"
#include "query/ast.h"
#include "query/parser.h"
#include "query/query_error.h"

namespace onrecord {

enum class TokenKind : std::uint8_t {
    end,
    open, close,                          ///< ( )
    open_quotation, close_quotation,      ///< quote:{ }
    op_and, op_or, op_not, minus, prox,
    at_least,                             ///< atleast3, before a word
    field,                                ///< name: ; a value, a word, a phrase or `open` follows
    value,                                ///< what stands behind a field that is not searched by words
    word, phrase, everything
};

/// One piece of a query. Which members hold something depends on `kind`.
struct QueryToken {
    TokenKind kind = TokenKind::end;
    Span at{};                            ///< bytes of the query
    std::string text{};                   ///< word, value: escapes and marks removed; operators: as typed
    const Field* field = nullptr;         ///< field
    ValueForm value_form = ValueForm::plain;
    WordForm word_form = WordForm::plain;
    unsigned number = 0;                  ///< distance of a fuzzy word, slop of a phrase, n of at_least and prox
    ProxKind prox = ProxKind::near;
    std::vector<Word> words{};            ///< of a phrase, at least two
    bool alias = false;                   ///< an operator in another program's spelling
};

struct LexedQuery {
    std::vector<QueryToken> tokens;       ///< the last is `end`
    std::vector<QueryNote> notes;         ///< pieces without any word that were left out; lenient fields
};

/// Cuts a query (UTF-8, of bounded length) into pieces: which words are operators, fields, words, phrases.
QueryResult<LexedQuery> lex_query(std::string_view text, const ParseOptions& options);

/// True if the colon in "x:y" is part of a text: a web address, a time (10:30), chapter and verse (3:16).
bool is_text_with_colon(std::string_view text);

}  // namespace onrecord
