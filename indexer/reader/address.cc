#include "indexer/reader/address.h"

#include <re2/re2.h>

#include <algorithm>
#include <vector>

namespace onrecord {
namespace {

/// "/a/./b/../c" -> "/a/c".
std::string without_dots(std::string_view path) {
    std::vector<std::string_view> parts;
    bool folder = false;
    while (!path.empty()) {
        path.remove_prefix(1);  // the slash
        const std::size_t end = std::min(path.find('/'), path.size());
        const std::string_view part = path.substr(0, end);
        path.remove_prefix(end);
        folder = part == "." || part == "..";
        if (part == ".." && !parts.empty()) parts.pop_back();
        if (!folder) parts.push_back(part);
    }
    std::string out;
    for (const std::string_view part : parts) out += "/" + std::string(part);
    return out.empty() || folder ? out + "/" : out;
}

}  // namespace

std::string resolve_address(std::string_view base, std::string_view address) {
    static const RE2 scheme(R"([A-Za-z][A-Za-z0-9+.-]*:.*)");
    static const RE2 parts(R"(((?i:https?):)(//[^/?#]*)([^?#]*)[^#]*(?:#.*)?)");
    const re2::StringPiece given(address.data(), address.size());
    std::string protocol, host, path;
    if (address.empty() || RE2::FullMatch(given, scheme) || !RE2::FullMatch(re2::StringPiece(base.data(), base.size()), parts, &protocol, &host, &path))
        return std::string(address);
    if (address.starts_with("//")) return protocol + std::string(address);
    const std::size_t tail = std::min(address.find_first_of("?#"), address.size());
    const std::string rest(address.substr(tail));
    if (tail == 0) return protocol + host + path + rest;
    if (address.front() == '/') return protocol + host + without_dots(address.substr(0, tail)) + rest;
    const std::size_t slash = path.rfind('/');
    const std::string folder = slash == std::string::npos ? "/" : path.substr(0, slash + 1);
    return protocol + host + without_dots(folder + std::string(address.substr(0, tail))) + rest;
}

}  // namespace onrecord
