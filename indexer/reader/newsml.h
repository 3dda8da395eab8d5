#pragma once

#include <optional>
#include <pugixml.hpp>
#include <string>
#include <vector>

#include "indexer/reader/record_article.h"

namespace onrecord {

/// The article of a NewsML-G2 <newsItem> (IPTC, 2006 on). Reject: not-an-article for pictures, films and the like without
/// a text, and for what the agency withdrew.
Result<Article> read_newsml_g2(const pugi::xml_node& item, const RecordPlace& place, const ReaderOptions& options,
                               std::vector<std::string>& warnings);

/// The same of a NewsML 1 <NewsItem> (IPTC, 2000 to 2006): the text parts of its components, captions left out.
Result<Article> read_newsml_1(const pugi::xml_node& item, const RecordPlace& place, const ReaderOptions& options,
                              std::vector<std::string>& warnings);

/// What a content element of NewsML holds: a NITF or XHTML document, HTML in CDATA, or text.
struct NewsContent {
    std::string text, title, author;
};
NewsContent read_news_content(const pugi::xml_node& content);

}  // namespace onrecord
