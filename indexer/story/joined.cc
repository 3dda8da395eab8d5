#include "indexer/story/joined.h"

#include <algorithm>
#include <utility>

namespace onrecord {

std::uint32_t Joined::root(std::uint32_t document) {
    auto at = above_.find(document);
    while (at != above_.end() && at->second != document) {   // what is passed is moved nearer to the root (path halving)
        const auto next = above_.find(at->second);
        document = at->second = next->second;
        at = above_.find(document);
    }
    return document;
}

void Joined::join(std::uint32_t a, std::uint32_t b) {
    const std::uint32_t root_a = root(a), root_b = root(b);
    if (root_a != root_b) above_[root_a] = above_[root_b] = std::min(root_a, root_b);
}

std::vector<std::vector<std::uint32_t>> Joined::sets() {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> by_root;   // root, document
    by_root.reserve(above_.size());
    for (const auto& [document, above] : above_) by_root.emplace_back(above, document);
    for (auto& [root_of_it, document] : by_root) root_of_it = root(document);
    std::sort(by_root.begin(), by_root.end());
    std::vector<std::vector<std::uint32_t>> out;
    for (std::size_t i = 0; i < by_root.size(); ++i) {
        if (i == 0 || by_root[i].first != by_root[i - 1].first) out.emplace_back();
        out.back().push_back(by_root[i].second);
    }
    return out;
}

}  // namespace onrecord
