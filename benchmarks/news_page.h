#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "benchmarks/news_article.h"

namespace onrecord::bench {

/// A made-up news page of about `bytes` around article `number`: a head with metadata, JSON-LD, styles and scripts (half of
/// the page, as on most), menus, the article in paragraphs, a lead, captions, lists of other stories, comments, a footer.
std::string news_page(const NewsWriter& writer, std::uint64_t number, std::size_t bytes);

/// A WARC response record that holds `page`.
std::string warc_record(const std::string& page, std::uint64_t number);

enum class Packing { plain, gzip, zstd };

/// `record` as a member of its own, as web archives are packed. Throws std::runtime_error if the library cannot.
std::string packed(const std::string& record, Packing packing);

}  // namespace onrecord::bench
