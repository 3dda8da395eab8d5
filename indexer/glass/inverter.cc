#include "indexer/glass/inverter.h"

#include "indexer/glass/run.h"

namespace onrecord::glass {

void Inverter::add(std::uint32_t document, std::span<const DocumentTerm> terms) {
    numbers_.clear();
    vocabulary_.append_numbers(terms, [](const DocumentTerm& each) { return each.term; }, numbers_);
    for (std::size_t i = 0; i < terms.size(); ++i) postings_.push_back({numbers_[i], document, terms[i].wdf});
}

std::string Inverter::take_run() {
    const std::vector<std::uint32_t> order = vocabulary_.in_order();
    std::vector<std::uint32_t> ends;
    const std::vector<Entry> entries = entries_by_term(order, ends);
    RunWriter run(order.size(), vocabulary_.text_bytes(), entries.size());
    std::uint32_t at = 0;
    for (const std::uint32_t term : order) {
        PostingCounts counts{ends[term] - at, 0};
        for (std::uint32_t i = at; i < ends[term]; ++i) counts.wdf_sum += entries[i].wdf;
        run.begin_term(vocabulary_.text(term), counts);
        for (; at < ends[term]; ++at) run.add(entries[at].document, entries[at].wdf);
    }
    vocabulary_.clear();
    postings_.clear();
    return run.take();
}

/// The postings sorted by term as `order` has them, those of a term as they came; `ends`: by term, behind its last.
std::vector<Inverter::Entry> Inverter::entries_by_term(std::span<const std::uint32_t> order,
                                                       std::vector<std::uint32_t>& ends) const {
    std::vector<std::uint32_t> counts(order.size());
    for (const Posting& posting : postings_) ++counts[posting.term];
    ends.resize(order.size());
    std::uint32_t start = 0;
    for (const std::uint32_t term : order) {
        ends[term] = start;
        start += counts[term];
    }
    std::vector<Entry> entries(postings_.size());
    for (const Posting& posting : postings_) entries[ends[posting.term]++] = {posting.document, posting.wdf};
    return entries;
}

}  // namespace onrecord::glass
