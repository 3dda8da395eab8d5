#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace onrecord {

/// How a field is stored and asked.
/// words: stemmed terms and the forward store. facet: exact folded values, many a document, a term and a
/// column. range: a number or date column, no terms. virtual_: worked out from other fields by the query
/// side (has, missing, first). id: one exact value a document, a term and no column.
enum class FieldKind : std::uint8_t { words, facet, range, id, virtual_ };

/// Which documents carry the field: bit 0 articles, bit 1 quotations.
enum class On : std::uint8_t { articles = 1, quotes = 2, both = 3 };

struct Field {
    std::string_view name;      ///< what the user types before the colon
    std::string_view alias;     ///< second name, or empty
    std::string_view prefix;    ///< term prefix in Xapian; empty where there are no terms
    FieldKind kind;
    On on;
    bool own_facet;             ///< offered by --facet
    std::string_view meaning;   ///< one line for `onrecord-query fields`
    std::string_view example;   ///< a query that works; help text and a test use it

    bool on_articles() const { return static_cast<int>(on) & 1; }
    bool on_quotes() const { return static_cast<int>(on) & 2; }
};

namespace schema {

/// The version of everything on disk: fields, columns, forward store, records, manifest.
/// Another version's index is refused (exit 76) with the way out: rebuild.
inline constexpr int version = 4;

// ON DISK. Append rows; never reuse a prefix or a name. Own prefixes start with X and end with ':';
// Q (unique id), S (title) keep the meanings of Xapian's term-prefix list.
inline constexpr Field title{"title", "headline", "S", FieldKind::words, On::articles, false, "headline", "title:trident"};
inline constexpr Field body{"body", "", "", FieldKind::words, On::articles, false, "text below the headline", "body:trident"};
inline constexpr Field lead{"lead", "", "", FieldKind::words, On::articles, false, "first paragraph of the text", "lead:trident"};
inline constexpr Field said{"said", "", "", FieldKind::words, On::quotes, false, "words inside a quotation or reported statement", "said:security"};
inline constexpr Field unsaid{"unsaid", "", "", FieldKind::words, On::articles, false, "words outside any quotation: the journalist's own text", "unsaid:security"};
inline constexpr Field speaker{"speaker", "by", "XSP:", FieldKind::facet, On::both, true, "somebody the article quotes or reports, a person or a body; not a mere mention", "speaker:Fallon"};
inline constexpr Field mentions{"mentions", "", "XMN:", FieldKind::facet, On::articles, true, "named anywhere in the text", "mentions:Fallon"};
inline constexpr Field role{"role", "office", "XRO:", FieldKind::facet, On::both, true, "office that a speaker held on the document's date", "role:\"Defence Secretary\""};
inline constexpr Field department{"department", "dept", "XDP:", FieldKind::facet, On::both, true, "department concerned, by evidence", "department:mod"};
inline constexpr Field party{"party", "", "XPA:", FieldKind::facet, On::both, true, "party of a speaker on the document's date", "party:conservative"};
inline constexpr Field org{"org", "", "XOR:", FieldKind::facet, On::articles, true, "bodies named", "org:\"European Commission\""};
inline constexpr Field place{"place", "", "XPL:", FieldKind::facet, On::articles, true, "places named", "place:Gibraltar"};
inline constexpr Field topic{"topic", "", "XTP:", FieldKind::facet, On::both, true, "what it is about; includes the topics below, topic:=x only itself", "topic:defence"};
inline constexpr Field source{"source", "site", "XSO:", FieldKind::facet, On::both, true, "outlet or domain", "source:\"Harbour Post\""};
inline constexpr Field type{"type", "", "XTY:", FieldKind::facet, On::articles, true, "news, opinion, live, briefing, letter", "type:news"};
inline constexpr Field lang{"lang", "", "XLA:", FieldKind::facet, On::articles, true, "language, a two-letter code", "lang:en"};
inline constexpr Field date{"date", "", "", FieldKind::range, On::both, true, "publication date", "date:2017-09"};
inline constexpr Field since{"since", "", "", FieldKind::range, On::both, false, "published on or after", "since:2017-09-01"};
inline constexpr Field until{"until", "", "", FieldKind::range, On::both, false, "published on or before", "until:2017-09-30"};
inline constexpr Field date_basis{"date-basis", "", "XDB:", FieldKind::facet, On::articles, true, "how the date is known: stated, url, feed, inferred, assumed, corrected, none", "date-basis:stated"};
inline constexpr Field added{"added", "", "", FieldKind::range, On::articles, false, "day on which it was first indexed", "added:2017.."};
inline constexpr Field batch{"batch", "", "", FieldKind::range, On::articles, false, "run in which it was first indexed", "batch:1.."};
inline constexpr Field has{"has", "", "", FieldKind::virtual_, On::articles, false, "has a value: has:quotes, has:date, has:speaker ...", "has:quotes"};
inline constexpr Field missing{"missing", "", "", FieldKind::virtual_, On::articles, false, "lacks a value: missing:date, missing:speaker ...", "missing:date"};
inline constexpr Field kind{"kind", "", "XKI:", FieldKind::facet, On::quotes, true, "kind of quotation: direct, indirect, mixed, document", "kind:direct"};
inline constexpr Field confidence{"confidence", "", "", FieldKind::range, On::quotes, false, "confidence of the attribution, 0 to 1", "confidence:0.8.."};
inline constexpr Field copies{"copies", "", "", FieldKind::range, On::articles, false, "number of articles in the story", "copies:1.."};
inline constexpr Field first{"first", "", "", FieldKind::virtual_, On::articles, false, "first:yes: the earliest copy of a story only", "first:yes"};
inline constexpr Field id{"id", "", "Q", FieldKind::id, On::articles, false, "the document itself", "id:8ffd935fa253112c"};
inline constexpr Field url{"url", "", "U", FieldKind::id, On::articles, false, "address of the document", "url:\"https://harbourpost.example/1\""};
inline constexpr Field path{"path", "", "XPH:", FieldKind::id, On::articles, false, "file (and record) it was read from", "path:\"/news/1.txt\""};

inline constexpr std::array all{
    &title, &body, &lead, &said, &unsaid, &speaker, &mentions, &role, &department, &party, &org, &place, &topic,
    &source, &type, &lang, &date, &since, &until, &date_basis, &added, &batch, &has, &missing, &kind, &confidence,
    &copies, &first, &id, &url, &path};

/// The field of that name or alias (any case), or null.
const Field* find(std::string_view name);

/// The term of `field` for a value id, e.g. facet_term(speaker, "fallon-michael"). The only maker of
/// such terms on either side. A value whose term would pass Xapian's 245 bytes is hashed, so that
/// equal values still meet.
std::string facet_term(const Field& field, std::string_view value_id);

/// The term of a stemmed word in the title ("S" + stem). A plain word's term is the stem itself.
std::string title_term(std::string_view stem);

/// The term of a word in an article that is not in English (common/language.h): `folded` is the whole word without its accents. That of
/// no word stands in every such article and in no other.
std::string foreign_term(std::string_view folded);

}  // namespace schema
}  // namespace onrecord
