#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "query/engine/evaluate.h"
#include "query/search.h"

namespace onrecord {

/// What counts as one: a document, or those articles of a story that match.
using CountedUnit = std::span<const DocRef>;

/// The documents of `sets` (counted_sets) as they are counted. The sets must outlive it.
class CountedUnits {
public:
    CountedUnits(const SearchRequest& request, const Evaluators& evaluators, const std::vector<DocSet>& sets);
    CountedUnits(const CountedUnits&) = delete;
    CountedUnits& operator=(const CountedUnits&) = delete;

    /// Documents that count by themselves, one set a segment.
    const std::vector<DocSet>& alone() const { return *alone_; }
    /// Those that count together: visit(CountedUnit), in no order that means anything.
    template <class Visit>
    void for_each_story(const Visit& visit) const {
        for (std::size_t i = 0; i + 1 < starts_.size(); ++i) visit(CountedUnit(copies_).subspan(starts_[i], starts_[i + 1] - starts_[i]));
    }
    template <class Visit>
    void for_each(const Visit& visit) const {
        for (std::uint32_t i = 0; i < alone_->size(); ++i) {
            for (const std::uint32_t docid : (*alone_)[i]) {
                const DocRef one{i, docid};
                visit(CountedUnit(&one, 1));
            }
        }
        for_each_story(visit);
    }

private:
    void split(const Evaluators& evaluators, const std::vector<DocSet>& sets);

    const std::vector<DocSet>* alone_;
    std::vector<DocSet> without_copies_;   ///< what alone_ points at where stories are counted
    std::vector<DocRef> copies_;           ///< story by story
    std::vector<std::size_t> starts_;      ///< of the stories, and the end
};

}  // namespace onrecord
