#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace onrecord {

/// Where a page ended (UX Q4): the order of a query's results is fixed for a generation of an index, so a place in it and
/// the generation are enough. `query` is a hash of what was asked, so that a cursor is not used for another query.
struct Cursor {
    std::uint64_t generation = 0;
    std::size_t offset = 0;       ///< results up to here have been printed
    std::uint32_t query = 0;

    bool operator==(const Cursor&) const = default;
};

/// "12-30-5f3a9c21".
std::string to_string(const Cursor& cursor);
/// Null if it is no cursor.
std::optional<Cursor> parse_cursor(std::string_view text);
/// A hash of the query, its order, how results are grouped and their kind.
std::uint32_t query_hash(std::string_view query, std::string_view sort, std::string_view group, bool quotes);

}  // namespace onrecord
