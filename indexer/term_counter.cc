#include "indexer/term_counter.h"

namespace onrecord {

std::vector<Posting> TermCounter::take() {
    std::vector<Posting> postings;
    postings.reserve(wdf_.size());
    for (const std::uint32_t number : terms_.in_order()) postings.push_back({std::string(terms_.text(number)), wdf_[number]});
    terms_.clear();
    wdf_.clear();
    return postings;
}

}  // namespace onrecord
