#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "common/dates.h"
#include "indexer/reader/html_blocks.h"
#include "indexer/reader/html_tree.h"

namespace onrecord {

/// The days that a page shows to its readers as that of its publication.
struct PageDates {
    std::optional<Date> beside;    ///< in a line beside the headline
    std::optional<Date> labelled;  ///< in the first line behind the headline that says so, or whose element is
                                   ///< named so; not looked for if there is one beside it
};

/// Looks through `blocks`, all of the page. `headline` is the element of the headline, or where that is not known
/// the first text of the article. A day on which something was changed is taken if there is no other.
PageDates find_page_dates(const HtmlTree& tree, const std::vector<HtmlBlock>& blocks, std::uint32_t headline,
                          bool month_first);

}  // namespace onrecord
