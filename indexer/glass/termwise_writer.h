#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string_view>
#include <vector>

#include "indexer/glass/database_writer.h"

namespace onrecord::glass {

/// A document that holds a term.
struct TermPosting {
    std::uint32_t document, wdf;
};

/// Writes a database as DatabaseWriter does, of postings that are known term by term, so that nothing has to be inverted: documents
/// first, then terms. There are no term lists. Memory: four bytes a document. Failures of the disk throw IoError.
class TermwiseWriter {
public:
    /// Makes `folder`, which must not exist.
    explicit TermwiseWriter(std::filesystem::path folder, const WriterOptions& options = {});

    /// The next document: the sum of its wdf, and its data, which may be empty.
    void add_document(std::uint32_t length, std::string_view data);

    std::uint32_t documents() const { return counts_.documents; }

    /// The next term; terms rise in byte order, postings by document. At least one posting.
    void add_term(std::string_view term, std::span<const TermPosting> postings);

    /// Writes the rest; the folder is a database after that. Once, at the end.
    void finish();

private:
    void write_lengths();

    std::filesystem::path folder_;
    WriterOptions options_;
    TableWriter postlist_;
    PostingListWriter lists_{postlist_};
    DocumentTable docdata_;
    DatabaseCounts counts_;
    std::vector<std::uint32_t> lengths_;
    bool lengths_written_ = false;
};

}  // namespace onrecord::glass
