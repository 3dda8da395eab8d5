#include "indexer/commands/gazetteers.h"

#include <algorithm>
#include <iostream>
#include <memory>

#include "common/exit_codes.h"
#include "common/gazetteer/check.h"
#include "common/gazetteer/gazetteer.h"
#include "common/text.h"

namespace onrecord {
namespace {

void print_counts(const GazetteerFiles& files, std::ostream& out) {
    const Gazetteer gazetteer(files);
    out << gazetteer.people().size() << " people, " << gazetteer.offices().size() << " offices, "
        << gazetteer.terms().size() << " terms of office, " << gazetteer.departments().size() << " departments, "
        << gazetteer.parties().size() << " parties, " << gazetteer.institutions().size() << " institutions, "
        << gazetteer.places().size() << " places, " << gazetteer.topics().size() << " topics\n";
}

}  // namespace

int run_gazetteers_check(const std::string& folder, std::ostream& out) {
    GazetteerFiles files = GazetteerFiles::embedded();
    if (!folder.empty()) files = GazetteerFiles::with_folder(std::move(files), folder);
    const std::vector<GazetteerFinding> findings = check_gazetteers(files);
    for (const GazetteerFinding& finding : findings) {
        out << (finding.error ? "error: " : "note: ") << escape_control(finding.where) << ": "
            << escape_control(finding.message) << '\n';
    }
    const auto errors = std::count_if(findings.begin(), findings.end(), [](const auto& finding) { return finding.error; });
    if (errors == 0) print_counts(files, out);
    out << errors << " errors, " << static_cast<std::ptrdiff_t>(findings.size()) - errors << " notes\n";
    return errors ? exit_code::nothing : exit_code::success;
}

void add_gazetteers_command(Command app) {
    auto folder = std::make_shared<std::string>();
    Command command = app.add_command("gazetteers", "The tables of people, offices, departments and topics");
    command.require_command();
    Command check = command.add_command("check", "Find overlaps, unknown ids, bad dates, shared names");
    check.footer("Example: onrecord-index gazetteers check --gazetteers my-tables\n"
                 "Exit: 0 usable (notes are for you to judge), 1 errors.");
    check.add_option("--gazetteers", *folder, "Folder of tables that replace or extend the built-in ones").option_text("DIR");
    check.callback([folder] {
        if (const int code = run_gazetteers_check(*folder, std::cout)) exit_with(code);
    });
}

}  // namespace onrecord
