#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

#include "query/engine/evaluate.h"
#include "query/search.h"

namespace onrecord {

/// Which documents of one segment have copies, and of what. For the life of an evaluator.
class Copies {
public:
    Copies(SegmentEvaluator& evaluator, Unit unit);

    const Clusters& clusters() const { return clusters_; }
    /// Those that have copies, whether they match or not.
    const DocSet& documents() const { return documents_; }

    /// Calls visit(docid, cluster) for the documents of `set` (of documents()), rising.
    template <class Visit>
    void for_each(const DocSet& set, const Visit& visit) const {
        auto at = here_.begin();
        for (const std::uint32_t docid : docids_of(set)) {
            at = find(at, here_.end(), base_ + docid - 1);
            visit(docid, clusters_.cluster_at(first_ + static_cast<std::size_t>(at - here_.begin())));
        }
    }

    /// Those of `set` (of documents()) for which `keep(number, cluster)` is true; numbers are those of Clusters.
    template <class Keep>
    DocSet filter(const DocSet& set, const Keep& keep) const {
        DocSet kept;
        for_each(set, [&](std::uint32_t docid, std::uint32_t cluster) {
            if (keep(base_ + docid - 1, cluster)) kept.add(docid);
        });
        return kept;
    }

private:
    using At = std::span<const std::uint32_t>::iterator;
    /// `number`, which stands at `at` or behind it. A few steps, then such that double: neighbours in a set are often neighbours here.
    static At find(At at, At end, std::uint32_t number);

    const Clusters& clusters_;
    const DocSet& documents_;
    std::uint32_t base_;                    ///< the number of docid 1
    std::span<const std::uint32_t> here_;   ///< the numbers of documents_, rising
    std::size_t first_;                     ///< where they begin in Clusters::sorted()
};

/// The clusters that hold copies of a table's documents.
const Clusters& clusters_of(const Index& index, Unit unit);

/// How many different stories (or quotations) there are among the documents of `sets` (one a segment, in the index's order), which are
/// articles (or quotations). Those without copies are one each.
std::uint64_t count_different(const Evaluators& evaluators, const std::vector<DocSet>& sets, Unit unit);

}  // namespace onrecord
