#include "query/lex_operator.h"

#include <array>

#include "common/text.h"
#include "query/messages.h"

namespace onrecord {
namespace {

bool all_digits(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// A number of at most seven digits; larger ones are as wrong as 9999999.
unsigned number(std::string_view digits) {
    unsigned value = 0;
    for (const char c : digits.substr(0, 7)) value = value * 10 + static_cast<unsigned>(c - '0');
    return value;
}

QueryToken plain(TokenKind kind, std::string_view text, Span at, bool alias) {
    QueryToken token{kind, at, std::string(text)};
    token.alias = alias;
    return token;
}

QueryResult<QueryToken> proximity(ProxKind kind, std::string_view digits, std::string_view text, Span at, bool alias) {
    const unsigned n = number(digits);
    if (!all_digits(digits) || n < 1 || n > largest_distance) return messages::near_distance(text, at);
    QueryToken token = plain(TokenKind::prox, text, at, alias);
    token.prox = kind;
    token.number = n;
    return token;
}

QueryToken same(ProxKind kind, std::string_view text, Span at, bool alias) {
    QueryToken token = plain(TokenKind::prox, text, at, alias);
    token.prox = kind;
    return token;
}

/// "NEAR", "NEAR/5", "ADJ", "ADJ/5": only in capitals, and then whatever follows the slash is meant as the distance.
std::optional<QueryResult<QueryToken>> capital_proximity(std::string_view text, Span at) {
    for (const auto& [name, kind] : {std::pair{std::string_view("NEAR"), ProxKind::near},
                                     std::pair{std::string_view("ADJ"), ProxKind::adj}}) {
        if (!text.starts_with(name)) continue;
        const std::string_view rest = text.substr(name.size());
        if (rest.empty()) return proximity(kind, std::to_string(default_distance), text, at, false);
        if (rest.front() == '/') return proximity(kind, rest.substr(1), text, at, false);
    }
    return std::nullopt;
}

std::optional<QueryResult<QueryToken>> same_unit(std::string_view text, Span at) {
    if (text == "SAME/SENT" || text == "SAME/SENTENCE") return same(ProxKind::sentence, text, at, text != "SAME/SENT");
    if (text == "SAME/PARA" || text == "SAME/PARAGRAPH") return same(ProxKind::paragraph, text, at, text != "SAME/PARA");
    if (text == "SAME" || text.starts_with("SAME/")) return messages::same_what(text, at);
    return std::nullopt;
}

std::optional<QueryResult<QueryToken>> proximity_alias(std::string_view text, Span at) {
    const std::string lower = ascii_lower(text);
    if (lower == "w/s") return same(ProxKind::sentence, text, at, true);
    if (lower == "w/p") return same(ProxKind::paragraph, text, at, true);
    struct Alias { std::string_view start; ProxKind kind; };
    static constexpr std::array<Alias, 7> aliases{{{"w/", ProxKind::near}, {"/", ProxKind::near},
                                                   {"near/", ProxKind::near}, {"near", ProxKind::near},
                                                   {"pre/", ProxKind::adj}, {"adj/", ProxKind::adj},
                                                   {"adj", ProxKind::adj}}};
    for (const Alias& alias : aliases) {
        if (!lower.starts_with(alias.start)) continue;
        const std::string_view digits = std::string_view(lower).substr(alias.start.size());
        if (all_digits(digits)) return proximity(alias.kind, digits, text, at, true);
    }
    return std::nullopt;
}

std::optional<QueryResult<QueryToken>> at_least(std::string_view text, Span at) {
    constexpr std::string_view start = "atleast";
    if (!ascii_lower(text).starts_with(start) || !all_digits(text.substr(start.size()))) return std::nullopt;
    QueryToken token = plain(TokenKind::at_least, text, at, false);
    token.number = number(text.substr(start.size()));
    if (token.number < 1 || token.number > largest_distance) return messages::at_least_count(text, at);
    return token;
}

}  // namespace

std::optional<QueryResult<QueryToken>> read_operator(std::string_view text, Span at) {
    if (text == "AND") return plain(TokenKind::op_and, text, at, false);
    if (text == "OR") return plain(TokenKind::op_or, text, at, false);
    if (text == "NOT") return plain(TokenKind::op_not, text, at, false);
    if (text == "&" || text == "&&") return plain(TokenKind::op_and, text, at, true);
    if (text == "|" || text == "||") return plain(TokenKind::op_or, text, at, true);
    if (auto found = capital_proximity(text, at)) return found;
    if (auto found = same_unit(text, at)) return found;
    if (auto found = proximity_alias(text, at)) return found;
    return at_least(text, at);
}

}  // namespace onrecord
