#include "indexer/reader/warc_record.h"

#include <algorithm>
#include <charconv>
#include <vector>

#include "common/text.h"
#include "indexer/reader/http_message.h"

namespace onrecord {
namespace {

constexpr std::size_t longest_line = 64u << 10;
constexpr int most_headers = 1000;

/// The next line without its end, cut to nothing where it is absurdly long.
Input::Got read_line(Input& input, std::string& line) {
    const Input::Got got = input.line(line, longest_line);
    if (line.ends_with('\r')) line.pop_back();
    return got;
}

bool is_number(std::string_view text, std::uint64_t& value) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc{} && end == text.data() + text.size() && value < (1ull << 62);
}

/// Passes over lines until `begins` holds for one, which is left in `line`. `passed`: some were not blank.
template <class Begins>
Input::Got find_line(Input& input, std::string& line, bool& passed, Begins begins) {
    for (;;) {
        const Input::Got got = read_line(input, line);
        if (got == Input::Got::end || got == Input::Got::failed) return got;
        if (got == Input::Got::data && begins(line)) return got;
        passed = passed || got == Input::Got::too_long || !trim(line).empty();
    }
}

void read_field(const std::string& name, const std::string& value, WarcRecord& record, bool& sized) {
    if (name == "warc-type") record.type = ascii_lower(value);
    if (name == "content-type") record.content_type = value;
    if (name == "content-length") sized = is_number(value, record.size);
    if (name == "warc-date") record.captured = parse_written_date(value);
    if (name == "warc-target-uri") {  // wget wrote it in angle brackets
        record.url = value.starts_with('<') && value.ends_with('>') ? value.substr(1, value.size() - 2) : value;
    }
}

std::vector<std::string_view> split(std::string_view line) {
    std::vector<std::string_view> parts;
    while (!line.empty()) {
        const std::size_t end = std::min(line.find(' '), line.size());
        parts.push_back(line.substr(0, end));
        line.remove_prefix(std::min(end + 1, line.size()));
    }
    return parts;
}

/// "http://a.example/ 192.0.2.1 20140216050221 text/html 1591", and with five fields more in ARC 2.
bool read_arc_line(std::string_view line, WarcRecord& record) {
    const std::vector<std::string_view> parts = split(line);
    if (parts.size() < 5 || parts[0].find(':') == std::string_view::npos || !is_number(parts.back(), record.size)) return false;
    const std::size_t from = parts.size() >= 10 ? parts.size() - 10 : parts.size() - 5;  // an address may hold blanks
    const std::string_view date = parts[from + 2];
    if (date.size() < 8) return false;
    record.url = std::string(line.substr(0, static_cast<std::size_t>(parts[from].data() + parts[from].size() - line.data())));
    record.captured = parse_written_date(date.substr(0, 8));
    record.content_type = std::string(parts[from + 3]);
    record.type = record.url.starts_with("filedesc:") ? "warcinfo" : "response";
    return record.captured.has_value();
}

}  // namespace

WarcHead read_warc_head(Input& input, WarcRecord& record) {
    record = {};
    std::string line, name, value;
    bool passed = false, sized = false;
    const Input::Got got = find_line(input, line, passed, [](std::string_view at) { return at.starts_with("WARC/"); });
    if (got == Input::Got::failed) return WarcHead::failed;
    if (got == Input::Got::end) return passed ? WarcHead::broken : WarcHead::end;
    for (int headers = 0; headers < most_headers; ++headers) {
        const Input::Got more = read_line(input, line);
        if (more == Input::Got::failed) return WarcHead::failed;
        if (more == Input::Got::end || line.empty()) break;
        if (read_header_line(line, name, value)) read_field(name, value, record, sized);
    }
    if (!sized) record = {};
    return sized && !passed ? WarcHead::record : WarcHead::broken;
}

WarcHead read_arc_head(Input& input, WarcRecord& record) {
    record = {};
    std::string line;
    bool passed = false;
    const Input::Got got = find_line(input, line, passed, [&record](std::string_view at) { return read_arc_line(at, record); });
    if (got == Input::Got::failed) return WarcHead::failed;
    if (got == Input::Got::end) return passed ? WarcHead::broken : WarcHead::end;
    return passed ? WarcHead::broken : WarcHead::record;
}

}  // namespace onrecord
