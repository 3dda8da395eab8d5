#include "indexer/corrections/correction.h"

#include <algorithm>
#include <array>
#include <optional>

#include "common/dates.h"
#include "common/gazetteer/tsv.h"
#include "common/nearest.h"
#include "common/text.h"
#include "indexer/corrections/registry.h"

namespace onrecord {
namespace {

constexpr std::size_t columns = 5;
constexpr std::array kinds{CorrectionKind::speaker_is, CorrectionKind::speaker_is_not, CorrectionKind::date_is,
                           CorrectionKind::topic_is, CorrectionKind::topic_is_not};

std::optional<CorrectionKind> kind_named(std::string_view name) {
    const auto* found = std::find_if(kinds.begin(), kinds.end(), [&](CorrectionKind kind) { return to_string(kind) == name; });
    return found == kinds.end() ? std::nullopt : std::optional(*found);
}

Error malformed(std::string message) { return {"", std::move(message), "bad-correction"}; }

/// The value as it is kept: an id, or a date.
Result<std::string> checked_value(const Correction& correction, const Gazetteer& gazetteer) {
    switch (correction.kind) {
        case CorrectionKind::speaker_is:
        case CorrectionKind::speaker_is_not: {
            Result<Speaker> speaker = find_speaker(gazetteer, correction.value, {});
            if (!speaker) return speaker.error();
            return correction.value.starts_with('~') ? correction.value : speaker.value().id;
        }
        case CorrectionKind::topic_is:
        case CorrectionKind::topic_is_not: {
            Result<const Topic*> topic = find_topic(gazetteer, correction.value);
            if (!topic) return topic.error();
            return topic.value()->id;
        }
        case CorrectionKind::date_is: break;
    }
    if (!parse_iso_date(correction.value)) return malformed("'" + correction.value + "' is no day such as 2017-09-12");
    return correction.value;
}

std::string one_line(std::string_view text) {
    std::string out(text);
    std::ranges::replace_if(out, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; }, ' ');
    return std::string(trim(out));
}

}  // namespace

std::string_view to_string(CorrectionKind kind) {
    switch (kind) {
        case CorrectionKind::speaker_is: return "speaker-is";
        case CorrectionKind::speaker_is_not: return "speaker-is-not";
        case CorrectionKind::date_is: return "date-is";
        case CorrectionKind::topic_is: return "topic-is";
        case CorrectionKind::topic_is_not: return "topic-is-not";
    }
    return "";
}

Result<Correction> parse_correction(std::string_view line, const Gazetteer& gazetteer) {
    if (!is_utf8(line)) return malformed("not UTF-8");
    std::vector<std::string_view> cells = split_cells(line);
    if (cells.size() > columns) return malformed("more than 5 cells: article, what, value, words, note");
    cells.resize(columns);
    const std::optional<CorrectionKind> kind = kind_named(cells[1]);
    if (!kind) {
        std::vector<std::string> names;
        names.reserve(std::size(kinds));
        for (const CorrectionKind each : kinds) names.emplace_back(to_string(each));
        return malformed("'" + std::string(cells[1]) + "' is none of speaker-is, speaker-is-not, date-is, topic-is, topic-is-not" +
                         suggestion(cells[1], names) + "; cells are separated by tabs");
    }
    Correction correction{std::string(cells[0]), *kind, std::string(cells[2]), std::string(cells[3]), std::string(cells[4])};
    if (correction.article.empty()) return malformed("the first cell, the id of the article, is empty");
    if (correction.value.empty()) return malformed("the third cell, the value, is empty");
    if (correction.about_speaker() && fold_value(correction.words).empty())
        return malformed("the fourth cell must have words of the quotation");
    if (!correction.about_speaker() && !correction.words.empty()) return malformed("the fourth cell is for words of a quotation only");
    Result<std::string> value = checked_value(correction, gazetteer);
    if (!value) return malformed(value.error().message);
    correction.value = std::move(value).value();
    return correction;
}

std::string to_line(const Correction& correction) {
    std::string line = correction.article.starts_with('#') ? " " : "";   // no comment; cells are trimmed
    for (const std::string_view cell : {std::string_view(correction.article), to_string(correction.kind), std::string_view(correction.value),
                                        std::string_view(correction.words), std::string_view(correction.note)})
        line += one_line(cell) + '\t';
    line.erase(line.find_last_not_of('\t') + 1);
    return line;
}

bool replaces(const Correction& newer, const Correction& older) {
    if (newer.article != older.article) return false;
    switch (newer.kind) {
        case CorrectionKind::date_is: return older.kind == CorrectionKind::date_is;
        case CorrectionKind::topic_is:
        case CorrectionKind::topic_is_not:
            return !older.about_speaker() && older.kind != CorrectionKind::date_is && newer.value == older.value;
        case CorrectionKind::speaker_is:
        case CorrectionKind::speaker_is_not: break;
    }
    return older.about_speaker() && fold_value(newer.words) == fold_value(older.words);
}

}  // namespace onrecord
