#include "query/lex_word.h"

#include "common/text.h"
#include "common/tokenizer.h"
#include "query/lex_operator.h"
#include "query/messages.h"

namespace onrecord {
namespace {

constexpr std::size_t shortest_stem = 3;   ///< letters before a * or ~ (UX G6)

std::size_t letters(std::string_view text) {
    std::size_t n = 0;
    for (std::size_t at = 0; at < text.size(); ++n) next_codepoint(text, at);
    return n;
}

bool searchable(std::string_view text) { return !tokenize(text).empty(); }

Span behind(const Bare& bare, std::size_t i) { return {bare.from[i], bare.at.end}; }

QueryToken word_token(std::string text, WordForm form, Span at) {
    QueryToken token{TokenKind::word, at, std::move(text)};
    token.word_form = form;
    return token;
}

using MaybeWord = QueryResult<std::optional<QueryToken>>;

MaybeWord wildcard(const Bare& bare, std::size_t star) {
    if (star + 1 != bare.text.size()) return messages::wildcard_place(bare.text, behind(bare, star));
    const std::string stem = bare.text.substr(0, star);
    if (letters(stem) < shortest_stem || !searchable(stem)) return messages::wildcard_too_short(bare.text, bare.at);
    return word_token(stem, WordForm::prefix, bare.at);
}

MaybeWord fuzzy(const Bare& bare, std::size_t tilde) {
    const std::string_view distance = std::string_view(bare.text).substr(tilde + 1);
    if (!distance.empty() && distance != "1" && distance != "2") {
        return messages::fuzzy_distance(bare.text, behind(bare, tilde));
    }
    std::string stem = bare.text.substr(0, tilde);
    if (letters(stem) < shortest_stem || !searchable(stem)) return messages::fuzzy_too_short(bare.text, bare.at);
    QueryToken token = word_token(std::move(stem), WordForm::fuzzy, bare.at);
    token.number = distance == "2" ? 2 : 1;
    return token;
}

MaybeWord exact(const Bare& bare) {
    for (const char sign : {'*', '~'}) {
        const std::size_t i = bare.find(sign);
        if (i != Bare::none) return messages::exact_wildcard(bare.text, behind(bare, i));
    }
    std::string text = bare.text.substr(1);
    if (!searchable(text)) return messages::no_word(bare.text, bare.at);
    return word_token(std::move(text), WordForm::exact, bare.at);
}

/// The pieces of a phrase between white space.
std::vector<Bare> pieces(const Bare& inside) {
    std::vector<Bare> found;
    Bare piece;
    const auto finish = [&] {
        if (!piece.text.empty()) {
            piece.at = {piece.from.front(), piece.from.back() + 1};
            found.push_back(piece);
        }
        piece = {};
    };
    for (std::size_t i = 0; i < inside.text.size();) {
        std::size_t next = i;
        next_codepoint(inside.text, next);
        if (blank_length(std::string_view(inside.text).substr(i)) > 0) {
            finish();
        } else {
            for (std::size_t k = i; k < next; ++k) {
                piece.text += inside.text[k];
                piece.from.push_back(inside.from[k]);
                piece.escaped.push_back(inside.escaped[k]);
            }
        }
        i = next;
    }
    finish();
    return found;
}

/// One word of a phrase; missing if the piece is only punctuation.
QueryResult<std::optional<Word>> phrase_word(const Bare& piece) {
    const std::size_t star = piece.find('*');
    if (star == Bare::none) {
        if (!searchable(piece.text)) return std::nullopt;
        return Word{piece.text, WordForm::exact};
    }
    MaybeWord read = wildcard(piece, star);
    if (auto* error = std::get_if<QueryError>(&read)) return std::move(*error);
    return Word{std::get<0>(read)->text, WordForm::prefix};
}

/// The n of "~n"; 0 if `slop` is empty; null if it is no number from 1 to 1000.
std::optional<unsigned> slop_of(const Bare& slop) {
    if (slop.text.empty()) return 0;
    const std::string_view digits = std::string_view(slop.text).substr(1);
    if (digits.empty() || digits.size() > 4 || digits.find_first_not_of("0123456789") != std::string_view::npos) {
        return std::nullopt;
    }
    const auto n = static_cast<unsigned>(std::stoul(std::string(digits)));
    return n >= 1 && n <= largest_distance ? std::optional(n) : std::nullopt;
}

}  // namespace

QueryResult<std::optional<QueryToken>> read_word(const Bare& bare) {
    if (bare.is(0, '=')) return exact(bare);
    if (const std::size_t star = bare.find('*'); star != Bare::none) return wildcard(bare, star);
    if (const std::size_t tilde = bare.find('~'); tilde != Bare::none) return fuzzy(bare, tilde);
    if (!searchable(bare.text)) return std::nullopt;
    return word_token(bare.text, WordForm::plain, bare.at);
}

QueryResult<QueryToken> read_phrase(const Bare& inside, const Bare& slop, Span at) {
    QueryToken token{TokenKind::phrase, at};
    for (const Bare& piece : pieces(inside)) {
        QueryResult<std::optional<Word>> word = phrase_word(piece);
        if (auto* error = std::get_if<QueryError>(&word)) return std::move(*error);
        if (std::get<0>(word)) token.words.push_back(*std::get<0>(word));
    }
    if (token.words.empty()) return messages::empty_phrase(at);
    const std::optional<unsigned> n = slop_of(slop);
    if (!n) return messages::near_distance(slop.text, slop.at);
    token.number = *n;
    if (token.words.size() > 1) return token;
    if (token.number > 0) return messages::slop_of_one_word(slop.text, slop.at);
    return word_token(token.words.front().text, token.words.front().form, at);
}

}  // namespace onrecord
