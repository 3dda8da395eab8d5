#include "indexer/reader/http_message.h"

#include <algorithm>
#include <charconv>

#include "common/text.h"
#include "indexer/reader/inflate.h"

namespace onrecord {
namespace {

constexpr std::size_t longest_head = 256u << 10;

/// Takes a line without its end off the front of `bytes`.
std::string_view take_line(std::string_view& bytes) {
    const std::size_t end = std::min(bytes.find('\n'), bytes.size());
    std::string_view line = bytes.substr(0, end);
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line;
}

/// The chunks of a chunked body joined; `bytes` unchanged if they are not chunked (crawlers join them and keep the
/// header). A body that was cut gives what there is.
std::string join_chunks(std::string_view bytes) {
    std::string out;
    for (std::string_view at = bytes; !at.empty();) {
        const std::string_view line = trim(take_line(at));
        std::size_t size = 0;
        const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), size, 16);
        if (error != std::errc{} || (end != line.data() + line.size() && *end != ';' && *end != ' ')) return out.empty() ? std::string(bytes) : out;
        if (size == 0) return out;
        out += at.substr(0, size);
        at.remove_prefix(std::min(size, at.size()));
        if (!at.empty()) take_line(at);
    }
    return out;
}

struct Headers {
    std::string codings;
    bool chunked = false;
};

void unpack(std::string_view codings, HttpResponse& response, std::size_t longest) {
    // Applied in the order listed, so undone from the last.
    while (!codings.empty()) {
        const std::size_t comma = codings.rfind(',');
        std::string coding = ascii_lower(trim(codings.substr(comma == std::string_view::npos ? 0 : comma + 1)));
        codings = codings.substr(0, comma == std::string_view::npos ? 0 : comma);
        if (coding.starts_with("x-")) coding.erase(0, 2);
        std::string out;
        const Inflated got = inflate(coding, response.body, longest, out);
        if (got == Inflated::not_packed) return;  // crawlers undo it and keep the header
        response.body = std::move(out);
        response.too_long = got == Inflated::too_long;
    }
}

}  // namespace

bool read_header_line(std::string_view line, std::string& name, std::string& value) {
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos || colon == 0) return false;
    name = ascii_lower(trim(line.substr(0, colon)));
    value = std::string(trim(line.substr(colon + 1)));
    return true;
}

void read_content_type(std::string_view value, std::string& type, std::string& charset) {
    const std::string lower = ascii_lower(value);
    type = std::string(trim(std::string_view(lower).substr(0, lower.find(';'))));
    charset.clear();
    const std::size_t at = lower.find("charset=");
    if (at == std::string::npos) return;
    std::string_view rest = std::string_view(lower).substr(at + 8);
    rest = trim(rest.substr(0, rest.find(';')));
    while (!rest.empty() && (rest.front() == '"' || rest.front() == '\'')) rest.remove_prefix(1);
    charset = std::string(rest.substr(0, rest.find_first_of("\"', ")));
}

HttpResponse read_http_response(std::string_view bytes, std::size_t longest_body) {
    HttpResponse response;
    std::string_view at = bytes;
    const std::string_view status = take_line(at);
    if (!status.starts_with("HTTP/")) {
        response.body = std::string(bytes);
        return response;
    }
    const std::size_t blank = std::min(status.find(' '), status.size());
    const std::string_view code = trim(status.substr(blank));
    std::from_chars(code.data(), code.data() + std::min<std::size_t>(code.size(), 3), response.status);
    Headers headers;
    const std::size_t all = at.size();
    while (!at.empty() && all - at.size() < longest_head) {
        const std::string_view line = take_line(at);
        if (line.empty()) break;
        std::string name, value;
        if (!read_header_line(line, name, value)) continue;
        if (name == "content-type") read_content_type(value, response.type, response.charset);
        if (name == "content-encoding") headers.codings = value;
        if (name == "transfer-encoding") headers.chunked = ascii_lower(value).find("chunked") != std::string::npos;
    }
    response.body = headers.chunked ? join_chunks(at) : std::string(at);
    unpack(headers.codings, response, longest_body);
    return response;
}

}  // namespace onrecord
