#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

namespace onrecord {

/// How much each character is in the reader's mind at a place of the article. Every mention adds, every
/// sentence fades; only the characters named lately are remembered, so a look-up costs a few steps.
class Salience {
public:
    /// Character `who` is mentioned in sentence `sentence` with `weight` (subject 1, possessor or object less).
    void mention(std::uint32_t who, std::uint32_t sentence, double weight);

    struct Choice {
        std::uint32_t who = 0;
        double score = 0;
        double runner_up = 0;   ///< score of the next best, 0 if there is none
    };
    /// The most salient character in `sentence` for which `fits` gives a weight above 0 (multiplied in).
    std::optional<Choice> best(std::uint32_t sentence, const std::function<double(std::uint32_t)>& fits) const;

private:
    struct Entry {
        std::uint32_t who, sentence;
        double score;
    };
    static double faded(const Entry& entry, std::uint32_t sentence);
    std::vector<Entry> entries_;   ///< latest last
};

}  // namespace onrecord
