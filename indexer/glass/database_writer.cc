#include "indexer/glass/database_writer.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "common/errors.h"
#include "indexer/glass/run.h"

namespace onrecord::glass {

std::filesystem::path make_database_folder(std::filesystem::path folder) {
    std::error_code error;
    if (!std::filesystem::create_directory(folder, error)) {
        throw IoError(folder.string() + ": cannot be made: " + (error ? error.message() : "it exists"));
    }
    return folder;
}

DatabaseWriter::DatabaseWriter(std::filesystem::path folder, const WriterOptions& options)
    : folder_(make_database_folder(std::move(folder))), options_(options), postlist_(folder_ / "postlist.glass", options.block_size),
      docdata_(folder_ / "docdata.glass", options.block_size, options.reordered), runs_(folder_ / "runs.tmp", options.run_budget) {
    if (options.term_lists) termlist_.emplace(folder_ / "termlist.glass", options.block_size, options.reordered);
}

void DatabaseWriter::add(std::span<const DocumentTerm> terms, std::string_view data) {
    const std::uint32_t length = termlist_ ? write_term_list(terms, term_list_) : check_terms(terms);
    counts_.add_length(length);
    lengths_.push_back(length);
    for (const DocumentTerm& each : terms) counts_.greatest_wdf = std::max(counts_.greatest_wdf, each.wdf);
    if (termlist_) termlist_->add(term_list_);
    docdata_.add(data.empty() ? std::nullopt : std::optional(data));
    batch_.add(counts_.documents, terms);
    if (batch_.postings() >= options_.batch_postings) end_batch();
}

void DatabaseWriter::finish(DocumentOrderView order) {
    if (batch_.postings() > 0) end_batch();
    DatabaseRoots roots;
    roots.postlist = write_postings(order);
    if (termlist_) roots.termlist = termlist_->finish(order, true, options_.sync);
    roots.docdata = docdata_.finish(order, false, options_.sync);
    write_version_file(folder_, version_file(random_uuid(), options_.block_size, roots, counts_), options_.sync);
}

void DatabaseWriter::end_batch() { runs_.add(batch_.take_run()); }

/// The lengths of all documents, then the postings of all terms: the order of their keys.
TableRoot DatabaseWriter::write_postings(DocumentOrderView order) {
    PostingListWriter lists(postlist_);
    lists.add_lengths(lengths_, order);
    merge_runs(runs_.open(), order, lists);
    return postlist_.finish(options_.sync);
}

}  // namespace onrecord::glass
