#include "indexer/extract/cast_scan.h"

#include "common/text.h"

namespace onrecord {

std::string CastScan::folded(std::uint32_t i) const { return fold_word(sheet_.words(sheet_[i].span)); }

std::string CastScan::folded(Range words) const {
    std::string out;
    for (std::uint32_t i = words.first; i < words.last; ++i) out += (i == words.first ? "" : " ") + folded(i);
    return out;
}

std::uint32_t CastScan::end_of_sentence(std::uint32_t i) const { return sheet_.sentences[sheet_[i].sentence].last; }

bool CastScan::capital(std::uint32_t i) const { return sheet_[i].kind == LexemeKind::word && sheet_[i].capital; }

bool CastScan::free(std::uint32_t i) const { return cast_.name_at[i] == 0 && cast_.body_at[i] == 0; }

bool CastScan::name_word(std::uint32_t i) const {
    const std::string_view word = sheet_.words(sheet_[i].span);
    return capital(i) && word != "Former" && word != "Ex" && word != "Prime" && word != "Then" && !sheet_[i].is(function_word | adverb | time_word | human | plural_word | body_word | title) &&
           language_.country(sheet_[i].word).empty();
}

bool CastScan::particle(std::uint32_t i) const {
    if (sheet_[i].kind != LexemeKind::word || sheet_[i].capital) return false;
    const std::string_view word = sheet_.words(sheet_[i].span);
    return word == "de" || word == "van" || word == "der" || word == "von" || word == "bin" || word == "al" || word == "la" ||
           word == "le" || word == "du" || word == "den" || word == "di" || word == "da" || word == "dos";
}

const Person* CastScan::pick(std::span<const NameValue> values) const {
    const Person* best = nullptr;
    for (const NameValue& value : values)
        if (value.person && (!best || rank(*value.person) > rank(*best))) best = value.person;
    return best;
}

int CastScan::rank(const Person& person) const { return prominence(language_.gazetteer, person, when_); }

std::uint32_t CastScan::character_of(const Person& person) {
    const std::size_t before = cast_.characters.size();
    const std::uint32_t who = cast_.character_of(person);
    if (cast_.characters.size() > before) index(who);
    return who;
}

std::uint32_t CastScan::unknown_character(std::uint32_t first, std::uint32_t last, char gender, bool sure) {
    const std::string key = folded({first, last});
    const auto known = index_.unknown.find(key);
    if (known != index_.unknown.end()) return known->second;
    std::uint32_t begin = last - 1;
    while (begin > first + 1 && (sheet_[begin].joined || particle(begin - 1))) --begin;
    Character character;
    character.name = std::string(sheet_.words(Range{first, last}));
    character.surname = folded({begin, last});
    if (last > first + 1) character.given = folded(first);
    character.gender = gender;
    character.sure = sure;
    return index_.unknown[key] = add_character(std::move(character));
}

std::uint32_t CastScan::add_character(Character character) {
    const auto who = static_cast<std::uint32_t>(cast_.characters.size());
    cast_.characters.push_back(std::move(character));
    index(who);
    return who;
}

void CastScan::index(std::uint32_t who) {
    const Character& character = cast_.characters[who];
    index_.surnames[character.surname].push_back(who);
    if (!character.given.empty()) index_.givens[character.given].push_back(who);
    index_.last_named.push_back(0);
}

void CastScan::add_name(Range words, std::uint32_t who, bool full) {
    cast_.names.push_back({words, who, full});
    ++cast_.characters[who].mentions;
    index_.last_named[who] = words.first + 1;
    for (std::uint32_t i = words.first; i < words.last; ++i)
        cast_.name_at[i] = static_cast<std::uint32_t>(cast_.names.size());
}

void CastScan::add_body(Range words, NameValue value) {
    cast_.bodies.push_back({words, value});
    for (std::uint32_t i = words.first; i < words.last; ++i)
        cast_.body_at[i] = static_cast<std::uint32_t>(cast_.bodies.size());
}

}  // namespace onrecord
