#pragma once

#include <string>
#include <string_view>

namespace onrecord {

/// The bytes behind base64 (RFC 4648); white space and anything outside the alphabet is passed over.
std::string decode_base64(std::string_view text);

/// The bytes behind quoted-printable (RFC 2045, 6.7); what is no escape stays as it is. `header`: '_' is a blank, as in
/// encoded words (RFC 2047).
std::string decode_quoted_printable(std::string_view text, bool header = false);

}  // namespace onrecord
