#include "common/nearest.h"

#include <algorithm>

#include "common/text.h"

namespace onrecord {
namespace {

/// The most edits that still make `word` a slip of the finger.
std::size_t edit_limit(std::string_view word) {
    return std::clamp<std::size_t>(word.size() / 2, 1, 3);
}

}  // namespace

std::optional<std::string> nearest(std::string_view word, const std::vector<std::string>& candidates) {
    const std::string wanted = ascii_lower(word);
    const std::size_t limit = edit_limit(wanted);
    const std::string* best = nullptr;
    std::size_t best_distance = limit + 1;
    for (const std::string& candidate : candidates) {
        const std::size_t distance = edit_distance(wanted, ascii_lower(candidate), limit);
        if (distance < best_distance) {
            best = &candidate;
            best_distance = distance;
        }
    }
    if (best) return *best;
    if (wanted.size() < 2) return std::nullopt;
    for (const std::string& candidate : candidates) {
        if (!ascii_lower(candidate).starts_with(wanted)) continue;
        if (best) return std::nullopt;  // two begin so: which one is meant cannot be told
        best = &candidate;
    }
    return best ? std::optional(*best) : std::nullopt;
}

std::string suggestion(std::string_view word, const std::vector<std::string>& candidates) {
    const std::optional<std::string> meant = nearest(word, candidates);
    return meant ? "; did you mean '" + *meant + "'?" : std::string();
}

}  // namespace onrecord
