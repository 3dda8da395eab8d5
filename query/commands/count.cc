#include <algorithm>
#include <limits>
#include <memory>

#include "common/text.h"
#include "query/commands/commands.h"
#include "query/commands/finish.h"
#include "query/render/json.h"
#include "query/render/styled.h"
#include "query/render/tables.h"

namespace onrecord {
namespace {

/// A line a value: the count flush right, the label. All values, most frequent first.
void print_counts(const FacetTable& table, std::ostream& out) {
    std::uint64_t largest = table.missing;
    for (const FacetCount& row : table.values) largest = std::max(largest, row.count);
    const std::size_t width = std::to_string(largest).size();
    for (const FacetCount& row : table.values) out << pad_left(std::to_string(row.count), width) << "  " << escape_control(row.label) << '\n';
    if (table.missing > 0) out << pad_left(std::to_string(table.missing), width) << "  (none)\n";
}

int run_count(QueryProgram& program, const QueryOptions& options, const std::string& by) {
    Session session(program, options);
    ReadQuery query = session.read(program.terms, true);
    SearchRequest request = session.request(query, Unit::articles);
    if (!by.empty()) request.facets.push_back({read_facet(by, 0).field, std::numeric_limits<std::size_t>::max() / 2});
    SearchReply reply = session.ask(request, query);
    const Answer answer = session.answer(std::move(query), Unit::articles, std::move(reply));
    const std::uint64_t total = counted_total(answer.reply, options.counted());
    return finish(session, answer, total > 0, [&](std::ostream& out) {
        if (options.format == "json") render_json(answer, session.render_options(), out);
        else if (by.empty()) out << total << '\n';
        else if (options.format == "csv") render_facet_table(answer.reply.facets, TableForm::csv, out);
        else if (options.format == "tsv") render_facet_table(answer.reply.facets, TableForm::tsv, out);
        else print_counts(answer.reply.facets.front(), out);
    });
}

}  // namespace

void add_count_command(Command app, QueryProgram& program) {
    auto options = std::make_shared<QueryOptions>();
    auto by = std::make_shared<std::string>();
    options->facet_scope = "all-filters";
    Command command = app.add_command("count", "Print how many articles match; without terms, how many there are");
    add_reading_options(command, *options);
    command.add_option("--by", *by, "A count for each value of FIELD instead; all of them").option_text("FIELD");
    add_pager_option(command, options->no_pager);
    add_format_option(command, options->format, {"text", "json", "csv", "tsv"});
    command.footer("Example: onrecord-query count topic:defence --by speaker");
    command.callback([options, by, &program] { exit_with(run_count(program, *options, *by)); });
}

}  // namespace onrecord
