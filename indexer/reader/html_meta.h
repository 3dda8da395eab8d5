#pragma once

#include <optional>
#include <string>

#include "common/dates.h"
#include "indexer/reader/html_tree.h"

namespace onrecord {

/// What a page's head, JSON-LD and marked-up elements say about the article; unknown is empty.
struct HtmlMeta {
    std::string title;
    std::string url;  ///< canonical address
    std::string outlet;
    std::string author;
    std::string lang;          ///< two letters
    std::string type;          ///< opinion, live; or empty
    std::optional<Date> date;  ///< as the page states it
    std::string date_rule;     ///< where: "json-ld", "meta-tag", "microdata", "time-element"
    bool date_is_utc =
        false;  ///< it is the day of a moment in UTC, which may be another day where the page was written
    bool month_first = false;  ///< dates in numbers begin with the month: the page says that it is American
    std::string description;   ///< what the head says that the page is about, one line
    std::string body;          ///< the text as JSON-LD gives it, markup and all
};

HtmlMeta read_html_meta(const HtmlTree& tree);

}  // namespace onrecord
