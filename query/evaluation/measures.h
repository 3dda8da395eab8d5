#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "query/evaluation/judgements.h"

namespace onrecord {

/// How good one ranking is, with trec_eval's meanings: the grade is the gain, discounted by log2(rank + 1), the ideal ranking being that of
/// all judged documents; any grade above 0 is relevant.
struct Measures {
    static constexpr std::array<std::string_view, 6> names{"P@5", "AP", "nDCG@5", "nDCG@10", "MRR", "R@100"};
    std::array<double, names.size()> values{};
    std::size_t judged = 0;          ///< documents of the topic that have a grade
    std::size_t relevant = 0;        ///< of them, with a grade above 0
    std::size_t seen = 0;            ///< of the first ten answers, those that have a grade
};

/// `ranked` are document ids, best first, each once.
Measures measure(const Grades& grades, const std::vector<std::string>& ranked);

/// A mean over topics and half the width of its 95 % confidence interval (normal approximation; 0 for a single topic).
struct Mean {
    double value = 0, margin = 0;
};
std::array<Mean, Measures::names.size()> mean_of(const std::vector<Measures>& topics);

}  // namespace onrecord
