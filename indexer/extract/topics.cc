#include "indexer/extract/topics.h"

#include <algorithm>
#include <cmath>
#include <memory>

#include "indexer/extract/regions.h"
#include "indexer/extract/weighted_patterns.h"

namespace onrecord {
namespace {

// Chosen on dated British articles with cross-validation: docs/TOPICS.md.
constexpr float saturation = 3;  // BM25's k: a pattern gives four times its weight at most
constexpr float threshold = 7;   // of an article of 500 words; grows with the root of the length
constexpr float share_of_strongest = 0.5F, share_of_third = 0.8F;
constexpr float strong_enough = 20;   // a score above this hides the others no more than this would
constexpr std::size_t most_sure = 2;  // a third topic of its own must nearly equal the first
constexpr std::string_view setting =
    "referendum";  // what all political news of a year is set in, whatever it is about
constexpr std::size_t most_topics = 3;

/// What one pattern collected in an article.
struct Tally {
    float count = 0;
    Region best = Region::body;
    Span span{};  ///< its first match in the text, in the best region; empty if only in Article::title
};

struct Score {
    std::uint32_t topic;
    float score = 0;
    float strongest = 0;  ///< what its best pattern gave
    Span span{};
};

class TopicFinder {
public:
    TopicFinder(const Gazetteer& gazetteer, std::string_view table)
        : gazetteer_(&gazetteer), patterns_(table, "topic_patterns.tsv", [&gazetteer](std::string_view id) {
              const Topic* topic = gazetteer.topic(id);
              return topic ? std::optional(static_cast<std::uint32_t>(topic - gazetteer.topics().data()))
                           : std::nullopt;
          }) {}

    Article operator()(Article article) const {
        const std::vector<Span> skip = dropped_spans(article);
        const WordScan title(article.title);
        const WordScan text(article.text, skip);
        std::vector<Tally> tallies(patterns_.row_count());
        count(title, std::vector<Region>(title.size(), Region::title), false, tallies);
        count(text, regions_of(text, article.title.empty()), true, tallies);
        article.topics = choose(scores(tallies), text.size());
        return article;
    }

private:
    void count(const WordScan& scan, const std::vector<Region>& regions, bool in_text,
               std::vector<Tally>& tallies) const {
        for (const WeightedPatterns::Hit& hit : patterns_.find(scan)) {
            Tally& tally = tallies[hit.row];
            const Region region = regions[hit.first];
            tally.count += count_of(region);
            if (in_text && (tally.span.empty() || region < tally.best)) {
                tally.span = hit.span;
                tally.best = region;
            }
        }
    }

    std::vector<Score> scores(const std::vector<Tally>& tallies) const {
        std::vector<Score> all(gazetteer_->topics().size());
        for (std::uint32_t i = 0; i < all.size(); ++i) all[i].topic = i;
        for (std::uint32_t row = 0; row < tallies.size(); ++row) {
            const Tally& tally = tallies[row];
            if (tally.count == 0) continue;
            Score& score = all[patterns_.row(row).subject];
            const float gain =
                patterns_.row(row).weight * tally.count * (saturation + 1) / (tally.count + saturation);
            score.score += gain;
            if (!tally.span.empty() && gain > score.strongest) {
                score.strongest = gain;
                score.span = tally.span;
            }
        }
        return all;
    }

    /// The strongest topics that reach the threshold and their share of the strongest. The setting competes with
    /// none of the others, nor do they hide it: it is added where it is strong, in its place by score.
    std::vector<Assigned> choose(std::vector<Score> all, std::size_t words) const {
        std::stable_sort(all.begin(), all.end(), [](const Score& a, const Score& b) { return a.score > b.score; });
        const float least = threshold * std::sqrt(std::clamp(static_cast<float>(words) / 500, 0.5F, 4.0F));
        std::vector<Assigned> chosen;
        float strongest = 0;
        std::size_t others = 0;
        for (const Score& score : all) {
            if (score.score < least || chosen.size() == most_topics) break;
            const Topic& topic = gazetteer_->topics()[score.topic];
            if (topic.id != setting) {
                strongest = std::max(strongest, std::min(score.score, strong_enough));
                const float share = others < most_sure ? share_of_strongest : share_of_third;
                if (score.score < share * strongest) continue;
                ++others;
            }
            chosen.push_back(
                {topic.id, topic.label, {"topic-pattern", score.score / (score.score + least), score.span}});
        }
        return chosen;
    }

    const Gazetteer* gazetteer_;
    WeightedPatterns patterns_;
};

}  // namespace

Extractor topics_extractor(const Gazetteer& gazetteer, const GazetteerFiles& files) {
    auto finder = std::make_shared<const TopicFinder>(gazetteer, files.text("topic_patterns.tsv"));
    return [finder](Article article) { return (*finder)(std::move(article)); };
}

}  // namespace onrecord
