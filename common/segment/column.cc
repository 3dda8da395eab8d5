#include "common/segment/column.h"

#include <algorithm>
#include <cstring>

#include "common/errors.h"

namespace onrecord {
namespace {

constexpr std::string_view facet_kind = "FCOL";
constexpr std::string_view number_kind = "NCOL";

[[noreturn]] void damaged(const std::filesystem::path& path) {
    throw IoError(path.string() + ": is damaged; run onrecord-index check");
}

void append_string(std::string& out, std::string_view text) {
    append_varint(out, text.size());
    out.append(text);
}

std::string_view read_string(const char*& at, const char* end, const std::filesystem::path& path) {
    const std::uint64_t length = read_varint(at, end);
    if (length > static_cast<std::uint64_t>(end - at)) damaged(path);
    const std::string_view text(at, length);
    at += length;
    return text;
}

std::uint32_t u32_at(std::string_view payload, std::size_t at) {
    std::uint32_t value;
    std::memcpy(&value, payload.data() + at, sizeof value);
    return value;
}

std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> out;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        out.emplace_back(text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return out;
}

}  // namespace

void FacetColumnWriter::add_document(const std::vector<FacetValue>& values) {
    const std::size_t first = ordinals_.size();
    for (const FacetValue& value : values) {
        const auto number = static_cast<std::uint32_t>(values_.size());
        const auto [at, added] = values_.try_emplace(value.id, number, value);
        if (!added) {
            for (const std::string& alias : value.aliases) {
                std::vector<std::string>& known = at->second.second.aliases;
                if (std::find(known.begin(), known.end(), alias) == known.end()) known.push_back(alias);
            }
        }
        const std::uint32_t ordinal = at->second.first;
        if (std::find(ordinals_.begin() + static_cast<std::ptrdiff_t>(first), ordinals_.end(), ordinal) == ordinals_.end())
            ordinals_.push_back(ordinal);
    }
    starts_.push_back(static_cast<std::uint32_t>(ordinals_.size()));
}

void FacetColumnWriter::write(const std::filesystem::path& path) const {
    std::vector<std::uint32_t> final_number(values_.size());
    std::string value_bytes;
    std::uint32_t next = 0;
    for (const auto& [id, entry] : values_) {
        final_number[entry.first] = next++;
        std::string aliases;
        for (const std::string& alias : entry.second.aliases) aliases += (aliases.empty() ? "" : "\n") + alias;
        for (const std::string_view text : {std::string_view(id), std::string_view(entry.second.label),
                                            std::string_view(entry.second.parent), std::string_view(aliases)})
            append_string(value_bytes, text);
    }
    std::string payload;
    append_u32(payload, static_cast<std::uint32_t>(starts_.size() - 1));
    append_u32(payload, static_cast<std::uint32_t>(values_.size()));
    append_u32(payload, static_cast<std::uint32_t>(ordinals_.size()));
    append_u32(payload, static_cast<std::uint32_t>(value_bytes.size()));
    for (const std::uint32_t start : starts_) append_u32(payload, start);
    for (std::size_t doc = 0; doc + 1 < starts_.size(); ++doc) {
        std::vector<std::uint32_t> numbers;
        for (std::uint32_t i = starts_[doc]; i < starts_[doc + 1]; ++i) numbers.push_back(final_number[ordinals_[i]]);
        std::sort(numbers.begin(), numbers.end());
        for (const std::uint32_t number : numbers) append_u32(payload, number);
    }
    payload += value_bytes;
    write_file(path, facet_kind, payload);
}

FacetColumn FacetColumn::open(const std::filesystem::path& path) {
    FacetColumn column(MappedFile::open(path, facet_kind));
    const std::string_view payload = column.file_.payload();
    if (payload.size() < 16) damaged(path);
    const std::uint64_t documents = u32_at(payload, 0), values = u32_at(payload, 4), ordinals = u32_at(payload, 8), bytes = u32_at(payload, 12);
    // A value takes at least its four length bytes: a damaged count cannot make the reader loop or allocate.
    if (payload.size() != 16 + 4 * (documents + 1) + 4 * ordinals + bytes || 4 * values > bytes) damaged(path);
    const auto* numbers = reinterpret_cast<const std::uint32_t*>(payload.data() + 16);
    column.starts_ = {numbers, documents + 1};
    column.ordinals_ = {numbers + documents + 1, ordinals};
    // Every start and ordinal is used as an index later; one pass here keeps reads inside the file.
    std::uint32_t last = 0;
    for (const std::uint32_t start : column.starts_) {
        if (start < last || start > ordinals) damaged(path);
        last = start;
    }
    if (column.starts_.front() != 0 || last != ordinals) damaged(path);
    for (const std::uint32_t ordinal : column.ordinals_) {
        if (ordinal >= values) damaged(path);
    }
    const char* at = payload.data() + payload.size() - bytes;
    const char* end = payload.data() + payload.size();
    for (std::uint64_t i = 0; i < values; ++i) {
        FacetValue value;
        value.id = read_string(at, end, path);
        value.label = read_string(at, end, path);
        value.parent = read_string(at, end, path);
        value.aliases = lines_of(read_string(at, end, path));
        column.values_.push_back(std::move(value));
    }
    if (at != end) damaged(path);
    return column;
}

template <class T>
NumberColumn<T> NumberColumn<T>::open(const std::filesystem::path& path) {
    NumberColumn column(MappedFile::open(path, number_kind));
    const std::string_view payload = column.file_.payload();
    if (payload.size() < 8 || u32_at(payload, 0) != sizeof(T)) damaged(path);
    const std::uint64_t documents = u32_at(payload, 4);
    if (payload.size() != 8 + sizeof(T) * documents) damaged(path);
    column.numbers_ = {reinterpret_cast<const T*>(payload.data() + 8), documents};
    return column;
}

template <class T>
void write_number_column(const std::filesystem::path& path, std::span<const T> numbers) {
    std::string payload;
    append_u32(payload, sizeof(T));
    append_u32(payload, static_cast<std::uint32_t>(numbers.size()));
    payload.append(reinterpret_cast<const char*>(numbers.data()), numbers.size_bytes());
    write_file(path, number_kind, payload);
}

template class NumberColumn<std::int32_t>;
template class NumberColumn<std::uint32_t>;
template class NumberColumn<std::uint64_t>;
template class NumberColumn<float>;
template void write_number_column(const std::filesystem::path&, std::span<const std::int32_t>);
template void write_number_column(const std::filesystem::path&, std::span<const std::uint32_t>);
template void write_number_column(const std::filesystem::path&, std::span<const std::uint64_t>);
template void write_number_column(const std::filesystem::path&, std::span<const float>);

}  // namespace onrecord
