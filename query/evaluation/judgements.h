#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "common/result.h"

namespace onrecord {

/// One question of a test collection.
struct Question {
    std::string id;
    std::string words;               ///< searched as words, whatever they look like in the query language
};

/// Lines `id<TAB>words`; empty lines and `#` comments are passed over. `name` is for errors, as in "topics.tsv:3".
Result<std::vector<Question>> read_topics(std::string_view text, std::string_view name);

/// Document id -> grade of one topic; 0 is judged and not relevant.
using Grades = std::map<std::string, int, std::less<>>;

/// TREC judgements, `topic iteration document grade` between blanks; grades from 0 to 3 (below 0 counts as 0).
Result<std::map<std::string, Grades>> read_qrels(std::string_view text, std::string_view name);

}  // namespace onrecord
