#include <algorithm>
#include <memory>
#include <ostream>

#include "common/cli/cli_errors.h"
#include "common/exit_codes.h"
#include "query/commands/commands.h"
#include "query/render/json.h"
#include "query/render/styled.h"
#include "query/render/tables.h"

namespace onrecord {
namespace {

std::string kind_of(const Field& field) {
    switch (field.kind) {
        case FieldKind::words: return "words";
        case FieldKind::range: return field.own_facet ? "range, facet" : "range";
        case FieldKind::facet: return field.own_facet ? "filter, facet" : "filter";
        case FieldKind::id: case FieldKind::virtual_: break;
    }
    return "filter";
}

Json field_json(const Field& field) {
    return {{"name", std::string(field.name)}, {"alias", field.alias.empty() ? Json(nullptr) : Json(std::string(field.alias))},
            {"kind", kind_of(field)}, {"meaning", std::string(field.meaning)}, {"example", std::string(field.example)}};
}

void print_text(std::ostream& out) {
    for (const Field* field : schema::all) {
        const std::string name = std::string(field->name) + (field->alias.empty() ? "" : " (" + std::string(field->alias) + ")");
        out << pad_right(name, 20) << "  " << pad_right(kind_of(*field), 13) << "  " << field->meaning << '\n'
            << std::string(22, ' ') << field->example << '\n';
    }
}

int run_fields(QueryProgram& program, const std::string& format) {
    if (!program.terms.empty()) throw UsageError("fields takes no terms");
    if (format == "json") {
        Json list = Json::array();
        for (const Field* field : schema::all) list.push_back(field_json(*field));
        program.out << to_text({{"format_version", json_format_version}, {"fields", std::move(list)}});
    } else if (format == "tsv" || format == "csv") {
        const TableForm form = format == "csv" ? TableForm::csv : TableForm::tsv;
        write_row({"name", "alias", "kind", "meaning", "example"}, form, program.out);
        for (const Field* field : schema::all) {
            write_row({std::string(field->name), std::string(field->alias), kind_of(*field), std::string(field->meaning), std::string(field->example)}, form,
                      program.out);
        }
    } else {
        print_text(program.out);
    }
    return exit_code::success;
}

}  // namespace

void add_fields_command(Command app, QueryProgram& program) {
    auto format = std::make_shared<std::string>();
    Command command = app.add_command("fields", "Print the fields of the query language, each with an example");
    add_format_option(command, *format, {"text", "json", "csv", "tsv"});
    command.footer("Example: onrecord-query fields");
    command.callback([format, &program] { exit_with(run_fields(program, *format)); });
}

}  // namespace onrecord
