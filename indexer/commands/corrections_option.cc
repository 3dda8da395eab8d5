#include "indexer/commands/corrections_option.h"

#include "common/errors.h"
#include "indexer/commands/corrections_text.h"

namespace onrecord {

void add_corrections_option(Command command, std::string& file, const std::string& otherwise) {
    command.add_option("--corrections", file, "The editors' corrections (see onrecord-index correct); " + otherwise)
        .envname("ONRECORD_CORRECTIONS")
        .option_text("FILE (or ONRECORD_CORRECTIONS)");
}

CorrectionsFile read_corrections(const std::string& file, const std::string& db, const Gazetteer& gazetteer, std::ostream& err) {
    if (file.empty() && db.empty()) return {};
    std::error_code ignored;
    if (!file.empty() && !std::filesystem::exists(file, ignored)) throw IoError(file + ": no corrections there (--corrections names a file)");
    CorrectionsFile corrections = CorrectionsFile::read(file.empty() ? CorrectionsFile::of_index(db) : std::filesystem::path(file), gazetteer);
    print_faults(corrections, err);
    return corrections;
}

}  // namespace onrecord
