#include "indexer/extract/places.h"

#include <algorithm>
#include <array>
#include <memory>
#include <string>
#include <unordered_set>

#include "indexer/extract/phrase_table.h"

namespace onrecord {
namespace {

bool is_title(std::string_view word) {
    static constexpr std::array<std::string_view, 12> titles{
        "mr", "mrs", "ms", "miss", "dr", "sir", "dame", "baroness", "lord", "lady", "viscount", "prof"};
    return std::find(titles.begin(), titles.end(), word) != titles.end();
}

std::string_view first_word(const WordScan& scan) {
    return scan.size() > 1 ? scan.folded(0) : std::string_view{};
}

class PlaceFinder {
public:
    explicit PlaceFinder(const Gazetteer& gazetteer) : gazetteer_(&gazetteer) {
        for (std::uint32_t i = 0; i < gazetteer.places().size(); ++i) {
            const Place& place = gazetteer.places()[i];
            add(place.name, i);
            for (const std::string& name : place.also) add(name, i);
        }
        for (const Person& person : gazetteer.people()) given_names_.emplace(first_word(WordScan(person.name)));
        for (const Place& place : gazetteer.places()) forget_given(place.name);
    }

    Article operator()(Article article) const {
        std::erase_if(article.mentions, [](const Mention& mention) { return mention.kind == MentionKind::place; });
        const WordScan scan(article.text, dropped_spans(article));
        std::vector<Mention> found;
        for (std::size_t i = 0; i < scan.size();) {
            const PhraseTable::Match match = scan[i].capital ? names_.longest(scan, i) : PhraseTable::Match{};
            if (match.count > 0 && !is_person(scan, i) && !is_shouted_word(scan, i, match.count)) {
                const Place& place = gazetteer_->places()[match.values.front()];
                found.push_back({MentionKind::place, place.id, place.name, scan.span_of(i, match.count)});
            }
            i += std::max<std::size_t>(match.count, 1);
        }
        merge(article.mentions, std::move(found));
        return article;
    }

private:
    /// An acronym of the gazetteer must be one in the text, too: "US" and "U.S.", not "Us".
    void add(const std::string& name, std::uint32_t place) {
        const WordScan words(name);
        const bool acronym = words.size() == 1 && words[0].shouted && words.folded(0).size() <= 4;
        names_.add(name, place, acronym ? Spelling::exact : Spelling::capitals);
        if (!acronym) return;
        std::string dotted;
        for (const char letter : words.folded(0)) dotted += {static_cast<char>(letter - 32), '.'};
        names_.add(dotted, place, Spelling::exact);
        names_.add(dotted.substr(0, dotted.size() - 1), place, Spelling::exact);
    }

    /// "Chelsea" and "Paris" begin people's names too, but before a place ("Paris, London") they are none.
    void forget_given(const std::string& place) {
        const WordScan scan(place);
        if (scan.size() == 1) given_names_.erase(std::string(scan.folded(0)));
    }

    bool is_person(const WordScan& scan, std::size_t i) const {
        if (i == 0 || scan[i].before != Gap::soft || !scan[i - 1].capital) return false;
        const std::string_view before = scan.folded(i - 1);
        return is_title(before) || given_names_.contains(std::string(before));
    }

    /// "TELL US MORE": a short form in capitals among other words in capitals is a word of a headline.
    static bool is_shouted_word(const WordScan& scan, std::size_t i, std::size_t count) {
        if (count > 1 || !scan[i].shouted || scan.folded(i).size() > 3) return false;
        const auto shouts = [&](std::size_t word) { return scan[word].shouted && scan.folded(word).size() > 3; };
        return (i > 0 && scan[i].before == Gap::soft && shouts(i - 1)) ||
               (i + 1 < scan.size() && scan[i + 1].before == Gap::soft && shouts(i + 1));
    }

    /// Adds the places that no person, institution or department covers; within an office ("Mayor of London") they
    /// count.
    static void merge(std::vector<Mention>& mentions, std::vector<Mention> places) {
        const auto starts_before = [](const Mention& a, const Mention& b) { return a.span.start < b.span.start; };
        const std::size_t known = mentions.size();
        std::size_t at = 0;
        for (Mention& place : places) {
            while (at < known && mentions[at].span.end <= place.span.start) ++at;
            bool taken = false;
            for (std::size_t i = at; i < known && mentions[i].span.start < place.span.end; ++i) {
                taken = taken || (mentions[i].kind != MentionKind::office && mentions[i].span.overlaps(place.span));
            }
            if (!taken) mentions.push_back(std::move(place));
        }
        std::stable_sort(mentions.begin(), mentions.end(), starts_before);
    }

    const Gazetteer* gazetteer_;
    PhraseTable names_;
    std::unordered_set<std::string> given_names_;
};

}  // namespace

Extractor places_extractor(const Gazetteer& gazetteer) {
    auto finder = std::make_shared<const PlaceFinder>(gazetteer);
    return [finder](Article article) { return (*finder)(std::move(article)); };
}

}  // namespace onrecord
