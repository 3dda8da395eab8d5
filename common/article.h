#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/dates.h"
#include "common/span.h"

namespace onrecord {

/// Why we believe a value: the rule that gave it, how sure it is (0..1), and the bytes of the
/// article's text that it rests on (empty span: not from the text).
struct Evidence {
    std::string rule;       ///< stable kebab-case name, e.g. "title-name-verb"; documented in docs/EXTRACTION.md
    float confidence = 0;
    Span span{};

    bool operator==(const Evidence&) const = default;
};

/// A value of a closed field (department, topic, place ...) with its evidence.
struct Assigned {
    std::string id;         ///< gazetteer id: "mod", "defence"
    std::string label;      ///< what a reader sees: "Ministry of Defence"
    Evidence evidence{};

    bool operator==(const Assigned&) const = default;
};

/// What a speaker is.
enum class SpeakerKind : std::uint8_t { person, institution, document, group, unnamed };

/// Who a quotation is attributed to.
struct Speaker {
    std::string id;         ///< gazetteer id of a person or institution; "~" + slug ("~sarah-jones", "~the-paper")
                            ///< for one the gazetteer does not know
    std::string name;       ///< "Michael Fallon", "the paper"
    SpeakerKind kind = SpeakerKind::person;
    std::string office;     ///< office id held on the article's day; empty if none or unknown
    std::string office_name;
    std::string department; ///< department id of that office; empty if none
    std::string party;      ///< party id on the day; empty if none or unknown
    bool leads_department = false;  ///< the office is head of its department

    bool operator==(const Speaker&) const = default;
};

/// direct: all of it inside quotation marks. indirect: none. mixed: some. document: words of a paper.
enum class QuoteKind : std::uint8_t { direct, indirect, mixed, document };

/// A contiguous stretch of a quotation.
struct QuotePart {
    Span span{};
    QuoteKind kind = QuoteKind::direct;

    bool operator==(const QuotePart&) const = default;
};

/// One quotation or reported statement. Spans are bytes of Article::text.
struct Quote {
    std::vector<QuotePart> parts;         ///< in order, at least one; marks not included
    QuoteKind kind = QuoteKind::direct;
    std::optional<Speaker> speaker{};     ///< null: openly unattributed
    std::vector<Speaker> also{};          ///< others who speak jointly
    Span mention{};                       ///< the words beside the cue that name the source ("he"); may be empty
    Span cue{};                           ///< "said"; may be empty
    Evidence evidence{};                  ///< of the attribution

    Span extent() const { return {parts.front().span.start, parts.back().span.end}; }
    bool operator==(const Quote&) const = default;
};

/// A place where the text names something of the gazetteer.
enum class MentionKind : std::uint8_t { person, office, department, institution, place };
struct Mention {
    MentionKind kind = MentionKind::person;
    std::string id;                       ///< gazetteer id, or "~..." for a person it does not know
    std::string label;
    Span span{};

    bool operator==(const Mention&) const = default;
};

/// Bytes of the text that are no part of the article proper, and why ("caption", "teaser", "furniture",
/// "title"). Dropped bytes are neither searched nor attributed; they stay in the text so that every
/// offset means the same everywhere.
struct Dropped {
    Span span{};
    std::string reason;

    bool operator==(const Dropped&) const = default;
};

/// One news article, from reader to index and back. A value: copying one is always safe.
/// Empty string or null = unknown; nothing is ever guessed silently.
struct Article {
    // --- from the reader
    std::string id;        ///< stable across runs (see indexer/identity.h)
    std::string url;
    std::string path;      ///< where it was read: "/news/a.jsonl:42" (record number, from 1), "/news/a.txt"
    std::string title;     ///< UTF-8, one line; may also stand in `text` (then dropped there as "title")
    std::string text;      ///< UTF-8; paragraphs separated by '\n' (one or more). All spans are bytes of this
    std::string outlet;
    std::string author;
    std::string lang;      ///< ISO 639-1 code, or empty
    std::string lang_basis = "none";          ///< stated, detected, assumed, none; decided by indexer/language/
    std::string type;      ///< news, opinion, live, briefing, letter; or empty
    std::optional<Date> date{};
    std::string date_basis = "none";          ///< stated, url, feed, inferred, assumed, corrected, none

    // --- from the extractors
    std::optional<DateRange> date_window{};   ///< for undated articles, where offices prove one
    Evidence date_evidence{};
    std::vector<Dropped> dropped{};           ///< sorted by span, disjoint
    std::vector<Mention> mentions{};          ///< in text order
    std::vector<Quote> quotes{};              ///< in text order of their first part
    std::vector<Assigned> departments{};      ///< led by a speaker, or concerned; no id twice
    std::vector<std::string> departments_led{};  ///< ids: headed by somebody quoted, on the day
    std::vector<Assigned> topics{};           ///< 1 to 3, strongest first

    bool operator==(const Article&) const = default;
};

/// Everyone the article quotes, each once (by id), in order of appearance, joint speakers included.
std::vector<Speaker> speakers_of(const Article& article);

std::string_view to_string(QuoteKind kind);      ///< "direct" ...
std::string_view to_string(SpeakerKind kind);    ///< "person" ...
std::string_view to_string(MentionKind kind);

/// The kind that all of the parts have, else mixed. At least one part.
QuoteKind kind_of(const std::vector<QuotePart>& parts);

/// The words of a quotation: its parts joined by one blank.
std::string quote_text(const Article& article, const Quote& quote);

/// The dropped spans alone, as the tokenizer wants them.
std::vector<Span> dropped_spans(const Article& article);

}  // namespace onrecord
