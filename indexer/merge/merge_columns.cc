#include "indexer/merge/merge_columns.h"

#include <algorithm>

#include "indexer/column_names.h"
#include "indexer/facet_values.h"
#include "indexer/merge/merge_facets.h"

namespace onrecord {
namespace {

/// Writes the columns of one table.
class TableColumns {
public:
    TableColumns(std::vector<MergeTable> tables, std::filesystem::path segment)
        : tables_(std::move(tables)), segment_(std::move(segment)), name_(tables_.front().table->name()) {}

    void facets(const std::vector<const Field*>& fields) {
        for (const Field* field : fields) merge_facet_column(tables_, *field, path(field->name));
    }

    /// `get(table)` is the column in each.
    template <class T, class Get>
    void numbers(std::string_view name, const Get& get) {
        std::vector<T> numbers;
        numbers.reserve(count_documents(tables_));
        for (const MergeTable& part : tables_) {
            const NumberColumn<T>& column = get(*part.table);
            for (const std::uint32_t docid : *part.docids) numbers.push_back(column[docid]);
        }
        write<T>(name, numbers);
    }

    void copy_keys() {
        std::vector<CopyKeys> keys;
        keys.reserve(count_documents(tables_));
        for (const MergeTable& part : tables_) {
            for (const std::uint32_t docid : *part.docids) std::ranges::copy(part.table->copy_keys()[docid], keys.emplace_back().begin());
        }
        write_copy_key_column(path("copy-keys"), keys);
    }

    template <class T>
    void write(std::string_view name, const std::vector<T>& numbers) {
        write_number_column<T>(path(name), std::span<const T>(numbers));
    }

    void strings(std::string_view name) {
        std::vector<std::string_view> strings;
        for (const MergeTable& part : tables_) {
            const StringColumn& column = part.table->text(name);
            for (const std::uint32_t docid : *part.docids) strings.push_back(column[docid]);
        }
        write_string_column(path(name), strings);
    }

private:
    std::filesystem::path path(std::string_view column) const { return segment_files::column(segment_, name_, column); }

    std::vector<MergeTable> tables_;
    std::filesystem::path segment_;
    std::string name_;
};

/// Quotations of an article follow each other, and those of the next article follow them.
std::vector<std::uint32_t> first_quotes(const MergeSources& sources) {
    std::vector<std::uint32_t> firsts;
    std::uint32_t next = 1;
    for (const MergeSource& source : sources) {
        const NumberColumn<std::uint32_t>& counts = source.segment->articles.count("quote-count");
        for (const std::uint32_t docid : source.articles) {
            firsts.push_back(next);
            next += counts[docid];
        }
    }
    return firsts;
}

std::vector<std::uint32_t> articles_of_quotes(const MergeSources& sources) {
    std::vector<std::uint32_t> articles;
    std::uint32_t article = 0;
    for (const MergeSource& source : sources) {
        const NumberColumn<std::uint32_t>& counts = source.segment->articles.count("quote-count");
        for (const std::uint32_t docid : source.articles) articles.insert(articles.end(), counts[docid], ++article);
    }
    return articles;
}

void merge_article_columns(const MergeSources& sources, const std::filesystem::path& segment) {
    TableColumns columns(article_tables(sources), segment);
    columns.facets(article_facets());
    columns.strings("id");
    for (const std::string_view name : column_names::article_days)
        columns.numbers<std::int32_t>(name, [&](Table& table) -> auto& { return table.number(name); });
    for (const std::string_view name : column_names::article_counts)
        columns.numbers<std::uint32_t>(name, [&](Table& table) -> auto& { return table.count(name); });
    columns.numbers<std::uint64_t>("content-hash", [](Table& table) -> auto& { return table.hash("content-hash"); });
    columns.copy_keys();
    columns.write("first-quote", first_quotes(sources));
}

void merge_quote_columns(const MergeSources& sources, const std::filesystem::path& segment) {
    TableColumns columns(quote_tables(sources), segment);
    columns.facets(quote_facets());
    for (const std::string_view name : column_names::quote_days)
        columns.numbers<std::int32_t>(name, [&](Table& table) -> auto& { return table.number(name); });
    for (const std::string_view name : column_names::quote_counts)
        columns.numbers<std::uint32_t>(name, [&](Table& table) -> auto& { return table.count(name); });
    columns.numbers<float>("confidence", [](Table& table) -> auto& { return table.real("confidence"); });
    columns.numbers<std::uint64_t>("key", [](Table& table) -> auto& { return table.hash("key"); });
    columns.write("article", articles_of_quotes(sources));
}

}  // namespace

void merge_columns(const MergeSources& sources, const std::filesystem::path& segment) {
    std::filesystem::create_directory(segment / "columns");
    merge_article_columns(sources, segment);
    merge_quote_columns(sources, segment);
}

}  // namespace onrecord
