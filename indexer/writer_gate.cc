#include "indexer/writer_gate.h"

#include <fstream>
#include <iterator>
#include <vector>

#include <xapian.h>

#include "common/errors.h"
#include "indexer/glass/database_writer.h"
#include "indexer/xapian_check.h"
#include "indexer/xapian_difference.h"

namespace onrecord {
namespace {

struct TrialDocument {
    std::vector<glass::DocumentTerm> terms;
    std::string data;
};

/// Something of each kind: boolean terms, a long wdf, bytes that keys escape, data that is compressed, a bare document.
std::vector<TrialDocument> trial_documents() {
    using namespace std::string_view_literals;
    return {{{{"Q1", 0}, {"XSP:pike-ann", 0}, {"a\0z"sv, 1}, {"net", 3}, {"netting", 300}, {"\xff"sv, 2}}, std::string(500, 'n')},
            {{}, {}},
            {{{"Q3", 0}, {"XSP:pike-ann", 0}, {"net", 1}, {"vote", 130}}, "short"}};
}

void write_with_library(const std::filesystem::path& folder, const std::vector<TrialDocument>& documents) {
    Xapian::WritableDatabase database(folder.string(), Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS | Xapian::DB_NO_SYNC);
    for (const TrialDocument& each : documents) {
        Xapian::Document document;
        for (const auto& [term, wdf] : each.terms) {
            if (wdf == 0) document.add_boolean_term(std::string(term));
            else document.add_term(std::string(term), wdf);
        }
        document.set_data(each.data);
        database.add_document(document);
    }
    database.commit();
}

void write_in_bulk(const std::filesystem::path& folder, const std::vector<TrialDocument>& documents) {
    glass::DatabaseWriter writer(folder, {.sync = false});
    for (const TrialDocument& each : documents) writer.add(each.terms, each.data);
    writer.finish();
}

std::string read_version_file(const std::filesystem::path& folder) {
    std::ifstream in(folder / "iamglass", std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// The same bytes apart from the UUID and from the flag of a table that its blocks lie in key order.
bool same_form(std::string_view a, std::string_view b) {
    constexpr std::size_t uuid_end = 32;
    constexpr int in_order = 2;
    if (a.size() != b.size() || a.size() < uuid_end) return false;
    for (std::size_t i = uuid_end; i < a.size(); ++i) {
        if (((a[i] ^ b[i]) & ~in_order) != 0) return false;
    }
    return true;
}

std::string compare(const std::filesystem::path& library, const std::filesystem::path& bulk) {
    const std::string version = read_version_file(library);
    if (!version.starts_with(glass::format_magic)) return "Xapian writes another format";
    if (!same_form(version, read_version_file(bulk))) return "Xapian's version file has another form";
    const std::string difference = first_difference(Xapian::Database(library.string()), Xapian::Database(bulk.string()));
    return difference.empty() ? xapian_check(bulk) : "a trial differs: " + difference;
}

/// A folder that is gone at the end.
struct Scratch {
    explicit Scratch(std::filesystem::path folder) : path(std::move(folder)) {
        std::error_code error;
        std::filesystem::create_directories(path, error);
        if (error) throw IoError(path.string() + ": cannot be made: " + error.message());
    }
    ~Scratch() {
        std::error_code ignored;
        std::filesystem::remove_all(path, ignored);
    }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;

    std::filesystem::path path;
};

}  // namespace

std::string bulk_writer_fault(const std::filesystem::path& scratch) {
    const Scratch folder(scratch);
    const std::vector<TrialDocument> documents = trial_documents();
    const std::filesystem::path library = folder.path / "library", bulk = folder.path / "bulk";
    try {
        write_with_library(library, documents);
        write_in_bulk(bulk, documents);
        return compare(library, bulk);
    } catch (const Xapian::Error& error) {
        return error.get_description();
    }
}

}  // namespace onrecord
