// People who are named or speak together.
#include <algorithm>

#include "indexer/extract/speakers.h"

namespace onrecord {

namespace {

constexpr std::uint32_t remembered_for = 150;   ///< lexemes in which "they" may still be those named together

/// How many people "the trio" is; 0 for other words.
std::size_t size_of_group(std::string_view noun) {
    if (noun == "both" || noun == "pair" || noun == "duo" || noun == "two") return 2;
    if (noun == "trio" || noun == "three") return 3;
    if (noun == "quartet" || noun == "four") return 4;
    return 0;
}

}  // namespace

/// "Heidi Allen, Anna Soubry and Sarah Wollaston": whom "they" and "the trio" may mean next.
void Identifier::note_together(std::uint32_t at) {
    if (at < together_end_) return;
    std::vector<std::uint32_t> people;
    bool joined = false;
    std::uint32_t i = at;
    while (const NameMention* name = i < sheet_.size() ? cast_.name(i) : nullptr) {
        if (is_possessor(name->words) || std::ranges::find(people, name->character) != people.end()) return;
        people.push_back(name->character);
        i = name->words.last;
        if (i + 1 >= sheet_.size() || joined) break;
        const bool comma = sheet_[i].is_sign(',');
        if (comma) ++i;
        joined = sheet_.is_word(i, "and");
        if (joined) ++i;
        else if (!comma) break;
    }
    if (!joined || people.size() < 2) return;
    together_ = std::move(people);
    together_at_ = at;
    together_end_ = i;
}

std::optional<Identity> Identifier::together(std::uint32_t at, std::size_t size) const {
    if (together_.empty() || at > together_at_ + remembered_for || (size != 0 && size != together_.size())) return std::nullopt;
    Identity identity = person(together_.front(), "together", 0.75f);
    for (std::size_t k = 1; k < together_.size(); ++k) identity.speakers.push_back(speaker_of(together_[k]));
    return identity;
}

/// "both", "the pair", "the trio": those named together last; two also for the two most salient people.
std::optional<Identity> Identifier::counted_people(const NounPhrase& phrase) {
    const std::size_t size = phrase.words.size() <= 2 ? size_of_group(fold_word(sheet_.words(sheet_[phrase.head].span))) : 0;
    if (size == 0) return std::nullopt;
    if (auto identity = together(phrase.head, size)) return identity;
    if (size != 2 || sheet_.is_word(phrase.head, "two")) return std::nullopt;
    const std::uint32_t sentence = told_[sheet_[phrase.head].sentence];
    const auto first = salience_.best(sentence, [](std::uint32_t) { return 1.0; });
    if (!first) return std::nullopt;
    const auto second = salience_.best(sentence, [&](std::uint32_t who) { return who == first->who ? 0.0 : 1.0; });
    if (!second) return std::nullopt;
    Identity identity = person(first->who, "both", 0.6f);
    identity.speakers.push_back(speaker_of(second->who));
    return identity;
}

}  // namespace onrecord
