#include "indexer/extract/short_names.h"

#include <algorithm>
#include <cstdlib>
#include <span>

#include "common/text.h"

namespace onrecord {

namespace {
constexpr int much_more_prominent = 5;      ///< prominence(): a minister and somebody in no office
constexpr std::uint32_t most_alike = 2;     ///< mentions; somebody named more often is whom the article is about
constexpr std::size_t most_compared = 60;   ///< characters compared letter by letter
constexpr int least_prominent_titled = 6, least_prominent = 8;   ///< prominence() of whom a surname alone names
constexpr std::size_t most_namesakes = 16;  ///< of one article that are compared: keeps hostile text linear
}  // namespace

void ShortNames::find_short_names() {
    for (std::uint32_t i = 0; i < sheet_.size();) i = short_name(i);
    std::sort(cast_.names.begin(), cast_.names.end(),
              [](const NameMention& a, const NameMention& b) { return a.words.first < b.words.first; });
    for (std::uint32_t m = 0; m < cast_.names.size(); ++m)
        for (std::uint32_t i = cast_.names[m].words.first; i < cast_.names[m].words.last; ++i) cast_.name_at[i] = m + 1;
}

std::uint32_t ShortNames::short_name(std::uint32_t i) {
    if (const NameMention* named = cast_.name(i)) {
        index_.last_named[named->character] = i + 1;
        return i + 1;
    }
    if (!capital(i)) return i + 1;
    const std::uint32_t end = end_of_sentence(i);
    const std::uint32_t start = i;
    char gender = 0;
    bool titled = false;
    while (i + 1 < end && sheet_[i].is(title) && capital(i + 1) && cast_.name_at[i + 1] == 0) {
        if (sheet_[i].is(male)) gender = 'm';
        if (sheet_[i].is(female)) gender = 'f';
        titled = true;
        ++i;
    }
    const std::uint32_t office = office_behind(start, end);
    if (titled && office > i) return office;   // "Lord Privy Seal"
    if (office > i + 1) office_end_ = std::max(office_end_, office);
    const bool owns = i + 1 < end && sheet_[i + 1].kind == LexemeKind::clitic;
    if (i < office_end_ && !owns) return i + 1;   // "Shadow Scotland Secretary": no Lady Scotland
    if (!free(i) && !titled) return i + 1;
    const std::uint32_t last = surname(start, i, end, gender, titled);
    return std::max(last, start + 1);
}

std::uint32_t ShortNames::surname(std::uint32_t start, std::uint32_t i, std::uint32_t end, char gender, bool titled) {
    std::string key = folded(i);
    std::uint32_t last = i + 1, best_last = 0, best = 0;
    for (;;) {   // the longest surname of the article: "duncan smith" before "duncan"
        if (const auto who = by_surname(key, gender, start)) best = *who + 1, best_last = last;
        if (last - i >= 3 || last >= end || !capital(last) || cast_.name_at[last] != 0) break;
        key += ' ' + folded(last++);
    }
    if (best == 0 && sheet_[i].is(function_word | adverb | time_word) && !titled) return i + 1;
    if (best != 0 && !(!titled && beside_capital(i, best_last, end)))
        return add_name({start, best_last}, best - 1, false), best_last;
    if (best != 0) return best_last;
    if (const std::uint32_t known = known_surname(start, i, end, gender, titled)) return known;
    if (!titled) return first_name(i, end);
    if (!name_word(i)) return i;
    if (const auto knight = knighted(start, i)) {
        add_name({start, i + 1}, *knight, false);
        return i + 1;
    }
    const auto near = misspelt(folded(i), gender);
    add_name({start, i + 1}, near ? *near : unknown_character(i, i + 1, gender, true), false);
    return i + 1;
}

std::optional<std::uint32_t> ShortNames::knighted(std::uint32_t start, std::uint32_t i) {
    const std::string_view honour = sheet_.words(sheet_[start].span);
    if (honour != "Sir" && honour != "Dame" && honour != "Lady" && honour != "Prince" && honour != "Princess") return std::nullopt;
    const auto found = index_.givens.find(folded(i));
    if (found != index_.givens.end()) return found->second.size() == 1 ? std::optional(found->second.front()) : std::nullopt;
    if (honour != "Sir" && honour != "Dame") return std::nullopt;
    const auto best = most_prominent(language_.names.bearers(sheet_[i].word), honour == "Sir" ? 'm' : 'f', least_prominent_titled);
    return best ? std::optional(character_of(*best)) : std::nullopt;
}

std::optional<std::uint32_t> ShortNames::misspelt(const std::string& key, char gender) const {
    if (key.size() < 6 || cast_.characters.size() > most_compared) return std::nullopt;
    std::optional<std::uint32_t> found;
    for (std::uint32_t who = 0; who < cast_.characters.size(); ++who) {
        const Character& character = cast_.characters[who];
        if (gender != 0 && character.gender != 0 && character.gender != gender) continue;
        if (edit_distance(key, character.surname, 1) > 1) continue;
        if (found) return std::nullopt;
        found = who;
    }
    return found;
}

bool ShortNames::beside_capital(std::uint32_t i, std::uint32_t last, std::uint32_t end) const {
    if (last < end && capital(last) && sheet_[last].is(body_word) && !sheet_[last].is(human)) return true;
    const bool sentence_start = i == sheet_.sentences[sheet_[i].sentence].first;
    return !sentence_start && i > 0 && sheet_[i - 1].kind == LexemeKind::word && name_word(i - 1) && free(i - 1) &&
           language_.names.is_given_name(sheet_[i - 1].word);
}

std::optional<std::uint32_t> ShortNames::by_surname(const std::string& key, char gender, std::uint32_t at) {
    const auto found = index_.surnames.find(key);
    if (found == index_.surnames.end()) return std::nullopt;
    std::optional<std::uint32_t> best;
    bool tie = false;
    const std::size_t skip = found->second.size() > most_namesakes ? found->second.size() - most_namesakes : 0;
    for (const std::uint32_t who : std::span(found->second).subspan(skip)) {
        const Character& character = cast_.characters[who];
        if (gender != 0 && character.gender != 0 && character.gender != gender) continue;
        if (!best) best = who;
        else if (weighs_alike(who, *best, at)) tie = true;
        else if (closer(who, *best, at)) best = who, tie = false;
    }
    return tie ? nobody(key) : best;
}

ShortNames::Weight ShortNames::weight_of(std::uint32_t who, std::uint32_t at) const {
    const Character& character = cast_.characters[who];
    const bool same_paragraph = index_.last_named[who] != 0 && at < sheet_.size() && index_.last_named[who] - 1 < at &&
                                sheet_[index_.last_named[who] - 1].paragraph == sheet_[at].paragraph;
    return {same_paragraph, (character.person ? 2u : 0u) + (character.sure ? 1u : 0u), character.mentions};
}

bool ShortNames::closer(std::uint32_t a, std::uint32_t b, std::uint32_t at) const {
    const Weight x = weight_of(a, at), y = weight_of(b, at);
    if (x.same_paragraph != y.same_paragraph) return x.same_paragraph;
    return 2 * x.known + x.mentions > 2 * y.known + y.mentions;
}

bool ShortNames::weighs_alike(std::uint32_t a, std::uint32_t b, std::uint32_t at) const {
    const Weight x = weight_of(a, at), y = weight_of(b, at);
    const bool alike = x.mentions > 0 && x.mentions <= most_alike && x.same_paragraph == y.same_paragraph && x.known == y.known && x.mentions == y.mentions;
    const auto rank_of = [&](std::uint32_t who) {
        const Person* person = cast_.characters[who].person;
        return person ? rank(*person) : 0;
    };
    return alike && std::abs(rank_of(a) - rank_of(b)) < much_more_prominent;
}

std::uint32_t ShortNames::nobody(const std::string& surname) {
    for (std::uint32_t who = 0; who < cast_.characters.size(); ++who)
        if (cast_.characters[who].ambiguous && cast_.characters[who].name == surname) return who;
    Character character;
    character.name = surname;
    character.ambiguous = true;
    cast_.characters.push_back(std::move(character));
    index_.last_named.push_back(0);
    return static_cast<std::uint32_t>(cast_.characters.size() - 1);
}

const Person* ShortNames::most_prominent(std::span<const Person* const> people, char gender, int least) const {
    const Person* best = nullptr;
    int best_rank = 0, second = 0;
    for (const Person* person : people) {
        if (gender != 0 && person->gender != 0 && person->gender != gender) continue;
        const int value = rank(*person);
        if (value > best_rank) second = best_rank, best_rank = value, best = person;
        else second = std::max(second, value);
    }
    return best_rank == second || best_rank < least ? nullptr : best;
}

std::uint32_t ShortNames::known_surname(std::uint32_t start, std::uint32_t i, std::uint32_t end, char gender, bool titled) {
    const auto match = language_.names.surnames().longest(sheet_, i, end);
    if (match.values.empty() || !capital(match.last - 1)) return 0;
    if (!titled && (beside_capital(i, match.last, end) || sheet_[i].all_caps)) return 0;
    const Person* best = most_prominent(match.values, gender, titled ? least_prominent_titled : least_prominent);
    if (!best) return 0;
    if (!titled && i + 1 == match.last && sheet_[i].is(base_verb | function_word | adverb)) return 0;
    add_name({start, match.last}, character_of(*best), false);
    return match.last;
}

std::uint32_t ShortNames::first_name(std::uint32_t i, std::uint32_t end) {
    if (i + 1 < end && capital(i + 1) && !sheet_[i + 1].is(function_word)) return i + 1;
    const auto alias = language_.names.names().longest(sheet_, i, end);
    if (const Person* person = pick(alias.values)) {
        add_name({i, alias.last}, character_of(*person), false);
        return alias.last;
    }
    const auto found = index_.givens.find(folded(i));
    if (found != index_.givens.end() && found->second.size() == 1 && cast_.characters[found->second.front()].sure)
        add_name({i, i + 1}, found->second.front(), false);
    return i + 1;
}

}  // namespace onrecord
