#include "common/segment/column.h"

#include <algorithm>
#include <cstring>

#include "common/errors.h"
#include "common/text.h"

namespace onrecord {
namespace {

constexpr std::string_view facet_kind = "FCOL";
constexpr std::size_t header_size = 20;
constexpr std::string_view number_kind = "NCOL";
constexpr std::string_view string_kind = "SCOL";

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

/// True if the starts of ordinals say nothing: no document has a value, or each has one.
bool starts_follow(std::uint64_t documents, std::uint64_t ordinals, std::uint64_t without_value) {
    return ordinals == 0 || (ordinals == documents && without_value == 0);
}

std::string joined_lines(const std::vector<std::string>& lines) {
    std::string out;
    for (const std::string& line : lines) out += (out.empty() ? "" : "\n") + line;
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

void FacetColumnWriter::write(const std::filesystem::path& path, DocumentOrderView order) const {
    FacetColumnContent content;
    std::vector<std::uint32_t> final_number(values_.size());
    for (const auto& [id, entry] : values_) {
        final_number[entry.first] = static_cast<std::uint32_t>(content.values.size());
        content.values.push_back(entry.second);
    }
    content.starts.reserve(starts_.size());
    content.ordinals.reserve(ordinals_.size());
    for (std::size_t place = 0; place + 1 < starts_.size(); ++place) {
        const std::uint32_t document = document_at(order, place);
        for (std::uint32_t i = starts_[document]; i < starts_[document + 1]; ++i) content.ordinals.push_back(final_number[ordinals_[i]]);
        std::sort(content.ordinals.begin() + content.starts.back(), content.ordinals.end());
        content.starts.push_back(static_cast<std::uint32_t>(content.ordinals.size()));
    }
    write_facet_column(path, content);
}

namespace {

/// Every name that finds a value, in fold_value form, with the value's ordinal: sorted, each pair once.
std::vector<std::pair<std::string, std::uint32_t>> names_of(const std::vector<FacetValue>& values) {
    std::vector<std::pair<std::string, std::uint32_t>> names;
    for (std::uint32_t ordinal = 0; ordinal < values.size(); ++ordinal) {
        names.emplace_back(fold_value(values[ordinal].id), ordinal);
        names.emplace_back(fold_value(values[ordinal].label), ordinal);
        for (const std::string& alias : values[ordinal].aliases) names.emplace_back(fold_value(alias), ordinal);
    }
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return names;
}

/// A string table of what `part` gives of each value.
template <class Part>
void append_strings(std::string& payload, const std::vector<FacetValue>& values, const Part& part) {
    std::vector<std::string> strings;
    strings.reserve(values.size());
    for (const FacetValue& value : values) strings.push_back(part(value));
    append_string_table(payload, {strings.begin(), strings.end()});
}

std::uint32_t count_empty(const std::vector<std::uint32_t>& starts) {
    std::uint32_t empty = 0;
    for (std::size_t doc = 0; doc + 1 < starts.size(); ++doc) empty += starts[doc] == starts[doc + 1];
    return empty;
}

void append_numbers(std::string& out, const std::vector<std::uint32_t>& numbers) {
    out.append(reinterpret_cast<const char*>(numbers.data()), numbers.size() * sizeof numbers[0]);
}

}  // namespace

void write_facet_column(const std::filesystem::path& path, const FacetColumnContent& content) {
    const std::vector<FacetValue>& values = content.values;
    const std::vector<std::pair<std::string, std::uint32_t>> names = names_of(values);
    std::string payload;
    for (const std::size_t size : {content.starts.size() - 1, values.size(), content.ordinals.size(), names.size()})
        append_u32(payload, static_cast<std::uint32_t>(size));
    const std::uint32_t empty = count_empty(content.starts);
    append_u32(payload, empty);
    if (!starts_follow(content.starts.size() - 1, content.ordinals.size(), empty)) append_numbers(payload, content.starts);
    append_numbers(payload, content.ordinals);
    for (const auto& [name, ordinal] : names) append_u32(payload, ordinal);
    std::vector<std::uint32_t> counts(values.size(), 0);
    for (const std::uint32_t ordinal : content.ordinals) ++counts[ordinal];
    append_numbers(payload, counts);
    append_strings(payload, values, [](const FacetValue& value) { return value.id; });
    append_strings(payload, values, [](const FacetValue& value) { return value.label; });
    append_strings(payload, values, [](const FacetValue& value) { return value.parent; });
    append_strings(payload, values, [](const FacetValue& value) { return joined_lines(value.aliases); });
    std::vector<std::string_view> folded;
    folded.reserve(names.size());
    for (const auto& [name, ordinal] : names) folded.push_back(name);
    append_string_table(payload, folded);
    write_file(path, facet_kind, payload);
}

FacetColumn FacetColumn::open(const std::filesystem::path& path) {
    FacetColumn column(MappedFile::open(path, facet_kind));
    const std::string_view payload = column.file_.payload();
    if (payload.size() < header_size) throw_damaged(path);
    const std::uint64_t documents = u32_at(payload, 0), values = u32_at(payload, 4), ordinals = u32_at(payload, 8), names = u32_at(payload, 12);
    column.documents_ = u32_at(payload, 0);
    column.without_value_ = u32_at(payload, 16);
    const std::uint64_t starts = starts_follow(documents, ordinals, column.without_value_) ? 0 : documents + 1;
    std::size_t at = header_size + 4 * (starts + ordinals + names + values);
    if (at > payload.size()) throw_damaged(path);
    const auto* numbers = reinterpret_cast<const std::uint32_t*>(payload.data() + header_size);
    column.starts_ = {numbers, starts};
    column.ordinals_ = {numbers + starts, ordinals};
    column.named_ = {numbers + starts + ordinals, names};
    column.counts_ = {numbers + starts + ordinals + names, values};
    for (StringTable* table : {&column.ids_, &column.labels_, &column.parents_, &column.aliases_, &column.names_}) {
        const std::optional<StringTable> read = StringTable::read(payload, at);
        if (!read || read->size() != (table == &column.names_ ? names : values)) throw_damaged(path);
        *table = *read;
    }
    if (at != payload.size()) throw_damaged(path);
    return column;
}

void FacetColumn::check_ordinals(const std::filesystem::path& path) const {
    const bool rising = starts_.empty() || (std::is_sorted(starts_.begin(), starts_.end()) && starts_.front() == 0 && starts_.back() == ordinals_.size());
    std::uint32_t most = 0;
    for (const std::uint32_t ordinal : ordinals_) most = std::max(most, ordinal);
    if (!rising || (!ordinals_.empty() && most >= value_count())) throw_damaged(path);
}

FacetValue FacetColumn::value(std::uint32_t ordinal) const {
    return {std::string(id(ordinal)), std::string(label(ordinal)), std::string(parents_[ordinal]), lines_of(aliases_[ordinal])};
}

std::optional<std::uint32_t> FacetColumn::find(std::string_view id) const {
    const std::uint32_t at = ids_.lower_bound(id);
    if (at < ids_.size() && ids_[at] == id) return at;
    return std::nullopt;
}

std::vector<std::uint32_t> FacetColumn::named(std::string_view folded) const {
    std::vector<std::uint32_t> out;
    for (std::uint32_t at = names_.lower_bound(folded); at < names_.size() && names_[at] == folded; ++at) {
        if (named_[at] < value_count()) out.push_back(named_[at]);
    }
    return out;
}

template <class T>
NumberColumn<T> NumberColumn<T>::open(const std::filesystem::path& path) {
    NumberColumn column(MappedFile::open(path, number_kind));
    const std::string_view payload = column.file_.payload();
    if (payload.size() < 8 || u32_at(payload, 0) != sizeof(T)) throw_damaged(path);
    const std::uint64_t documents = u32_at(payload, 4);
    if (payload.size() != 8 + sizeof(T) * documents) throw_damaged(path);
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

StringColumn StringColumn::open(const std::filesystem::path& path) {
    StringColumn column(MappedFile::open(path, string_kind));
    std::size_t at = 0;
    const std::optional<StringTable> table = StringTable::read(column.file_.payload(), at);
    if (!table || at != column.file_.payload().size()) throw_damaged(path);
    column.strings_ = *table;
    return column;
}

void write_string_column(const std::filesystem::path& path, const std::vector<std::string_view>& strings) {
    std::string payload;
    append_string_table(payload, strings);
    write_file(path, string_kind, payload);
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
