#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/segment/file_format.h"

namespace onrecord {

/// A value that a facet field can have: its id, what a reader sees, the names that find it
/// (aliases; fold_value form not required), and the id of the value above it in a tree, or empty.
struct FacetValue {
    std::string id, label, parent;
    std::vector<std::string> aliases;
};

/// Collects, document by document, the values of one facet field; then writes the column file.
/// Payload ("FCOL"): u32 documents n, u32 values v, u32 ordinals m, u32 value bytes; u32 start[n + 1] into
/// ordinals; u32 ordinals[m]; then v values, each four strings (id, label, parent, aliases joined by '\n') as
/// varint length and bytes. Ordinals number the values in id order.
class FacetColumnWriter {
public:
    /// The next document (docids 1, 2, 3 ...) has these values; empty = none. Repeats count once.
    void add_document(const std::vector<FacetValue>& values);
    void write(const std::filesystem::path& path) const;

private:
    std::map<std::string, std::pair<std::uint32_t, FacetValue>> values_;  // id -> (first-seen number, value)
    std::vector<std::uint32_t> starts_{0};
    std::vector<std::uint32_t> ordinals_;                                  // first-seen numbers
};

/// One facet field of one table of a segment: for each document the ordinals of its values.
class FacetColumn {
public:
    /// Throws IoError if the file is damaged in a way that would lead reads out of it.
    static FacetColumn open(const std::filesystem::path& path);

    std::uint32_t document_count() const { return static_cast<std::uint32_t>(starts_.size() - 1); }
    std::uint32_t value_count() const { return static_cast<std::uint32_t>(values_.size()); }
    /// Ordinals of document `docid` (1 .. document_count), rising.
    std::span<const std::uint32_t> ordinals(std::uint32_t docid) const {
        return ordinals_.subspan(starts_[docid - 1], starts_[docid] - starts_[docid - 1]);
    }
    /// The value with that ordinal (below value_count).
    const FacetValue& value(std::uint32_t ordinal) const { return values_[ordinal]; }
    const std::vector<FacetValue>& values() const { return values_; }
    bool intact() const { return file_.intact(); }

private:
    explicit FacetColumn(MappedFile file) : file_(std::move(file)) {}
    MappedFile file_;
    std::span<const std::uint32_t> starts_, ordinals_;
    std::vector<FacetValue> values_;
};

/// A fixed-width number for each document. Payload ("NCOL"): u32 width in bytes, u32 documents,
/// then the numbers, little-endian. T: std::int32_t, std::uint32_t, std::uint64_t or float.
template <class T>
class NumberColumn {
public:
    static NumberColumn open(const std::filesystem::path& path);
    std::uint32_t document_count() const { return static_cast<std::uint32_t>(numbers_.size()); }
    T operator[](std::uint32_t docid) const { return numbers_[docid - 1]; }
    std::span<const T> numbers() const { return numbers_; }  ///< of docids 1, 2, 3 ...
    bool intact() const { return file_.intact(); }

private:
    explicit NumberColumn(MappedFile file) : file_(std::move(file)) {}
    MappedFile file_;
    std::span<const T> numbers_;
};

template <class T>
void write_number_column(const std::filesystem::path& path, std::span<const T> numbers);

}  // namespace onrecord
