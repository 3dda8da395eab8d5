#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "common/segment/document_order.h"
#include "indexer/glass/coding.h"
#include "indexer/glass/posting_list.h"

namespace onrecord::glass {

/// A run: the postings of a batch, terms in byte order. For each term, as vints: length of its text, the text,
/// documents, sum of wdf; then for each document the id less the one before (less 0 for the first), and the wdf.

/// Writes a run, term by term.
class RunWriter {
public:
    /// Room for so much at most.
    RunWriter(std::size_t terms, std::size_t text_bytes, std::size_t postings);

    void begin_term(std::string_view term, const PostingCounts& counts);
    void add(std::uint32_t document, std::uint32_t wdf) {
        out_ = put_vint(put_vint(out_, document - last_), wdf);
        last_ = document;
    }
    std::string take() const { return {bytes_.data(), static_cast<std::size_t>(out_ - bytes_.data())}; }

private:
    std::string bytes_;
    char* out_;
    std::uint32_t last_ = 0;
};

/// Reads a run, term by term; at its first term when made. The bytes must outlive it.
class RunReader {
public:
    explicit RunReader(std::string_view run) : at_(run.data()), end_(run.data() + run.size()) { next(); }

    bool done() const { return done_; }
    std::string_view term() const { return {term_, term_size_}; }
    const PostingCounts& counts() const { return counts_; }

    /// Gives each (document, wdf) of the term to `take`, then moves to the next term.
    template <class Take>
    void read(Take take) {
        std::uint32_t document = 0;
        for (std::uint32_t i = 0; i < counts_.documents; ++i) {
            document += get_vint(at_);
            take(document, get_vint(at_));
        }
        next();
    }

private:
    void next();

    const char* at_;
    const char* end_;
    const char* term_ = nullptr;
    std::size_t term_size_ = 0;
    PostingCounts counts_;
    bool done_ = false;
};

/// Writes the postings of all runs, merged, with the ids that the order gives the documents. Ids of a run lie above those of the
/// runs before it.
void merge_runs(std::span<const std::string_view> runs, DocumentOrderView order, PostingListWriter& lists);

}  // namespace onrecord::glass
