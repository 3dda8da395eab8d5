#include "indexer/extract/reporting.h"

#include <algorithm>

#include "indexer/extract/label_reports.h"
#include "indexer/extract/noun_reports.h"
#include "indexer/extract/verb_reports.h"

namespace onrecord {

namespace {

constexpr std::uint32_t most_cues = 40;   ///< of one sentence that are read: keeps hostile text linear

/// Reads the clause around one cue, as verb, noun or "according to"; false if it reports nothing.
bool read_cue(const SentenceScan& scan, const CueMatch& match) {
    switch (match.cue->kind) {
        case CueKind::thought: return false;
        case CueKind::source: return NounReader(scan).source(match);
        case CueKind::noun: return NounReader(scan).noun(match);
        case CueKind::speech:
        case CueKind::ask: return VerbReader(scan).verb(match);
    }
    return false;
}

}  // namespace

void find_reports(const Sheet& sheet, const std::vector<QuotedSpan>& quoted, const CueTable& cues, Range sentence,
                  std::vector<Report>& out) {
    if (!out.empty() && out.back().rule == transcript_rule && out.back().content.last >= sentence.last) return;
    SentenceScan scan(sheet, quoted, cues, sentence, out);
    if (LabelReader(scan).transcript_line()) return;
    std::uint32_t cues_seen = 0;
    for (std::uint32_t i = sentence.first; i < sentence.last && cues_seen < most_cues;) {
        if (sheet[i].quoted != 0) {   // words inside quotation marks report nothing
            i = std::max(i + 1, quoted[sheet[i].quoted - 1].words.last);
            continue;
        }
        const auto match = cues.find(sheet, i, sentence.last);
        if (match.values.empty()) {
            ++i;
            continue;
        }
        ++cues_seen;
        scan.turn_to({i, match.last});
        for (const CueMatch& value : match.values)
            if (read_cue(scan, value)) break;
        i = match.last;
    }
    if (out.empty() || out.back().words.first < sentence.first) LabelReader(scan).colon_only();
}

}  // namespace onrecord
