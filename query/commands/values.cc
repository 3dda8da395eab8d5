#include <algorithm>
#include <limits>
#include <memory>
#include <sstream>

#include "common/cli/cli_errors.h"
#include "common/exit_codes.h"
#include "common/text.h"
#include "query/commands/commands.h"
#include "query/commands/terminal.h"
#include "query/render/json.h"
#include "query/render/styled.h"
#include "query/render/tables.h"

namespace onrecord {
namespace {

/// True if the id, the label, a word of the label or an alias of the value begins with `prefix` (folded).
bool begins(const FacetCount& row, const std::string& prefix, const Field& field, Catalog& catalog) {
    const auto hit = [&](const std::string& name) {
        const std::string folded = " " + fold_value(name);
        return folded.find(" " + prefix) != std::string::npos;
    };
    if (prefix.empty() || hit(row.id) || hit(row.label)) return true;
    const FacetValue* value = field.kind == FieldKind::facet ? catalog.find(field, row.id) : nullptr;
    return value && std::any_of(value->aliases.begin(), value->aliases.end(), hit);
}

void print_text(const FacetTable& table, std::ostream& out) {
    std::size_t count = 1, label = 1;
    for (const FacetCount& row : table.values) {
        count = std::max(count, std::to_string(row.count).size());
        label = std::max(label, display_width(escape_control(row.label)));
    }
    for (const FacetCount& row : table.values) {
        out << pad_left(std::to_string(row.count), count) << "  " << pad_right(escape_control(row.label), label) << "  " << escape_control(row.id) << '\n';
    }
}

int run_values(QueryProgram& program, const QueryOptions& options) {
    if (program.terms.empty()) throw UsageError("values of which field? onrecord-query values speaker");
    std::string name = program.terms.front();
    if (name.ends_with(':')) name.pop_back();
    const Field& field = *read_facet(name, 0).field;
    std::string prefix;
    for (std::size_t i = 1; i < program.terms.size(); ++i) prefix += (i > 1 ? " " : "") + program.terms[i];
    prefix = fold_value(prefix);
    Session session(program, options);
    const ReadQuery everything{"", Expr{Everything{}}, {}};
    SearchRequest request = session.request(everything, Unit::articles);
    request.facets = {{&field, std::numeric_limits<std::size_t>::max() / 2}};
    SearchReply reply = session.ask(request, everything);
    FacetTable table = std::move(reply.facets.front());
    std::erase_if(table.values, [&](const FacetCount& row) { return row.count == 0 || !begins(row, prefix, field, session.catalog()); });
    table.missing = 0;
    std::ostringstream text;
    if (options.format == "json") text << to_text({{"format_version", json_format_version}, {"field", std::string(field.name)}, {"values", facet_json(table)["values"]}});
    else if (options.format == "csv") render_facet_table({table}, TableForm::csv, text);
    else if (options.format == "tsv") render_facet_table({table}, TableForm::tsv, text);
    else print_text(table, text);
    deliver(text.str(), options.format == "text" && !options.no_pager, program.out);
    return table.values.empty() ? exit_code::nothing : exit_code::success;
}

}  // namespace

void add_values_command(Command app, QueryProgram& program) {
    auto options = std::make_shared<QueryOptions>();
    Command command = app.add_command("values", "Print the values of FIELD that begin with PREFIX, with their counts");
    add_db_option(command, options->db);
    add_count_by_option(command, *options);
    add_pager_option(command, options->no_pager);
    add_format_option(command, options->format, {"text", "json", "csv", "tsv"});
    command.footer("Example: onrecord-query values speaker fa");
    command.callback([options, &program] { exit_with(run_values(program, *options)); });
}

}  // namespace onrecord
