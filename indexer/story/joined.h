#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

namespace onrecord {

/// Documents, by number, that belong together (disjoint sets). Only those that are joined to another take memory.
class Joined {
public:
    /// The document that stands for all that `document` is joined to: the one with the lowest number; itself where it is alone.
    std::uint32_t root(std::uint32_t document);
    void join(std::uint32_t a, std::uint32_t b);

    /// The sets of two and more, each rising, by their first documents.
    std::vector<std::vector<std::uint32_t>> sets();

private:
    std::unordered_map<std::uint32_t, std::uint32_t> above_;   // towards the root, which stands above itself
};

}  // namespace onrecord
