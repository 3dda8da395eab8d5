#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include <unistd.h>
#include <xapian.h>

#include "indexer/glass/database_writer.h"
#include "indexer/xapian_check.h"
#include "indexer/xapian_difference.h"

namespace onrecord {
namespace {

/// Reads documents out of the fuzzer's bytes; gives zeros behind their end.
class Source {
public:
    Source(const std::uint8_t* data, std::size_t size) : at_(data), end_(data + size) {}

    bool empty() const { return at_ == end_; }
    std::uint8_t byte() { return empty() ? 0 : *at_++; }
    std::string bytes(std::size_t size) {
        std::string out;
        while (out.size() < size) out += static_cast<char>(byte());
        return out;
    }

private:
    const std::uint8_t* at_;
    const std::uint8_t* end_;
};

struct FuzzDocument {
    std::map<std::string, std::uint32_t> terms;
    std::string data;
};

std::string read_term(Source& source) {
    std::string term = source.bytes(1 + source.byte() % 8);
    if (source.byte() % 16 == 0) term.append(110, source.empty() ? 'x' : static_cast<char>(source.byte()));
    return term;  // at most 118 zeros: 236 bytes of a key
}

FuzzDocument read_document(Source& source) {
    FuzzDocument document;
    for (std::uint8_t terms = source.byte() % 32; terms > 0; --terms) {
        const std::uint32_t wdf = source.byte();
        document.terms[read_term(source)] = wdf < 250 ? wdf : 1u << (wdf - 240);
    }
    const std::uint8_t kind = source.byte();
    document.data = source.bytes(kind % 64);
    // Long data in which nothing repeats: of what repeats, the library cannot read all that it writes.
    for (std::uint32_t i = 0; kind >= 240 && i < 9000; ++i) document.data += static_cast<char>((i * i * 2654435761u) >> 24);
    return document;
}

void check(bool right, const std::string& what) {
    if (right) return;
    std::fprintf(stderr, "%s\n", what.c_str());
    std::abort();
}

void write_with_library(const std::filesystem::path& folder, const std::vector<FuzzDocument>& documents) {
    Xapian::WritableDatabase database(folder.string(), Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS | Xapian::DB_NO_SYNC, 2048);
    for (const FuzzDocument& each : documents) {
        Xapian::Document document;
        for (const auto& [term, wdf] : each.terms) {
            if (wdf == 0) document.add_boolean_term(term);
            else document.add_term(term, wdf);
        }
        document.set_data(each.data);
        database.add_document(document);
    }
    database.commit();
}

void write_in_bulk(const std::filesystem::path& folder, const std::vector<FuzzDocument>& documents, std::size_t batch,
                   std::size_t budget) {
    glass::DatabaseWriter writer(folder, {2048, batch, budget, false});
    for (const FuzzDocument& each : documents) {
        std::vector<glass::DocumentTerm> terms;
        for (const auto& [term, wdf] : each.terms) terms.push_back({term, wdf});
        writer.add(terms, each.data);
    }
    writer.finish();
}

}  // namespace
}  // namespace onrecord

/// Any documents, written by us: the library finds nothing wrong, and no difference to what it writes itself.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const std::filesystem::path folder = std::filesystem::temp_directory_path() / ("onrecord-fuzz-" + std::to_string(::getpid()));
    std::filesystem::remove_all(folder);
    std::filesystem::create_directory(folder);
    onrecord::Source source(data, size);
    const std::size_t batch = 1 + source.byte(), budget = 64 * source.byte();
    std::vector<onrecord::FuzzDocument> documents;
    while (!source.empty()) documents.push_back(onrecord::read_document(source));
    onrecord::write_with_library(folder / "library", documents);
    onrecord::write_in_bulk(folder / "bulk", documents, batch, budget);
    const std::string complaint = onrecord::xapian_check(folder / "bulk");
    onrecord::check(complaint.empty(), complaint);
    const Xapian::Database library((folder / "library").string()), bulk((folder / "bulk").string());
    const std::string difference = onrecord::first_difference(library, bulk);
    onrecord::check(difference.empty(), difference);
    std::filesystem::remove_all(folder);
    return 0;
}
