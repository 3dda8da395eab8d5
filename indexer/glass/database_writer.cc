#include "indexer/glass/database_writer.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "common/errors.h"
#include "indexer/glass/run.h"

namespace onrecord::glass {
namespace {

std::filesystem::path make_folder(std::filesystem::path folder) {
    std::error_code error;
    if (!std::filesystem::create_directory(folder, error)) {
        throw IoError(folder.string() + ": cannot be made: " + (error ? error.message() : "it exists"));
    }
    return folder;
}

}  // namespace

DatabaseWriter::DatabaseWriter(std::filesystem::path folder, const WriterOptions& options)
    : folder_(make_folder(std::move(folder))), options_(options), postlist_(folder_ / "postlist.glass", options.block_size),
      termlist_(folder_ / "termlist.glass", options.block_size, options.reordered),
      docdata_(folder_ / "docdata.glass", options.block_size, options.reordered), runs_(folder_ / "runs.tmp", options.run_budget) {}

void DatabaseWriter::add(std::span<const DocumentTerm> terms, std::string_view data) {
    count(terms, write_term_list(terms, term_list_));
    termlist_.add(term_list_);
    docdata_.add(data.empty() ? std::nullopt : std::optional(data));
    batch_.add(counts_.documents, terms);
    if (batch_.postings() >= options_.batch_postings) end_batch();
}

void DatabaseWriter::finish(DocumentOrderView order) {
    if (batch_.postings() > 0) end_batch();
    DatabaseRoots roots;
    roots.postlist = write_postings(order);
    roots.termlist = termlist_.finish(order, true, options_.sync);
    roots.docdata = docdata_.finish(order, false, options_.sync);
    write_version_file(folder_, version_file(random_uuid(), options_.block_size, roots, counts_), options_.sync);
}

void DatabaseWriter::count(std::span<const DocumentTerm> terms, std::uint32_t length) {
    ++counts_.documents;
    lengths_.push_back(length);
    counts_.length_sum += length;
    counts_.longest = std::max(counts_.longest, length);
    if (length > 0) counts_.shortest = counts_.shortest ? std::min(counts_.shortest, length) : length;
    for (const DocumentTerm& each : terms) counts_.greatest_wdf = std::max(counts_.greatest_wdf, each.wdf);
}

void DatabaseWriter::end_batch() { runs_.add(batch_.take_run()); }

/// The lengths of all documents, then the postings of all terms: the order of their keys.
TableRoot DatabaseWriter::write_postings(DocumentOrderView order) {
    PostingListWriter lists(postlist_);
    if (counts_.documents > 0) {
        lists.begin_lengths();
        for (std::uint32_t place = 0; place < counts_.documents; ++place) lists.add(place + 1, lengths_[document_at(order, place)]);
        lists.end();
    }
    merge_runs(runs_.open(), order, lists);
    return postlist_.finish(options_.sync);
}

}  // namespace onrecord::glass
