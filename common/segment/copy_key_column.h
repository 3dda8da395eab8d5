#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <span>

#include "common/segment/column.h"

namespace onrecord {

/// What the near copies of an article are found by (indexer/story/copy_keys.h): rising, no_copy_key at the end where it has fewer.
inline constexpr std::size_t copy_keys_an_article = 24;
inline constexpr std::uint32_t no_copy_key = 0xffffffff;
using CopyKeys = std::array<std::uint32_t, copy_keys_an_article>;

/// Those of each article of a segment: a number column with so many numbers for each.
class CopyKeyColumn {
public:
    /// Throws IoError if it has not so many for each article.
    static CopyKeyColumn open(const std::filesystem::path& path) { return CopyKeyColumn(path); }

    std::uint32_t document_count() const { return static_cast<std::uint32_t>(numbers_.document_count() / copy_keys_an_article); }
    std::span<const std::uint32_t, copy_keys_an_article> operator[](std::uint32_t docid) const {
        return numbers_.numbers().subspan(std::size_t{docid - 1} * copy_keys_an_article).first<copy_keys_an_article>();
    }
    bool intact() const { return numbers_.intact(); }

private:
    explicit CopyKeyColumn(const std::filesystem::path& path) : numbers_(NumberColumn<std::uint32_t>::open(path)) {
        if (numbers_.document_count() % copy_keys_an_article != 0) throw_damaged(path);
    }
    NumberColumn<std::uint32_t> numbers_;
};

/// Writes and syncs the file. Throws IoError.
inline void write_copy_key_column(const std::filesystem::path& path, std::span<const CopyKeys> keys) {
    const std::uint32_t* first = keys.empty() ? nullptr : keys.front().data();
    write_number_column<std::uint32_t>(path, std::span(first, keys.size() * copy_keys_an_article));
}

}  // namespace onrecord
