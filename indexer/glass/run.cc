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

}  // namespace

void merge_runs(std::span<const std::string_view> runs, PostingListWriter& lists) {
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
            readers[run].read([&](std::uint32_t document, std::uint32_t wdf) { lists.add(document, wdf); });
            queue.push(run);
        }
        lists.end();
    }
}

}  // namespace onrecord::glass
