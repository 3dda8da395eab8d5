#include "query/commands/query_options.h"

#include <algorithm>

#include "common/cli/cli_errors.h"
#include "common/cli/options.h"
#include "common/schema.h"
#include "common/text.h"

namespace onrecord {
namespace {

bool all_digits(std::string_view text) {
    return !text.empty() && text.size() <= 7 && text.find_first_not_of("0123456789") == std::string_view::npos;
}

}  // namespace

void add_format_option(Command command, std::string& format, std::vector<std::string> names) {
    std::string list;
    for (const std::string& name : names) list += (list.empty() ? "" : "|") + name;
    format = names.front();
    command.add_option("--format", format, "How the answer is written: " + list).one_of(std::move(names)).option_text("NAME");
}

void add_pager_option(Command command, bool& no_pager) {
    command.add_flag("--no-pager", no_pager, "Print long answers without a pager");
}

void add_match_option(Command command, std::string& match, const std::string& usual) {
    match = usual;
    command.add_option("--match", match, "all: every word must match; any: the more words match, the better; filters hold either way (" + usual + ")")
        .one_of({"all", "any"})
        .option_text("all|any");
}

void add_reading_options(Command command, QueryOptions& options) {
    add_db_option(command, options.db);
    command.add_flag("--strict", options.strict, "A value that nothing has is an error, not an empty answer");
    command.add_flag("--lenient", options.lenient, "Unknown fields are searched as words, with a warning");
    command.add_flag("--explain", options.explain, "Print on standard error how the query was read");
    add_match_option(command, options.match, "all");
    command.add_option("--date-order", options.date_order, "How 12/09/2017 is read: dmy or mdy").one_of({"dmy", "mdy"}).option_text("ORDER");
    command.add_option("--min-confidence", options.min_confidence, "Quotations attributed with less (0 to 1) count as unattributed")
        .in_range(0.0, 1.0)
        .option_text("X");
    add_count_by_option(command, options);
}

void add_count_by_option(Command command, QueryOptions& options) {
    command.add_option("--count-by", options.count_by, "What facets and counts count: articles, stories or quotes (what is listed)")
        .one_of({"articles", "stories", "quotes"})
        .option_text("UNIT");
}

void add_scope_option(Command command, QueryOptions& options) {
    command.add_option("--facet-scope", options.facet_scope, "own-excluded leaves a facet's own filter out of its counts; or all-filters")
        .one_of({"own-excluded", "all-filters"})
        .option_text("SCOPE");
}

void add_facet_options(Command command, QueryOptions& options) {
    command.add_option("--facet", options.facets, "Count the answer by FIELD; at most N values (10); repeatable")
        .option_text("FIELD[:N]")
        .take_all()
        .expected(1);
    add_scope_option(command, options);
}

void add_group_option(Command command, QueryOptions& options) {
    command.add_option("--group", options.group, "story: of copies only the best one is a result (default); none: every one is")
        .one_of({"story", "none"})
        .option_text("BY");
}

void add_result_options(Command command, QueryOptions& options) {
    command.add_option("-n,--limit", options.limit, "Most results to print (10)").option_text("N");
    command.add_option("--offset", options.offset, "Results to pass over first").option_text("N");
    command.add_flag("--all", options.all, "Print every result");
    command.add_option("--after", options.after, "Go on behind the page that gave this cursor").option_text("CURSOR");
    command.add_option("--sort", options.sort, "relevance, newest or oldest").one_of({"relevance", "newest", "oldest"}).option_text("ORDER");
    add_group_option(command, options);
    command.add_option("--snippet", options.snippet, "About how many bytes of text show the match (200), or none").option_text("N|none");
    command.add_option("--fields", options.fields, "Keys of json and jsonl, columns of csv and tsv, separated by commas").option_text("LIST");
    command.add_option("--hyperlink", options.hyperlink, "Links on headlines: auto, always or never")
        .one_of({"auto", "always", "never"})
        .option_text("WHEN");
    command.add_option("--qid", options.qid, "trec: the topic's number (1)").option_text("ID");
    command.add_option("--tag", options.tag, "trec: the run's name (onrecord)").option_text("NAME");
    add_pager_option(command, options.no_pager);
}

CountBy QueryOptions::counted() const {
    if (count_by == "quotes") return CountBy::quotes;
    return count_by == "stories" ? CountBy::stories : CountBy::articles;
}

SortBy sort_by(const std::string& name) {
    if (name == "newest") return SortBy::newest;
    return name == "oldest" ? SortBy::oldest : SortBy::relevance;
}

GroupBy group_by(const std::string& name) { return name == "story" ? GroupBy::story : GroupBy::none; }

FacetRequest read_facet(const std::string& text, std::size_t usual_limit) {
    const std::size_t colon = text.find(':');
    const std::string name = text.substr(0, colon);
    const Field* field = schema::find(name);
    if (!field || !field->own_facet) {
        std::vector<std::string> names;
        for (const Field* known : schema::all) {
            if (known->own_facet) names.emplace_back(known->name);
        }
        std::string list;
        for (const std::string& known : names) list += (list.empty() ? "" : ", ") + known;
        throw UsageError("no facet '" + escape_control(name) + "'" + suggestion(name, names) + " (facets: " + list + ")");
    }
    if (colon == std::string::npos) return {field, usual_limit};
    const std::string number = text.substr(colon + 1);
    if (!all_digits(number)) throw UsageError("'" + escape_control(text) + "': the number of values is a number, as in " + name + ":20");
    return {field, std::stoul(number)};
}

std::vector<std::string> split_list(const std::string& text) {
    std::vector<std::string> parts;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find(',', at), text.size());
        if (end > at) parts.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return parts;
}

std::size_t snippet_width(const std::string& text) {
    if (text == "none") return 0;
    if (!all_digits(text)) throw UsageError("--snippet: '" + escape_control(text) + "' is neither a number of bytes nor none");
    return std::stoul(text);
}

}  // namespace onrecord
