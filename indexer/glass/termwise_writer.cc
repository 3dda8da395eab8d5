#include "indexer/glass/termwise_writer.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace onrecord::glass {

TermwiseWriter::TermwiseWriter(std::filesystem::path folder, const WriterOptions& options)
    : folder_(make_database_folder(std::move(folder))), options_(options), postlist_(folder_ / "postlist.glass", options.block_size),
      docdata_(folder_ / "docdata.glass", options.block_size, false) {}

void TermwiseWriter::add_document(std::uint32_t length, std::string_view data) {
    counts_.add_length(length);
    lengths_.push_back(length);
    docdata_.add(data.empty() ? std::nullopt : std::optional(data));
}

void TermwiseWriter::add_term(std::string_view term, std::span<const TermPosting> postings) {
    write_lengths();
    check_term(term);
    PostingCounts counts{static_cast<std::uint32_t>(postings.size()), 0};
    for (const TermPosting& posting : postings) {
        counts.wdf_sum += posting.wdf;
        counts_.greatest_wdf = std::max(counts_.greatest_wdf, posting.wdf);
    }
    lists_.begin_term(term, counts);
    for (const TermPosting& posting : postings) lists_.add(posting.document, posting.wdf);
    lists_.end();
}

void TermwiseWriter::finish() {
    write_lengths();
    DatabaseRoots roots;
    roots.postlist = postlist_.finish(options_.sync);
    roots.docdata = docdata_.finish({}, false, options_.sync);
    write_version_file(folder_, version_file(random_uuid(), options_.block_size, roots, counts_), options_.sync);
}

void TermwiseWriter::write_lengths() {
    if (std::exchange(lengths_written_, true)) return;
    lists_.add_lengths(lengths_, {});
}

}  // namespace onrecord::glass
