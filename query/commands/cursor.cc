#include "query/commands/cursor.h"

#include <charconv>
#include <cstdio>

#include "common/hash.h"

namespace onrecord {
namespace {

template <class T>
bool read(std::string_view text, T& value, int base) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, base);
    return error == std::errc() && end == text.data() + text.size() && !text.empty();
}

}  // namespace

std::string to_string(const Cursor& cursor) {
    char hash[16];
    std::snprintf(hash, sizeof hash, "%08x", cursor.query);
    return std::to_string(cursor.generation) + "-" + std::to_string(cursor.offset) + "-" + hash;
}

std::optional<Cursor> parse_cursor(std::string_view text) {
    const std::size_t first = text.find('-');
    const std::size_t second = first == std::string_view::npos ? first : text.find('-', first + 1);
    if (second == std::string_view::npos || text.size() - second != 9) return std::nullopt;
    Cursor cursor;
    if (!read(text.substr(0, first), cursor.generation, 10)) return std::nullopt;
    if (!read(text.substr(first + 1, second - first - 1), cursor.offset, 10)) return std::nullopt;
    if (!read(text.substr(second + 1), cursor.query, 16)) return std::nullopt;
    return cursor;
}

std::uint32_t query_hash(std::string_view query, std::string_view sort, std::string_view group, bool quotes) {
    const std::string all = std::string(query) + '\0' + std::string(sort) + '\0' + std::string(group) + (quotes ? "q" : "a");
    return static_cast<std::uint32_t>(hash64(all));
}

}  // namespace onrecord
