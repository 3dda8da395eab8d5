#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

namespace onrecord {

/// log2(1 + average length / length): what ranking multiplies the count of a word with in a document of that length. Remembers the usual lengths.
class LengthNormal {
public:
    explicit LengthNormal(double average) : average_(average), known_(usual, 0) {}

    double average() const { return average_; }
    double of(std::uint32_t length) {
        if (length >= usual) return compute(length);
        double& known = known_[length];
        if (known == 0) known = compute(length);
        return known;
    }

private:
    static constexpr std::size_t usual = 4096;

    double compute(std::uint32_t length) const { return std::log2(1 + average_ / std::max<std::uint32_t>(1, length)); }

    double average_;
    std::vector<double> known_;
};

}  // namespace onrecord
