#include "indexer/extract/cast.h"

#include "common/text.h"
#include "indexer/extract/full_names.h"
#include "indexer/extract/short_names.h"

namespace onrecord {

std::uint32_t Cast::character_of(const Person& person) {
    const auto [at, fresh] = by_person.try_emplace(&person, static_cast<std::uint32_t>(characters.size()));
    if (!fresh) return at->second;
    Character character;
    character.person = &person;
    character.name = person.name;
    character.surname = fold_value(person.surname);
    const std::string name = fold_value(person.name);
    character.given = name.substr(0, name.find(' '));
    character.gender = person.gender;
    character.sure = true;
    characters.push_back(std::move(character));
    return at->second;
}

Cast find_cast(const Sheet& sheet, const Sheet& headline, const Language& language, const When& when) {
    Cast cast;
    CastIndex index;
    FullNames full(sheet, language, when, cast, index);
    full.read_headline(headline);
    full.find_full_names();
    ShortNames(sheet, language, when, cast, index).find_short_names();
    return cast;
}

}  // namespace onrecord
