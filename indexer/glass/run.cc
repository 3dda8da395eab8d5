#include "indexer/glass/run.h"

#include <algorithm>
#include <vector>

namespace onrecord::glass {

RunWriter::RunWriter(std::size_t terms, std::size_t text_bytes, std::size_t postings)
    : bytes_(terms * 3 * longest_vint + text_bytes + postings * 2 * longest_vint, '\0'), out_(bytes_.data()) {}

void RunWriter::begin_term(std::string_view term, const PostingCounts& counts) {
    out_ = put_vint(out_, static_cast<std::uint32_t>(term.size()));
    out_ += term.copy(out_, term.size());
    out_ = put_vint(put_vint(out_, counts.documents), counts.wdf_sum);
    last_ = 0;
}

void RunReader::next() {
    done_ = at_ == end_;
    if (done_) return;
    term_size_ = get_vint(at_);
    term_ = at_;
    at_ += term_size_;
    counts_.documents = get_vint(at_);
    counts_.wdf_sum = get_vint(at_);
}

namespace {

/// Readers with the least (term, number of the run) on top; a heap of places in `readers`.
class MergeQueue {
public:
    explicit MergeQueue(std::vector<RunReader>& readers) : readers_(readers) {
        for (std::size_t i = 0; i < readers.size(); ++i) push(i);
    }

    bool empty() const { return heap_.empty(); }
    std::string_view term() const { return readers_[heap_.front()].term(); }

    void push(std::size_t run) {
        if (readers_[run].done()) return;
        heap_.push_back(run);
        std::push_heap(heap_.begin(), heap_.end(), after_);
    }

    std::size_t pop() {
        std::pop_heap(heap_.begin(), heap_.end(), after_);
        const std::size_t run = heap_.back();
        heap_.pop_back();
        return run;
    }

private:
    struct After {
        const std::vector<RunReader>& readers;
        bool operator()(std::size_t a, std::size_t b) const {
            const int order = readers[a].term().compare(readers[b].term());
            return order != 0 ? order > 0 : a > b;
        }
    };

    std::vector<RunReader>& readers_;
    After after_{readers_};
    std::vector<std::size_t> heap_;
};

/// Puts the postings of one term after the other into a new order of the documents.
class Reordering {
public:
    explicit Reordering(DocumentOrderView order) : places_(places_of(order)), wdf_of_(order.size(), none) {}

    bool is_none() const { return places_.empty(); }
    void add(std::uint32_t document, std::uint32_t wdf) { postings_.push_back(std::uint64_t{places_[document - 1]} << 32 | wdf); }

    /// Hands over what was added since the last call.
    void write(PostingListWriter& lists) {
        if (postings_.size() >= places_.size() / dense) write_dense(lists);
        else write_sparse(lists);
        postings_.clear();
    }

private:
    static constexpr std::size_t dense = 32;   // a table of all documents is read in less time than so many are sorted
    static constexpr std::uint64_t none = ~std::uint64_t{0};

    void write_dense(PostingListWriter& lists) {
        for (const std::uint64_t posting : postings_) wdf_of_[posting >> 32] = posting & 0xffffffff;
        for (std::uint32_t place = 0; place < wdf_of_.size(); ++place) {
            if (wdf_of_[place] == none) continue;
            lists.add(place + 1, static_cast<std::uint32_t>(wdf_of_[place]));
            wdf_of_[place] = none;
        }
    }

    void write_sparse(PostingListWriter& lists) {
        std::sort(postings_.begin(), postings_.end());
        for (const std::uint64_t posting : postings_)
            lists.add(static_cast<std::uint32_t>(posting >> 32) + 1, static_cast<std::uint32_t>(posting));
    }

    std::vector<std::uint32_t> places_;
    std::vector<std::uint64_t> postings_;   // place << 32 | wdf
    std::vector<std::uint64_t> wdf_of_;     // by place
};

}  // namespace

void merge_runs(std::span<const std::string_view> runs, DocumentOrderView order, PostingListWriter& lists) {
    Reordering reordering(order);
    std::vector<RunReader> readers(runs.begin(), runs.end());
    MergeQueue queue(readers);
    std::vector<std::size_t> same;  // runs that hold the term, in order
    while (!queue.empty()) {
        const std::string_view term = queue.term();
        PostingCounts counts;
        same.clear();
        do {
            same.push_back(queue.pop());
            counts.documents += readers[same.back()].counts().documents;
            counts.wdf_sum += readers[same.back()].counts().wdf_sum;
        } while (!queue.empty() && queue.term() == term);
        lists.begin_term(term, counts);
        for (const std::size_t run : same) {
            if (reordering.is_none()) readers[run].read([&](std::uint32_t document, std::uint32_t wdf) { lists.add(document, wdf); });
            else readers[run].read([&](std::uint32_t document, std::uint32_t wdf) { reordering.add(document, wdf); });
            queue.push(run);
        }
        if (!reordering.is_none()) reordering.write(lists);
        lists.end();
    }
}

}  // namespace onrecord::glass
