#include "indexer/extract/topics.h"

#include <algorithm>
#include <cmath>
#include <memory>

#include "indexer/extract/regions.h"
#include "indexer/extract/weighted_patterns.h"

namespace onrecord {
namespace {

// Chosen on dated British articles with cross-validation: docs/TOPICS.md.
constexpr float saturation = 3;         // BM25's k: four times the weight at most
constexpr float threshold = 6;          // of an article of 500 words
constexpr float share_of_strongest = 0.5F;
constexpr std::size_t most_topics = 3;

/// What one pattern collected in an article.
struct Tally {
    float count = 0;
    Region best = Region::body;
    Span span{};          ///< its first match in the text, in the best region; empty if only in Article::title
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
              return topic ? std::optional(static_cast<std::uint32_t>(topic - gazetteer.topics().data())) : std::nullopt;
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
            const float gain = patterns_.row(row).weight * tally.count * (saturation + 1) / (tally.count + saturation);
            score.score += gain;
            if (!tally.span.empty() && gain > score.strongest) {
                score.strongest = gain;
                score.span = tally.span;
            }
        }
        return all;
    }

    std::vector<Assigned> choose(std::vector<Score> all, std::size_t words) const {
        std::stable_sort(all.begin(), all.end(), [](const Score& a, const Score& b) { return a.score > b.score; });
        const float length = std::clamp(static_cast<float>(words) / 500, 0.25F, 4.0F);
        const float least = threshold * std::sqrt(length);
        std::vector<Assigned> chosen;
        for (const Score& score : all) {
            if (chosen.size() == most_topics || score.score < least) break;
            if (score.score < share_of_strongest * all[0].score) break;
            const Topic& topic = gazetteer_->topics()[score.topic];
            const float confidence = score.score / (score.score + least);
            chosen.push_back({topic.id, topic.label, {"topic-pattern", confidence, score.span}});
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
