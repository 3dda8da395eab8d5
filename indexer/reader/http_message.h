#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace onrecord {

/// A response as a crawler kept it (RFC 9112).
struct HttpResponse {
    int status = 200;
    std::string type;     ///< media type, lower case, without parameters; empty if none is stated
    std::string charset;  ///< lower case; empty if none is stated
    std::string body;     ///< chunks joined, gzip, deflate and br undone; as it stood where its headers lie about that
    bool too_long = false;  ///< the body is longer than the limit when it is unpacked; `body` is empty
};

/// Takes a response apart. Bytes without a status line are a body. Never fails: headers are read as far as they can be.
HttpResponse read_http_response(std::string_view bytes, std::size_t longest_body);

/// Splits "text/html; charset=UTF-8" into type and charset, both lower case.
void read_content_type(std::string_view value, std::string& type, std::string& charset);

/// A header line, "Name: value"; false if it is none. `name` in lower case, `value` trimmed.
bool read_header_line(std::string_view line, std::string& name, std::string& value);

}  // namespace onrecord
