#pragma once

#include <string>
#include <string_view>

namespace onrecord {

/// `address` as seen from `base` (RFC 3986, 5.2, for http and https): itself if it is whole or if `base` is none.
std::string resolve_address(std::string_view base, std::string_view address);

}  // namespace onrecord
