#include "indexer/intact.h"

#include "indexer/column_names.h"
#include "indexer/facet_values.h"

namespace onrecord {
namespace {

class Intact {
public:
    Intact(Table& table, const std::filesystem::path& segment) : table_(table), segment_(segment) {}

    std::vector<std::filesystem::path> damaged() {
        look(table_.tokens(), segment_files::tokens(segment_, table_.name()));
        look(table_.pairs(), segment_files::pairs(segment_, table_.name()));
        if (table_.name() == "articles") look_at_articles();
        else look_at_quotes();
        return std::move(damaged_);
    }

private:
    template <class Part>
    void look(const Part& part, const std::filesystem::path& path) {
        if (!part.intact()) damaged_.push_back(path);
    }
    std::filesystem::path path(std::string_view column) const { return segment_files::column(segment_, table_.name(), column); }

    void look_at_articles() {
        look_at_columns(article_facets(), column_names::article_days, column_names::article_counts);
        look(table_.text("id"), path("id"));
        look(table_.count("first-quote"), path("first-quote"));
        look(table_.hash("content-hash"), path("content-hash"));
        look(table_.copy_keys(), path("copy-keys"));
    }

    void look_at_quotes() {
        look_at_columns(quote_facets(), column_names::quote_days, column_names::quote_counts);
        look(table_.count("article"), path("article"));
        look(table_.real("confidence"), path("confidence"));
        look(table_.hash("key"), path("key"));
    }

    void look_at_columns(const std::vector<const Field*>& facets, std::span<const std::string_view> days, std::span<const std::string_view> counts) {
        for (const Field* field : facets) look(table_.facet(*field), path(field->name));
        for (const std::string_view name : days) look(table_.number(name), path(name));
        for (const std::string_view name : counts) look(table_.count(name), path(name));
    }

    Table& table_;
    std::filesystem::path segment_;
    std::vector<std::filesystem::path> damaged_;
};

}  // namespace

std::vector<std::filesystem::path> damaged_files(Table& table, const std::filesystem::path& segment) {
    return Intact(table, segment).damaged();
}

}  // namespace onrecord
