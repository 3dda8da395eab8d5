#include "query/engine/weighting.h"

#include <algorithm>
#include <cmath>

namespace onrecord {

WordWeight::WordWeight(const CollectionSize& collection, double documents, double occurrences) {
    const double n = collection.documents;
    // How many documents would hold the word if its occurrences fell anywhere.
    const double expected = n * (1 - std::exp(-occurrences / n));
    factor_ = documents > 0 ? std::log2((n + 1) / (expected + 0.5)) * (occurrences + 1) / documents : 0;
}

double LengthNormal::of(std::uint32_t length) {
    const auto compute = [&] { return std::log2(1 + average_ / std::max<std::uint32_t>(1, length)); };
    if (length >= usual) return compute();
    double& known = known_[length];
    if (known == 0) known = compute();
    return known;
}

}  // namespace onrecord
