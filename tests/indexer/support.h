#pragma once

#include <deque>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "common/article.h"
#include "common/gazetteer/gazetteer.h"
#include "indexer/document_builder.h"
#include "indexer/reader/reader.h"

namespace onrecord::test {

/// A folder of its own for a test, gone with it.
class TempFolder {
public:
    TempFolder();
    ~TempFolder();
    TempFolder(const TempFolder&) = delete;
    TempFolder& operator=(const TempFolder&) = delete;

    const std::filesystem::path& path() const { return path_; }
    std::filesystem::path operator/(std::string_view name) const { return path_ / name; }

private:
    std::filesystem::path path_;
};

void write_text(const std::filesystem::path& path, std::string_view text);
std::string read_text(const std::filesystem::path& path);

/// A gazetteer of two politicians, a body, a place and a tree of two topics: enough to see every field filled.
const Gazetteer& small_gazetteer();

/// An article about fishing of 12 September 2017 in "Harbour Post" with two quotations: one by Ann Pike
/// (pike-ann, Fisheries Secretary, sea party), direct; one that nobody is named for, indirect.
Article pike_article();

/// An article of just that id, title and text.
Article plain_article(std::string id, std::string title, std::string text);

/// Gives out what a test has put in, in order.
class ListReader : public Reader {
public:
    explicit ListReader(std::vector<Result<Article>> records) : records_(records.begin(), records.end()) {}
    std::optional<Result<Article>> next() override;

private:
    std::deque<Result<Article>> records_;
};

/// Ids of a facet's values.
std::vector<std::string> ids_of(const std::vector<FacetValue>& values);

/// The place of `field` in `fields`.
std::size_t place_of(const std::vector<const Field*>& fields, const Field& field);

}  // namespace onrecord::test
