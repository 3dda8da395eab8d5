#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "common/article.h"

namespace onrecord {

/// The id under which an article is found again on every run: the input's own id if that is 1 to 200
/// printable ASCII characters without a blank; else the hash of the normalised URL; else that of an own id of
/// another shape; else that of the absolute path and record number. Hashes are sixteen hexadecimal digits.
std::string article_id(const Article& article);

/// Changes when anything that the reader gives changes (title, text, url, outlet, author, lang, type, date and
/// its basis), and with nothing else: decides added, changed, unchanged.
std::uint64_t content_hash(const Article& article);

/// One address for one page: scheme and host in lower case, no fragment, no default port, no utm_ parameters,
/// no slash at the end. Other parameters keep their order.
std::string normalised_url(std::string_view url);

}  // namespace onrecord
