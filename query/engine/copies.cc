#include "query/engine/copies.h"

#include "query/engine/for_each_segment.h"
#include "query/engine/rank_words.h"

namespace onrecord {

const Clusters& clusters_of(const Index& index, Unit unit) { return unit == Unit::quotes ? *index.same_quotes : *index.stories; }

Copies::Copies(SegmentEvaluator& evaluator, Unit unit)
    : clusters_(clusters_of(evaluator.index(), unit)), documents_(table_of(evaluator, unit).with_copies(clusters_, evaluator.number())),
      base_(clusters_.number({evaluator.number(), 1})) {
    const std::span<const std::uint32_t> sorted = clusters_.sorted();
    first_ = static_cast<std::size_t>(std::lower_bound(sorted.begin(), sorted.end(), base_) - sorted.begin());
    here_ = sorted.subspan(first_, documents_.cardinality());
}

Copies::At Copies::find(At at, At end, std::uint32_t number) {
    for (const At near = at + std::min<std::ptrdiff_t>(end - at, 8); at != near; ++at) {
        if (*at >= number) return at;
    }
    std::ptrdiff_t step = 1;
    while (end - at > step && at[step] < number) {
        at += step;
        step *= 2;
    }
    return std::lower_bound(at, std::min(end, at + std::min(end - at, step + 1)), number);
}

std::uint64_t count_different(const Evaluators& evaluators, const std::vector<DocSet>& sets, Unit unit) {
    std::uint64_t different = size_of(sets);
    std::vector<std::uint8_t> seen;   // 0 or 1, subtracted: no branch could be foretold
    for (std::size_t i = 0; i < sets.size(); ++i) {
        const Copies copies(*evaluators[i], unit);
        if (!sets[i].intersect(copies.documents())) continue;
        seen.resize(copies.clusters().count(), 0);
        copies.for_each(sets[i] & copies.documents(), [&](std::uint32_t, std::uint32_t cluster) {
            different -= seen[cluster];
            seen[cluster] = 1;
        });
    }
    return different;
}

}  // namespace onrecord
