#pragma once

#include <vector>

#include "indexer/extract/reporting.h"

namespace onrecord {

inline constexpr std::uint32_t no_report = 0xffffffff;

/// Words that one source said: parts of one speech, with the reporting clause that names the source.
struct Utterance {
    std::vector<Range> parts;           ///< in text order; marks at the ends may be included
    std::uint32_t report = no_report;   ///< index of the reporting clause; none: openly unattributed
    bool carried = false;               ///< the clause stands in an earlier paragraph
    const char* rule = "";              ///< how the words were tied to the clause
};

/// Ties quotations and clauses of content to reporting clauses, paragraph by paragraph. A speech goes on through
/// split quotations, further quoted sentences of the paragraph, paragraphs that begin with a mark after one that
/// was left open, and paragraphs that are quoted as a whole. Quotations tied to nothing inside a sentence of the
/// journalist's are scare quotes, slogans or titles and left out.
std::vector<Utterance> find_utterances(const Sheet& sheet, const std::vector<QuotedSpan>& quoted, const std::vector<Report>& reports);

}  // namespace onrecord
