#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/reader/reader.h"

namespace onrecord {

/// What is known about a page besides its bytes.
struct PagePlace {
    std::string path;     ///< as Article::path; messages show it escaped
    std::string url{};    ///< the address it was fetched from; empty: the one that the page names
    std::string charset{};  ///< as its server named it; empty: as the page names it
};

/// The article of one HTML page. Rejects: bad-encoding, not-an-article, too-short.
Result<Article> read_html_page(std::string_view bytes, const PagePlace& place, const ReaderOptions& options,
                               std::vector<std::string>& warnings);

}  // namespace onrecord
