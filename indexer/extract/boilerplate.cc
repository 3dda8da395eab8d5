#include "indexer/extract/boilerplate.h"

#include <re2/re2.h>

#include <algorithm>

#include "common/errors.h"
#include "common/gazetteer/tsv.h"

namespace onrecord {
namespace {

constexpr std::size_t longest_line = 400;  // bytes; longer lines are paragraphs

constexpr std::size_t longest_teaser = 280, longest_byline = 160, longest_caption = 140;
constexpr std::string_view table_name = "boilerplate.tsv";

bool matches(std::string_view line, const RE2& pattern) {
    return RE2::FullMatch(re2::StringPiece(line.data(), line.size()), pattern);
}

bool holds(std::string_view line, const RE2& pattern) {
    return RE2::PartialMatch(re2::StringPiece(line.data(), line.size()), pattern);
}

/// 'We must leave,' she said.  Near miss: a 'state of union' speech.
bool is_quoted_speech(std::string_view line) {
    static const RE2 mark(R"(["“”«»]|(?:^|[\s:,])['‘]|['’](?:\s|,|$))", RE2::Quiet);
    static const RE2 cue(
        R"((?i)\b(?:said|says|saying|told|tells|added|adds|asked|warned|warns|insisted|insists|claimed|claims|)"
        R"(wrote|writes|tweeted|declared|argued|admitted|replied|according to)\b)",
        RE2::Quiet);
    return holds(line, mark) && holds(line, cue);
}

bool ends_a_sentence(std::string_view line) {
    static const RE2 end(R"((?s).*[.!?…:;,]["'”’)\]]*)", RE2::Quiet);
    return matches(line, end);
}

/// "By Jane Roe", "By JOHN DOE and Jane Roe, Political Editor", "By A. Writer for MailOnline".
/// Near miss: "By the end of the campaign, Johnson had become more sure-footed".
bool is_byline(std::string_view line) {
    static const RE2 pattern(
        R"((?i:by) [A-Z][^\s,;|]*(?: (?:and|&|de|van|von|la|[A-Z][^\s,;|]*))+)"
        R"((?:,? [A-Z][^\s,;|]*(?: [A-Z][^\s,;|]*)+)*)"
        R"((?:(?:,| -| –| \|| for| in|;) ?[^.!?]+)?)",
        RE2::Quiet);
    static const RE2 in_place(R"(From [A-Z][^\s,]*(?: [A-Z][^\s,]*)+,? in [A-Z][^.!?,]*)", RE2::Quiet);
    return matches(line, pattern) || matches(line, in_place);
}

/// "Jean-Claude Juncker at the European Parliament": a name, a place or an act, no verb in the past, no full stop.
/// Near miss: "Theresa May said in Florence", "Boris Johnson will be at the conference".
bool is_plain_caption(std::string_view line) {
    static const RE2 pattern(
        R"([A-Z][^\s,;:]*(?:,? (?:de|van|von|of|the|and|&|with|[A-Z][^\s,;:]*))+)"
        R"( (?:at|in|outside|inside|during|arriving|leaving|speaking|addressing|visiting|meeting|posing|walking|)"
        R"(attending|)"
        R"(shaking|delivering|greeting|campaigning|standing|sitting|waving|talking|holding|on board|on stage))"
        R"( [^.!?;:“”"]+)",
        RE2::Quiet);
    static const RE2 verb(
        R"(\b(?:is|are|was|were|has|have|had|will|would|could|should|must|may be|might|can|says?|said|told|)"
        R"(warn(?:s|ed)|)"
        R"(tr(?:y|ies|ied)|wins?|won|lost|loses?|faces?|faced|calls?|called|accuse[sd]?|vow(?:s|ed)|quits?|)"
        R"(back(?:s|ed)|)"
        R"(urge[sd]?|claim(?:s|ed)|voted?|need(?:s|ed)?|want(?:s|ed)?|plan(?:s|ned)|to)\b)",
        RE2::Quiet);
    return matches(line, pattern) && !holds(line, verb);
}

bool is_lower(char c) {
    return c >= 'a' && c <= 'z';
}
bool is_upper(char c) {
    return c >= 'A' && c <= 'Z';
}

}  // namespace

Boilerplate::Boilerplate(std::string_view table) {
    RE2::Options options(RE2::Quiet);
    options.set_case_sensitive(false);
    options.set_max_mem(32 << 20);
    set_ = std::make_unique<RE2::Set>(options, RE2::ANCHOR_BOTH);
    for (const TsvRow& row : read_tsv(table, table_name, 2)) {
        std::string error;
        const std::string whole_line = "(?s:" + std::string(row.cells[1]) + R"()[\s:.…>»*!]*)";
        std::string where(table_name);
        where.append(":").append(std::to_string(row.line)).append(": ");
        if (set_->Add(whole_line, &error) < 0) throw DataError(where + error);
        reasons_.emplace_back(row.cells[0]);
    }
    if (!set_->Compile()) throw DataError(std::string(table_name) + ": too many or too large patterns");
}

std::string_view Boilerplate::reason(std::string_view line, LinePlace place) const {
    if (line.size() > longest_line || is_quoted_speech(line)) return {};
    std::vector<int> found;
    if (!reasons_.empty() && set_->Match(re2::StringPiece(line.data(), line.size()), &found)) {
        const std::string_view reason =
            reasons_[static_cast<std::size_t>(*std::min_element(found.begin(), found.end()))];
        const bool headline = place == LinePlace::first && reason == "teaser";  // "Live: May resigns"
        return headline ? std::string_view{} : reason;
    }
    if (place != LinePlace::middle && line.size() <= longest_byline && is_byline(line)) return "byline";
    const bool near_top = place == LinePlace::head;  // the first line is the headline or the lead
    if (near_top && line.size() <= longest_caption && !ends_a_sentence(line) && is_plain_caption(line))
        return "caption";
    return {};
}

std::optional<std::size_t> glued_teaser(std::string_view line) {
    static const RE2 invitation(
        R"((?s)(?:You can (?:read|watch|follow|see|listen|find)|Click here|Tap here|)"
        R"(Read (?:more|our|the full|all|also|next)|)"
        R"(Watch (?:live|more|now|the)|Sign up (?:to|for|here)|Follow (?:us|our|live|the latest)|Find out more|)"
        R"(See (?:more|also)|Listen (?:to|here|now)|Subscribe|Join (?:us|our)|Download (?:our|the)|)"
        R"(Get (?:our|the) )\b.*)",
        RE2::Quiet);
    if (line.size() > 4 * longest_line) return std::nullopt;
    for (std::size_t i = 1; i < line.size(); ++i) {
        if (!is_upper(line[i]) ||
            !(is_lower(line[i - 1]) || std::string_view(".!?\"')").find(line[i - 1]) != std::string_view::npos))
            continue;
        std::string_view rest = line.substr(i);
        for (const std::string_view label : {"Live", "LIVE", "Video", "VIDEO", "Watch", "More"}) {
            if (rest.substr(0, label.size()) == label && rest.size() > label.size() && is_upper(rest[label.size()]))
                rest.remove_prefix(label.size());
        }
        if (rest.size() > longest_teaser || !matches(rest, invitation) || is_quoted_speech(rest)) continue;
        const std::string_view before = line.substr(0, i);
        return ends_a_sentence(before) || before.find(". ") != std::string_view::npos ? i : 0;
    }
    return std::nullopt;
}

}  // namespace onrecord
