#include "query/commands/spelling.h"

#include <algorithm>
#include <map>

#include "common/stemmer.h"
#include "common/text.h"

namespace onrecord {

std::vector<std::string> nearest_words(Index& index, std::string_view word) {
    const std::string wanted = fold_case(word);
    if (wanted.size() < 3) return {};
    std::size_t first = 0;
    next_codepoint(wanted, first);
    const std::size_t limit = wanted.size() < 6 ? 1 : 2;
    struct Candidate { std::size_t distance; Xapian::doccount count; };
    std::map<std::string, Candidate> found;
    Stemmer stemmer;
    for (const auto& segment : index.segments) {
        const ForwardStore& store = segment->articles.tokens();
        const bool foreign = !segment->articles.foreign().isEmpty();
        const auto [begin, end] = store.prefix_range(wanted.substr(0, first));
        for (std::uint32_t place = begin; place < end; ++place) {
            const std::string_view candidate = store.word_at(place);
            const std::size_t distance = edit_distance(wanted, candidate, limit);
            if (distance == 0 || distance > limit) continue;
            const auto [at, added] = found.try_emplace(std::string(candidate), Candidate{distance, 0});
            at->second.count += segment->articles.database().get_termfreq(stemmer.term(candidate));
            if (foreign) at->second.count += segment->articles.database().get_termfreq(schema::foreign_term(fold_accents(candidate)));
        }
    }
    std::vector<std::pair<std::string, Candidate>> ranked(found.begin(), found.end());
    std::stable_sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) {
        return a.second.distance != b.second.distance ? a.second.distance < b.second.distance : a.second.count > b.second.count;
    });
    std::vector<std::string> words;
    for (std::size_t i = 0; i < ranked.size() && i < 3; ++i) words.push_back(ranked[i].first);
    return words;
}

}  // namespace onrecord
