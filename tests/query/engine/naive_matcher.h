#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "common/article.h"
#include "query/ast.h"

namespace onrecord::test {

/// How often an article of a story is there, and whether it is the first. By id; articles that are not named have no copies.
struct NaiveCopies {
    std::size_t count = 1;
    bool first = true;
};
using NaiveStories = std::map<std::string, NaiveCopies>;

/// What a query means, written as plainly as it can be: straight over the article and its token lists, no index. The engine is
/// compared with this. Slow on purpose.
bool naive_article(const Expr& expr, const Article& article, const NaiveStories& stories = {});
bool naive_quote(const Expr& expr, const Article& article, std::size_t quote, const NaiveStories& stories = {});

/// The values of a facet field that an article (or one of its quotations) has.
std::set<std::string> naive_values(const Field& field, const Article& article);
std::set<std::string> naive_values(const Field& field, const Article& article, std::size_t quote);

}  // namespace onrecord::test
