#pragma once

#include <optional>
#include <string>
#include <vector>

#include "common/cli/command.h"
#include "query/search.h"

namespace onrecord {

/// What search, quotes, facets and count can be told (UX Q3). Enumerations are kept as typed; validators have checked them.
struct QueryOptions {
    std::string db;
    std::string format = "text";
    bool strict = false, lenient = false, explain = false;
    std::string date_order = "dmy";
    std::string match = "all";
    float min_confidence = 0;
    std::string count_by = "articles";
    std::string facet_scope = "own-excluded";
    std::vector<std::string> facets;      ///< FIELD or FIELD:N

    // results
    std::size_t limit = 10, offset = 0;
    bool all = false;
    std::string after;
    std::string sort = "relevance";
    std::string group = "story";
    std::string snippet = "200";
    std::string fields;
    std::string qid = "1", tag = "onrecord";

    // the terminal
    bool no_pager = false;
    std::string hyperlink = "auto";

    CountBy counted() const;              ///< count_by
};

/// Options of every command that takes a query.
void add_reading_options(Command command, QueryOptions& options);
/// --match all|any; `usual` is the default.
void add_match_option(Command command, std::string& match, const std::string& usual);
/// --count-by articles|stories|quotes.
void add_count_by_option(Command command, QueryOptions& options);
/// --facet-scope.
void add_scope_option(Command command, QueryOptions& options);
/// --facet and --facet-scope.
void add_facet_options(Command command, QueryOptions& options);
/// --group story|none.
void add_group_option(Command command, QueryOptions& options);
/// Limits, order, snippets: of commands that list results.
void add_result_options(Command command, QueryOptions& options);
/// --format with the given names; the first is the default.
void add_format_option(Command command, std::string& format, std::vector<std::string> names);
/// --no-pager.
void add_pager_option(Command command, bool& no_pager);

/// --sort's value.
SortBy sort_by(const std::string& name);
/// --group's value.
GroupBy group_by(const std::string& name);

/// "speaker", "speaker:20" -> what to count. Throws UsageError for a field that has no facet, naming the nearest.
FacetRequest read_facet(const std::string& text, std::size_t usual_limit);

/// "a,b,c" as its parts; none is empty.
std::vector<std::string> split_list(const std::string& text);

/// --snippet N|none in bytes. Throws UsageError.
std::size_t snippet_width(const std::string& text);

}  // namespace onrecord
