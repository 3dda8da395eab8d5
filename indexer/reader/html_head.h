#pragma once

#include <initializer_list>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "common/dates.h"
#include "indexer/reader/html_tree.h"
#include "indexer/reader/json_ld.h"

namespace onrecord {

/// What one pass over a page collects about its article, as written.
struct HtmlHead {
    std::map<std::string, std::vector<std::string>> meta;  ///< by name or property, lower case, in order
    std::string canonical, title, html_lang;
    std::vector<std::string> headings;        ///< of h1
    std::vector<std::string> subheadings;     ///< of h2 and h3
    std::string marked_date;                  ///< itemprop
    std::vector<std::string> marked_authors;  ///< itemprop, rel=author; names in elements that are called so
    std::uint32_t last_author = 0;            ///< the element of the last of these
    std::string time;                         ///< the likeliest <time>
    bool time_is_sure = false;
    JsonLd linked;
};

HtmlHead read_html_head(const HtmlTree& tree);

/// The first value of the first of these meta tags that has one; empty if none has.
std::string first_of(const HtmlHead& head, std::initializer_list<const char*> names);

/// The day of a date in the head or in markup: as programs write it, or as people do.
std::optional<Date> read_date(const std::string& value, bool month_first);

/// The headline: the h1 that is likest the titles in the head, a heading that begins the page's title, or a title
/// without the name of the outlet.
std::string choose_title(const HtmlHead& head, const std::string& outlet);

/// The site's name in "Headline | Harbour Post", where an h1 tells the headline; empty for other titles.
std::string outlet_in_title(const HtmlHead& head);

}  // namespace onrecord
