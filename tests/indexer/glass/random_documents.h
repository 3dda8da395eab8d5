#pragma once

#include <cstdint>
#include <filesystem>
#include <random>
#include <string>
#include <vector>

#include <xapian.h>

#include "indexer/document_builder.h"
#include "indexer/glass/database_writer.h"

namespace onrecord::test {

/// A document as both writers take it: terms in order, each once.
struct PlainDocument {
    std::vector<Posting> terms;
    std::string data;
};

/// How the documents of a test look.
struct DocumentShape {
    std::uint32_t documents = 200;
    std::uint32_t most_terms = 40;           ///< of a document
    std::uint32_t vocabulary = 500;          ///< distinct terms
    std::uint32_t longest_term = 245;        ///< bytes; some are of one byte
    std::uint32_t greatest_wdf = 300;
    std::uint32_t longest_data = 400;
};

/// Documents of odd shapes, the same for the same seed: without terms or data, terms with zero and ff bytes, terms that begin
/// alike, wdf 0 and large, data that compresses well and data that does not.
std::vector<PlainDocument> random_documents(const DocumentShape& shape, std::uint32_t seed);

/// The document as the library takes it.
Xapian::Document xapian_document(const PlainDocument& document);

/// Writes the documents through the library, one commit, into `folder`.
void write_with_library(const std::filesystem::path& folder, const std::vector<PlainDocument>& documents,
                        std::uint32_t block_size = 8192, int more_flags = 0);

/// Writes them with our writer; where options.reordered, handed over in another order that finish undoes.
void write_in_bulk(const std::filesystem::path& folder, const std::vector<PlainDocument>& documents,
                   const glass::WriterOptions& options);

/// Writes them term by term, without lists of a document's terms.
void write_termwise(const std::filesystem::path& folder, const std::vector<PlainDocument>& documents, const glass::WriterOptions& options);

}  // namespace onrecord::test
