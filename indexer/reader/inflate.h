#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace onrecord {

enum class Inflated { whole, cut, too_long, not_packed };

/// Undoes `coding` ("gzip", "deflate", "br") of `bytes`. cut: what came out before the bytes ended or broke is in
/// `out`; too_long: more than `limit` would come out; not_packed: the bytes are of another kind, or the coding is
/// not known; `out` is empty then.
Inflated inflate(std::string_view coding, std::string_view bytes, std::size_t limit, std::string& out);

}  // namespace onrecord
