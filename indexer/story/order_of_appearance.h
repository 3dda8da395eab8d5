#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "common/segment/clusters.h"
#include "indexer/story/joined.h"
#include "indexer/story/table_documents.h"

namespace onrecord {

/// What was joined, the documents of each cluster in the order in which they appeared. `appearance(document)` gives values that compare so.
template <class Appearance>
std::vector<Cluster> in_order_of_appearance(Joined& joined, const TableDocuments& documents, const Appearance& appearance) {
    std::vector<Cluster> clusters;
    for (std::vector<std::uint32_t>& set : joined.sets()) {
        std::sort(set.begin(), set.end(), [&](std::uint32_t a, std::uint32_t b) { return appearance(a) < appearance(b); });
        Cluster& cluster = clusters.emplace_back();
        for (const std::uint32_t document : set) cluster.push_back(documents.place(document));
    }
    return clusters;
}

}  // namespace onrecord
