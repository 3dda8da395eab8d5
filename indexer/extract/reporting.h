#pragma once

#include <optional>
#include <vector>

#include "indexer/extract/complements.h"
#include "indexer/extract/quote_marks.h"
#include "indexer/extract/subjects.h"

namespace onrecord {

/// Where the words said stand.
enum class Placing : std::uint8_t {
    after,     ///< X said that ...
    before,    ///< ..., X said
    around,    ///< According to X, ... / ..., according to X: the whole sentence without the source
};

/// One reporting clause: a source, a word of saying and where its content is.
struct Report {
    const Cue* cue = nullptr;      ///< null for "X: “...”"
    Range words{};                 ///< the cue
    Range clause{};                ///< source and cue together, as far as they stand side by side
    std::optional<Subject> source{};   ///< none: a passive, or not found
    Placing placing = Placing::after;
    Complement complement{};       ///< for `after`
    Range content{};               ///< what was said; for `before`, without the quotation before the clause (may be empty)
    Range rest{};                  ///< what was said behind a clause that interrupts it; may be empty
    const char* rule = "";         ///< stable name of the construction
};

/// Rules of reports that are kept only if the article confirms them: two transcript lines or more; a name.
inline constexpr char transcript_rule[] = "transcript";
inline constexpr char attribution_line_rule[] = "attribution-line";

/// The reporting clauses of one sentence, in text order. Words inside quotation marks make none.
void find_reports(const Sheet& sheet, const std::vector<QuotedSpan>& quoted, const CueTable& cues, Range sentence,
                  std::vector<Report>& out);

}  // namespace onrecord
