#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/reader/reader.h"

namespace onrecord {

/// Where a record stands: safe to print, and as Article::path.
struct RecordPlace {
    std::string shown;
    std::string path;
};

/// An article from one JSON object (UTF-8). Fields, the first name that is there and not null winning:
/// id|_id, url, title|headline, text|body|articleBody|maintext, date|datePublished|published|date_publish,
/// outlet|source|publisher, author|authors (a string or a list), lang|language|inLanguage, type. Others are
/// ignored. The text's bytes stay as they are. Rejects: bad-record, empty, too-short.
Result<Article> read_json_record(std::string_view json, const RecordPlace& place, const ReaderOptions& options,
                                 std::vector<std::string>& warnings);

}  // namespace onrecord
