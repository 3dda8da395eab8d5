#pragma once

#include <map>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/reader/record_article.h"
#include "indexer/reader/xml_names.h"

namespace onrecord {

/// What a feed says of all of its entries.
struct FeedHead {
    std::string title;   ///< becomes the outlet
    std::string author;  ///< of entries that name none (Atom)
    std::string lang;
    std::string base;    ///< that relative addresses are resolved against
    std::map<std::string, std::string> people{};  ///< WordPress: the names behind account names
};

/// Reads what stands before a feed's first entry.
FeedHead read_feed_head(std::string_view markup, const XmlNames& names);

/// The article of an <item> (RSS 0.9x to 2.0, RSS 1.0, WordPress export) or <entry> (Atom 0.3, 1.0). An entry without
/// words is kept with what it has: a headline, an address, a date. Null for what is no article by its own words:
/// drafts, pages, attachments of a WordPress export. Rejects: bad-record, empty.
std::optional<Result<Article>> read_feed_entry(const pugi::xml_node& entry, const XmlNames& names, const FeedHead& head,
                                               const RecordPlace& place, const ReaderOptions& options,
                                               std::vector<std::string>& warnings);

}  // namespace onrecord
