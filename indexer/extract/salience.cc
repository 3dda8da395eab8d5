#include "indexer/extract/salience.h"

#include <algorithm>
#include <cmath>

namespace onrecord {

namespace {
constexpr double fading = 0.62;            ///< share kept from one sentence to the next
constexpr double most_salient = 1.6;       ///< so that a new subject can outweigh an old one
constexpr std::size_t most_entries = 24;   ///< characters remembered
}  // namespace

double Salience::faded(const Entry& entry, std::uint32_t sentence) {
    const std::uint32_t distance = sentence > entry.sentence ? sentence - entry.sentence : 0;
    return distance > 40 ? 0 : entry.score * std::pow(fading, distance);
}

void Salience::mention(std::uint32_t who, std::uint32_t sentence, double weight) {
    Entry entry{who, sentence, weight};
    const auto at = std::ranges::find(entries_, who, &Entry::who);
    if (at != entries_.end()) {
        entry.score += faded(*at, sentence);
        entry.sentence = std::max(entry.sentence, at->sentence);
        entries_.erase(at);
    } else if (entries_.size() == most_entries) {
        entries_.erase(entries_.begin());
    }
    entry.score = std::min(entry.score, most_salient);
    entries_.push_back(entry);
}

std::optional<Salience::Choice> Salience::best(std::uint32_t sentence, const std::function<double(std::uint32_t)>& fits) const {
    std::optional<Choice> choice;
    for (const Entry& entry : entries_) {
        const double weight = fits(entry.who);
        if (weight <= 0) continue;
        const double score = faded(entry, sentence) * weight;
        if (!choice) choice = {entry.who, score, 0};
        else if (score >= choice->score) choice = {entry.who, score, choice->score};
        else choice->runner_up = std::max(choice->runner_up, score);
    }
    return choice;
}

}  // namespace onrecord
