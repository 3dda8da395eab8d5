#include "common/cli/version.h"

#include <CLI/Version.hpp>
#include <nlohmann/json.hpp>
#include <roaring/roaring_version.h>
#include <sqlite3.h>
#include <xapian.h>

#include "common/cli/accuracy.h"
#include "common/schema.h"

namespace onrecord {

std::string library_versions() {
    std::string text;
    const auto line = [&text](std::string_view name, const std::string& version) {
        text.append(name).append("  ").append(version).append("\n");
    };
    line("index format", std::to_string(schema::version));
    line("xapian", Xapian::version_string());
    line("re2", RE2_PACKAGE_VERSION);
    line("sqlite", SQLITE_VERSION);
    line("roaring", std::to_string(ROARING_VERSION_MAJOR) + "." + std::to_string(ROARING_VERSION_MINOR) + "." +
                        std::to_string(ROARING_VERSION_REVISION));
    line("utf8proc", UTF8PROC_PACKAGE_VERSION);
    line("xxhash", XXHASH_PACKAGE_VERSION);
    line("nlohmann-json", std::to_string(NLOHMANN_JSON_VERSION_MAJOR) + "." +
                              std::to_string(NLOHMANN_JSON_VERSION_MINOR) + "." +
                              std::to_string(NLOHMANN_JSON_VERSION_PATCH));
    line("cli11", CLI11_VERSION);
    return text;
}

std::string version_text(std::string_view program, bool verbose) {
    std::string text = std::string(program) + " " + ONRECORD_VERSION + "\n";
    return verbose ? text + library_versions() + "\n" + accuracy_text() : text;
}

}  // namespace onrecord
