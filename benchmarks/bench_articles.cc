#include "benchmarks/bench_articles.h"

#include <algorithm>
#include <filesystem>
#include <string>
#include <utility>

#include "indexer/reader/reader.h"

namespace onrecord::bench {

namespace {

namespace fs = std::filesystem;

void read_file(const fs::path& file, std::vector<Article>& articles) {
    const auto reader = open_reader(file.string(), {});
    while (auto next = reader->next())
        if (next->ok()) articles.push_back(std::move(*next).value());
}

std::vector<Article> originals() {
    const fs::path root = ONRECORD_SOURCE_DIR;
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator(root / "corpus" / "sample"))
        if (entry.is_regular_file()) files.push_back(entry.path());
    std::ranges::sort(files);
    const fs::path examples = root.parent_path() / "shared" / "eval" / "brexit" / "examples.jsonl";
    if (fs::exists(examples)) files.push_back(examples);
    std::vector<Article> articles;
    for (const fs::path& file : files) read_file(file, articles);
    return articles;
}

/// An article with what readers state about `original`, and no text yet.
Article begun_from(const Article& original) {
    Article article;
    article.title = original.title;
    article.outlet = original.outlet;
    article.url = original.url;
    article.date = original.date;
    article.date_basis = original.date_basis;
    return article;
}

}  // namespace

std::vector<Article> articles_of(std::size_t bytes) {
    std::vector<Article> made;
    Article article;
    for (const Article& original : originals()) {
        for (std::size_t at = 0; at < original.text.size();) {
            const std::size_t end = std::min(original.text.find('\n', at), original.text.size());
            if (article.text.empty()) article = begun_from(original);
            article.text.append(original.text, at, end - at).push_back('\n');
            at = end + 1;
            if (article.text.size() >= bytes) made.push_back(std::exchange(article, {}));
        }
    }
    return made;
}

}  // namespace onrecord::bench
