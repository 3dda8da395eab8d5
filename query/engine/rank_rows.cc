#include "query/engine/rank_rows.h"

#include <algorithm>

#include "query/engine/copies.h"
#include "query/engine/for_each_segment.h"

namespace onrecord {
namespace {

/// Takes out what is a copy of one before.
void keep_first_of_each(std::vector<Ranked>& ranked, const Clusters& clusters) {
    std::vector<bool> seen(clusters.count(), false);
    std::erase_if(ranked, [&](const Ranked& one) {
        const std::uint32_t cluster = clusters.cluster_of(one.document);
        if (cluster == Clusters::none) return false;
        const bool again = seen[cluster];
        seen[cluster] = true;
        return again;
    });
}

}  // namespace

std::vector<Ranked> rank_rows(const SearchRequest& request, const Evaluators& evaluators, const std::vector<DocSet>& sets, std::size_t k, std::size_t rows) {
    const std::size_t matches = size_of(sets), repeated = matches - rows;
    if (repeated == 0) return rank(request, evaluators, sets, k);
    const Clusters& clusters = clusters_of(evaluators.front()->index(), request.unit);
    // Copies stand together in the order, so a few more than k may be enough; k and all repeated ones always are.
    for (std::size_t more = k / 2 + 8;; more *= 4) {
        const bool enough = more >= repeated;
        std::vector<Ranked> ranked = rank(request, evaluators, sets, k + std::min(more, repeated));
        keep_first_of_each(ranked, clusters);
        if (ranked.size() < k && !enough) continue;
        ranked.resize(std::min(ranked.size(), k));
        return ranked;
    }
}

}  // namespace onrecord
