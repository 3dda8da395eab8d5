#pragma once

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/segment/document_order.h"
#include "common/segment/file_format.h"
#include "common/segment/string_table.h"

namespace onrecord {

/// A value that a facet field can have: its id, what a reader sees, the names that find it
/// (aliases; fold_value form not required), and the id of the value above it in a tree, or empty.
struct FacetValue {
    std::string id, label, parent;
    std::vector<std::string> aliases;
};

/// Collects, document by document, the values of one facet field; then writes the column file.
/// Payload ("FCOL"): u32 documents n, u32 values v, u32 ordinals m, u32 names k, u32 documents without a value; u32 start[n + 1]
/// into ordinals, left out where no document has a value or each has one; u32 ordinals[m]; u32 named[k]; u32 documents[v] that have the value; then string tables: ids, labels, parents,
/// aliases (joined by '\n') of the v values, and the k names. Ordinals number the values in id order. Names are the ids, labels and
/// aliases in fold_value form, rising; named[i] is a value that has name i (a name that several have stands there as often).
class FacetColumnWriter {
public:
    /// The next document (docids 1, 2, 3 ...) has these values; empty = none. Repeats count once.
    void add_document(const std::vector<FacetValue>& values);
    void write(const std::filesystem::path& path, DocumentOrderView order = {}) const;
    /// Bytes that are kept, about.
    std::size_t memory() const { return (starts_.capacity() + ordinals_.capacity()) * sizeof(std::uint32_t) + values_.size() * bytes_of_a_value; }

private:
    static constexpr std::size_t bytes_of_a_value = 256;   ///< a node and its three strings
    std::map<std::string, std::pair<std::uint32_t, FacetValue>> values_;  // id -> (first-seen number, value)
    std::vector<std::uint32_t> starts_{0};
    std::vector<std::uint32_t> ordinals_;                                  // first-seen numbers
};

/// What a facet column file says, as plain values.
struct FacetColumnContent {
    std::vector<FacetValue> values{};              ///< by id; their order is their ordinals'
    std::vector<std::uint32_t> starts{0};          ///< n + 1 of them, into ordinals
    std::vector<std::uint32_t> ordinals{};         ///< those of a document rising, each once
};

/// Writes and syncs the file. Throws IoError.
void write_facet_column(const std::filesystem::path& path, const FacetColumnContent& content);

/// One facet field of one table of a segment: for each document the ordinals of its values. Strings and ordinals stay in the mapped
/// file until they are asked for.
class FacetColumn {
public:
    /// Reads the header. Throws IoError if the parts do not fit the file.
    static FacetColumn open(const std::filesystem::path& path);

    /// Reads all ordinals once: throws IoError if one of them is no value. Before this, ordinals() may give any number.
    void check_ordinals(const std::filesystem::path& path) const;

    std::uint32_t document_count() const { return documents_; }
    std::uint32_t value_count() const { return ids_.size(); }
    /// Ordinals of document `docid` (1 .. document_count), rising.
    std::span<const std::uint32_t> ordinals(std::uint32_t docid) const {
        if (starts_.empty()) return ordinals_.empty() ? ordinals_ : ordinals_.subspan(docid - 1, 1);
        const std::size_t from = std::min<std::size_t>(starts_[docid - 1], ordinals_.size());
        return ordinals_.subspan(from, std::clamp<std::size_t>(starts_[docid], from, ordinals_.size()) - from);
    }
    /// Adds one to counts[ordinal] for each value of `docid`; false if it has none. Only after check_ordinals; counts has value_count() places.
    bool count(std::uint32_t docid, std::uint32_t* counts) const {
        if (starts_.empty()) {
            if (ordinals_.empty()) return false;
            ++counts[ordinals_[docid - 1]];
            return true;
        }
        const std::uint32_t* at = ordinals_.data() + starts_[docid - 1];
        const std::uint32_t* end = ordinals_.data() + starts_[docid];
        for (const std::uint32_t* ordinal = at; ordinal != end; ++ordinal) ++counts[*ordinal];
        return at != end;
    }
    /// Parts of the value with that ordinal (below value_count).
    std::string_view id(std::uint32_t ordinal) const { return ids_[ordinal]; }
    std::string_view label(std::uint32_t ordinal) const { return labels_[ordinal]; }
    /// Documents that have each value, by ordinal, and those that have none: of the whole column.
    std::span<const std::uint32_t> counts() const { return counts_; }
    std::uint32_t without_value() const { return without_value_; }
    FacetValue value(std::uint32_t ordinal) const;
    /// Its ordinal, or nothing.
    std::optional<std::uint32_t> find(std::string_view id) const;
    /// The ordinals of the values that have this name (fold_value form), rising.
    std::vector<std::uint32_t> named(std::string_view folded) const;
    bool intact() const { return file_.intact(); }

private:
    explicit FacetColumn(MappedFile file) : file_(std::move(file)) {}
    MappedFile file_;
    std::uint32_t documents_ = 0, without_value_ = 0;
    std::span<const std::uint32_t> starts_, ordinals_, named_, counts_;
    StringTable ids_, labels_, parents_, aliases_, names_;
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

/// A string for each document. Payload ("SCOL"): a string table.
class StringColumn {
public:
    static StringColumn open(const std::filesystem::path& path);
    std::uint32_t document_count() const { return strings_.size(); }
    std::string_view operator[](std::uint32_t docid) const { return strings_[docid - 1]; }
    bool intact() const { return file_.intact(); }

private:
    explicit StringColumn(MappedFile file) : file_(std::move(file)) {}
    MappedFile file_;
    StringTable strings_;
};

void write_string_column(const std::filesystem::path& path, const std::vector<std::string_view>& strings);

template <class T>
void write_number_column(const std::filesystem::path& path, std::span<const T> numbers);

}  // namespace onrecord
