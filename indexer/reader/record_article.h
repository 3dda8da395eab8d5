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

/// The place of record `number` (from 1; 0: the input is the record) of the input `path`.
RecordPlace record_place(const std::string& path, std::size_t number);

/// What every reader of records does once the fields are read: a title from the text's first line if none is stated,
/// gaps filled. Rejects: empty (no text), too-short (fewer than 5 words and no title: a record whose title somebody
/// wrote may be a line long).
Result<Article> finish_record(Article article, const RecordPlace& place, const ReaderOptions& options);

/// Sets the date from what a record states; adds a warning if that cannot be read.
void set_stated_date(Article& article, std::string_view date, const RecordPlace& place, std::vector<std::string>& warnings);

/// An author as a byline names it: without "By ", "Von ", a job, a place. The line itself if no name is seen in it.
std::string author_of_byline(std::string_view line);

/// "en" for "en", "en-GB", "EN_us", "eng"; empty for anything else.
std::string language_code(std::string_view lang);

}  // namespace onrecord
