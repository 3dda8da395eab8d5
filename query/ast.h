#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "common/dates.h"
#include "common/schema.h"
#include "common/span.h"

namespace onrecord {

/// A query as a tree: typed, printable, independent of any index. parse_query makes it, bind() groups
/// it, resolve() replaces the names a user typed by value ids, evaluate() turns it into documents.

struct Expr;

/// How a word is compared: plain = by its stem; exact (=word, one-word phrase) = the very word, accents
/// and all, case aside; prefix (word*); fuzzy (word~1, word~2).
enum class WordForm : std::uint8_t { plain, exact, prefix, fuzzy };

/// One word of a text search, as the user typed it, escapes removed.
struct Word {
    std::string text;                ///< one word to the user; the tokenizer may see several ("co-operation")
    WordForm form = WordForm::plain;
    unsigned distance = 0;           ///< of a fuzzy word: 1 or 2
    unsigned at_least = 1;           ///< atleast3 word
    const Field* in = nullptr;       ///< title, body, lead, said, unsaid; null = anywhere in title and text
};

/// Words in order, exact, side by side; slop n allows them within n words, in any order.
struct Phrase {
    std::vector<Word> words;         ///< forms exact or prefix
    unsigned slop = 0;
    const Field* in = nullptr;
};

/// Proximity: near = within n words in any order; adj = in order, within n; sentence, paragraph = in the same one.
enum class ProxKind : std::uint8_t { near, adj, sentence, paragraph };
struct Prox {
    ProxKind kind;
    unsigned n = 0;                  ///< of near and adj, 1..1000
    std::vector<Expr> of;            ///< Word, Phrase, or Any of these
};

/// A facet or id field. After resolve(), `ids` holds every value id that it means (possibly none).
enum class ValueForm : std::uint8_t { plain, any, prefix, regexp, only_itself };
struct FieldMatch {
    const Field* field;
    std::string value;               ///< as typed, quotes and slashes removed; empty for any (field:*)
    ValueForm form = ValueForm::plain;
    std::vector<std::string> ids{};
};

/// A range field, ends included. Dates as days, the others as numbers; min()/max() of double = open.
struct RangeMatch {
    const Field* field;
    std::string text;                ///< as typed, for printing
    DateRange days{};                ///< of date, since, until, added
    double from = 0, until = 0;      ///< of batch, copies, confidence
};

/// has:FIELD, missing:FIELD. `what` is a field of the schema, or "quotes".
struct HasMatch {
    std::string what;
    bool missing = false;
};

struct FirstMatch { bool yes = true; };  ///< first:yes / first:no
struct Everything {};                    ///< *

struct All { std::vector<Expr> of; };
struct Any { std::vector<Expr> of; };
struct Not { std::vector<Expr> of; };        ///< exactly one
struct InQuote { std::vector<Expr> of; };    ///< exactly one: a single quotation must satisfy all of it

struct Expr {
    std::variant<Word, Phrase, Prox, FieldMatch, RangeMatch, HasMatch, FirstMatch, Everything, All, Any, Not, InQuote> node;
    Span at{};                               ///< bytes of the query text it was read from
};

/// A stable form, for tests and --explain: "(and speaker=Fallon (not topic=defence) (phrase way of life))".
/// Resolved ids are shown as speaker={fallon-michael}.
std::string to_string(const Expr& expr);

/// How a user would write it: `speaker:Fallon AND (topic:defence OR topic:trade)`; reads back as the same tree.
std::string to_query(const Expr& expr);

/// Overload set for std::visit.
template <class... Ts>
struct overloaded : Ts... { using Ts::operator()...; };
template <class... Ts>
overloaded(Ts...) -> overloaded<Ts...>;

}  // namespace onrecord
