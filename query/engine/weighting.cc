#include "query/engine/weighting.h"

#include <cmath>

namespace onrecord {

WordWeight::WordWeight(const CollectionSize& collection, double documents, double occurrences) {
    const double n = collection.documents;
    // How many documents would hold the word if its occurrences fell anywhere.
    const double expected = n * (1 - std::exp(-occurrences / n));
    factor_ = documents > 0 ? std::log2((n + 1) / (expected + 0.5)) * (occurrences + 1) / documents : 0;
}

}  // namespace onrecord
