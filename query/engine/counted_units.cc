#include "query/engine/counted_units.h"

#include <algorithm>
#include <utility>

#include "query/engine/copies.h"

namespace onrecord {

CountedUnits::CountedUnits(const SearchRequest& request, const Evaluators& evaluators, const std::vector<DocSet>& sets) : alone_(&sets) {
    if (request.count_by == CountBy::stories) split(evaluators, sets);
}

void CountedUnits::split(const Evaluators& evaluators, const std::vector<DocSet>& sets) {
    std::vector<std::pair<std::uint32_t, DocRef>> found;   // cluster, article
    for (std::uint32_t i = 0; i < sets.size(); ++i) {
        const Copies copies(*evaluators[i], Unit::articles);
        copies.for_each(sets[i] & copies.documents(), [&](std::uint32_t docid, std::uint32_t cluster) { found.push_back({cluster, {i, docid}}); });
        without_copies_.push_back(sets[i] - copies.documents());
    }
    std::sort(found.begin(), found.end());
    for (std::size_t i = 0; i < found.size(); ++i) {
        if (i == 0 || found[i].first != found[i - 1].first) starts_.push_back(i);
        copies_.push_back(found[i].second);
    }
    starts_.push_back(copies_.size());
    alone_ = &without_copies_;
}

}  // namespace onrecord
