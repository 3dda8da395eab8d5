#include "indexer/commands/check.h"

#include <iostream>

#include <nlohmann/json.hpp>

#include "common/cli/options.h"
#include "common/cli/program.h"
#include "common/exit_codes.h"
#include "common/text.h"
#include "indexer/check.h"

namespace onrecord {
namespace {

constexpr int check_format_version = 1;

nlohmann::ordered_json to_json(const std::vector<Problem>& problems) {
    auto list = nlohmann::ordered_json::array();
    for (const Problem& problem : problems) list.push_back({{"where", problem.where}, {"message", problem.message}});
    return list;
}

void print_json(const CheckReport& report, std::ostream& out) {
    const nlohmann::ordered_json json = {
        {"format_version", check_format_version}, {"ok", report.problems.empty()},
        {"revision", report.generation}, {"segments", report.segments}, {"articles", report.articles},
        {"quotations", report.quotes}, {"problems", to_json(report.problems)}, {"notes", to_json(report.notes)}};
    out << json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) << '\n';
}

std::string counted(std::uint64_t n, const std::string& thing) {
    return std::to_string(n) + " " + thing + (n == 1 ? "" : "s");
}

void print_lines(const std::vector<Problem>& problems, std::string_view kind, std::ostream& out) {
    for (const Problem& problem : problems) {
        out << kind << ": " << escape_control(problem.where) << ": " << escape_control(problem.message) << '\n';
    }
}

}  // namespace

int run_check(const CheckOptions& options, std::ostream& out, std::ostream& err) {
    const CheckReport report = check_index(options.db);
    const bool whole = report.problems.empty();
    if (options.json) {
        print_json(report, out);
    } else {
        print_lines(report.notes, "note", err);
        print_lines(report.problems, "wrong", out);
        out << (whole ? "ok: " : "damaged: ") << counted(report.articles, "article") << " and "
            << counted(report.quotes, "quotation") << " in " << counted(report.segments, "segment") << ", generation "
            << report.generation << '\n';
    }
    return whole ? exit_code::success : exit_code::nothing;
}

void add_check_command(CLI::App& app) {
    auto options = std::make_shared<CheckOptions>();
    CLI::App* command = app.add_subcommand("check", "Look for damage: checksums, counts, columns against terms");
    command->footer("Example: onrecord-index check --db news.onrecord\n"
                    "Exit: 0 whole, 1 damaged (what is wrong is listed), 74 no readable index.");
    add_db_option(*command, options->db);
    command->add_flag("--json", options->json, "Print as JSON");
    command->callback([options] {
        if (const int code = run_check(*options, std::cout, std::cerr)) exit_with(code);
    });
}

}  // namespace onrecord
