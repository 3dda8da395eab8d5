#pragma once

#include <string_view>
#include <vector>

#include "indexer/reader/record_article.h"

namespace onrecord {

/// An article from one JSON object (UTF-8): our own names, schema.org's, ninjs 1 to 3 (IPTC), JSON Feed, news-please,
/// and what the interfaces of news services and databases call the same (docs/FORMATS.md lists them). Bodies in HTML
/// become text; others keep their bytes. Rejects: bad-record, empty, too-short, not-an-article (a picture, a plan, a
/// withdrawn item).
Result<Article> read_json_record(std::string_view json, const RecordPlace& place, const ReaderOptions& options,
                                 std::vector<std::string>& warnings);

}  // namespace onrecord
