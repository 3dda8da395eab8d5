#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/segment/document_order.h"
#include "indexer/glass/document_table.h"
#include "indexer/glass/inverter.h"
#include "indexer/glass/posting_list.h"
#include "indexer/glass/run_store.h"
#include "indexer/glass/table_writer.h"
#include "indexer/glass/term_list.h"
#include "indexer/glass/version_file.h"

namespace onrecord::glass {

struct WriterOptions {
    std::uint32_t block_size = 8192;          ///< a power of two, 2048 to 65536
    std::size_t batch_postings = 1 << 20;     ///< inverted at once: about 30 bytes of memory for each
    std::size_t run_budget = 64 << 20;        ///< bytes of inverted postings kept in memory; more goes to a file
    bool sync = true;                         ///< wait for the disk; not needed where nobody will miss the database
    bool term_lists = true;                   ///< documents can be asked for their terms, and changed by the library
    bool reordered = false;                   ///< finish is given an order: what belongs to documents waits for it in files
};

/// Makes the folder of a new database, which must not exist. Throws IoError.
std::filesystem::path make_database_folder(std::filesystem::path folder);

/// Writes a fresh Xapian database (kind glass, revision 1) from start to end, without the library's update path:
/// documents 1, 2, 3 ... with terms and data. The result is an ordinary database that the library opens, searches,
/// updates, checks and compacts. The same documents give the same bytes whatever the options but the block size,
/// the database's UUID aside.
///
/// Left out because nothing here needs it: values, positions, metadata, spelling, ids with gaps.
///
/// Memory: a batch, the budget, and four bytes a document; where they are reordered 44, and eight for each document of the longest list. Not for several threads at once. Failures of the disk
/// throw IoError; a folder without `finish` is no database.
class DatabaseWriter {
public:
    /// Makes `folder`, which must not exist.
    explicit DatabaseWriter(std::filesystem::path folder, const WriterOptions& options = {});

    /// The next document; see write_term_list for what its terms must be. `data` may be empty.
    void add(std::span<const DocumentTerm> terms, std::string_view data);

    std::uint32_t documents() const { return counts_.documents; }

    /// Writes the rest; the folder is a database after that. Once, at the end. `order` must be empty unless WriterOptions::reordered; the
    /// database is that of the documents in this order.
    void finish(DocumentOrderView order = {});

private:
    void end_batch();
    TableRoot write_postings(DocumentOrderView order);

    std::filesystem::path folder_;
    WriterOptions options_;
    TableWriter postlist_;
    std::optional<DocumentTable> termlist_;
    DocumentTable docdata_;
    Inverter batch_;
    RunStore runs_;
    DatabaseCounts counts_;
    std::vector<std::uint32_t> lengths_;   // of document 1, 2, 3 ...
    std::string term_list_;
};

}  // namespace onrecord::glass
