#include "indexer/merge/merge_facets.h"

#include <algorithm>
#include <map>

namespace onrecord {
namespace {

/// By ordinal of a column: does one of the documents have the value?
std::vector<bool> used_values(const FacetColumn& column, const std::vector<std::uint32_t>& docids) {
    std::vector<bool> used(column.value_count());
    for (const std::uint32_t docid : docids) {
        for (const std::uint32_t ordinal : column.ordinals(docid)) used[ordinal] = true;
    }
    return used;
}

/// The values of several columns as those of one.
class JoinedValues {
public:
    void add(const FacetColumn& column, const std::vector<bool>& used) {
        for (std::uint32_t ordinal = 0; ordinal < used.size(); ++ordinal) {
            if (used[ordinal]) add(column.value(ordinal));
        }
    }

    /// All of them by id. Once, when all columns were added; after it numbers() knows their places.
    std::vector<FacetValue> take() {
        std::vector<FacetValue> values;
        for (auto& [id, value] : values_) {
            numbers_.emplace(id, static_cast<std::uint32_t>(values.size()));
            values.push_back(std::move(value));
        }
        values_.clear();
        return values;
    }

    /// By ordinal of `column`: the number of the value among all; of no meaning where it is not used.
    std::vector<std::uint32_t> numbers(const FacetColumn& column, const std::vector<bool>& used) const {
        std::vector<std::uint32_t> numbers(column.value_count());
        for (std::uint32_t ordinal = 0; ordinal < numbers.size(); ++ordinal) {
            if (used[ordinal]) numbers[ordinal] = numbers_.find(column.id(ordinal))->second;
        }
        return numbers;
    }

private:
    void add(FacetValue value) {
        const auto [at, added] = values_.try_emplace(value.id, value);
        if (added) return;
        std::vector<std::string>& known = at->second.aliases;
        for (std::string& alias : value.aliases) {
            if (std::find(known.begin(), known.end(), alias) == known.end()) known.push_back(std::move(alias));
        }
    }

    std::map<std::string, FacetValue, std::less<>> values_;
    std::map<std::string, std::uint32_t, std::less<>> numbers_;
};

void add_documents(FacetColumnContent& content, const FacetColumn& column, const std::vector<std::uint32_t>& docids,
                   const std::vector<std::uint32_t>& numbers) {
    for (const std::uint32_t docid : docids) {
        for (const std::uint32_t ordinal : column.ordinals(docid)) content.ordinals.push_back(numbers[ordinal]);
        content.starts.push_back(static_cast<std::uint32_t>(content.ordinals.size()));
    }
}

}  // namespace

void merge_facet_column(const std::vector<MergeTable>& tables, const Field& field, const std::filesystem::path& path) {
    JoinedValues joined;
    std::vector<std::vector<bool>> used;
    for (const MergeTable& part : tables) {
        const FacetColumn& column = part.table->facet(field);
        used.push_back(used_values(column, *part.docids));
        joined.add(column, used.back());
    }
    FacetColumnContent content;
    content.values = joined.take();
    content.starts.reserve(count_documents(tables) + 1);
    for (std::size_t i = 0; i < tables.size(); ++i) {
        const FacetColumn& column = tables[i].table->facet(field);
        add_documents(content, column, *tables[i].docids, joined.numbers(column, used[i]));
    }
    write_facet_column(path, content);
}

}  // namespace onrecord
