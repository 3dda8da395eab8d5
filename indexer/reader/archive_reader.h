#pragma once

#include <memory>
#include <string_view>

#include "indexer/reader/input.h"
#include "indexer/reader/reader.h"

namespace onrecord {

/// True for the first bytes of what read_archive can open: tar, zip, 7z, and gzip, bzip2, xz, zstd, lz4.
bool is_archive(std::string_view head);

/// Every article in an archive, member after member in the archive's order, each read by the format that its content
/// asks for (options.format overrides); a compressed file is read as if it were not. Nothing is written to disk, and
/// of a member no more is held than its own reader needs. An article's path is "news.zip!/2017/a.html", that of a
/// compressed file its own ("a.jsonl.gz:4"). Members that walk.h would leave out in a folder are left out.
/// Errors: `unreadable` for damage and passwords, `too-large` beyond the limits of expansion.h, `empty`.
std::unique_ptr<Reader> read_archive(std::unique_ptr<Input> input, const ReaderOptions& options);

}  // namespace onrecord
