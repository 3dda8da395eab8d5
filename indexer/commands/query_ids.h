#pragma once

#include <string>
#include <vector>

namespace onrecord {

/// The ids of all articles of the index `db` that match a query, by running the onrecord-query that stands beside this program
/// (or is found in PATH): the indexer does not know the language. Its messages go where ours go. Throws UsageError where it
/// refuses the query, IoError where it cannot be run.
std::vector<std::string> query_ids(const std::string& db, const std::vector<std::string>& query);

}  // namespace onrecord
