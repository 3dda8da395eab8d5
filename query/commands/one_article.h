#pragma once

#include <optional>
#include <string>

#include "common/article.h"
#include "query/commands/session.h"

namespace onrecord {

/// The live article with exactly that id, or null.
std::optional<Article> find_article(Session& session, const std::string& id);
/// The same with its place in the index.
std::optional<Hit> find_hit(Session& session, const std::string& id);

/// The filter id:ID.
Expr id_filter(const std::string& id);

}  // namespace onrecord
