#pragma once

#include <random>
#include <string>
#include <utility>
#include <vector>

#include "common/article.h"
#include "query/ast.h"
#include "tests/support/temp_dir.h"

namespace onrecord::test {

using Random = std::mt19937;

/// An index on disk with the articles that are live in it. Written in segments of `segment_size`, then some articles
/// replaced, so that segments hold deleted documents.
struct Archive {
    TempDir folder;
    std::vector<Article> live;   ///< by id
    std::vector<std::vector<std::string>> stories;                                  ///< ids of copies, in order of appearance: make_copies
    std::vector<std::vector<std::pair<std::string, std::size_t>>> same_quotes;      ///< article and number of a quotation

    std::filesystem::path index() const { return folder.path() / "index"; }
};

/// An article with random words from a small vocabulary, so that everything collides, and random values for every field.
Article random_article(Random& random, int number);

/// Writes articles as the indexer would, but for copies: none are known.
void write_archive(Archive& archive, const std::vector<Article>& articles, std::uint32_t segment_size);

void fill_random_archive(Archive& archive, Random& random, int articles, std::uint32_t segment_size);

/// Makes two fifths of the live articles, and of their quotations, copies of each other, whatever they hold: what the indexer finds is replaced.
void make_copies(Archive& archive, Random& random);

/// A random resolved tree over the same vocabulary and values.
Expr random_query(Random& random, int depth);

}  // namespace onrecord::test
