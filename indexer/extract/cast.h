#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "indexer/extract/language.h"
#include "indexer/extract/when.h"

namespace onrecord {

/// A person that an article names, whether or not the gazetteer knows them.
struct Character {
    const Person* person = nullptr;   ///< null: not in the gazetteer
    std::string name;                 ///< fullest form: "Michael Fallon", "Mr Knights"
    std::string surname;              ///< folded: "fallon", "rees mogg"
    std::string given;                ///< folded first name, or empty
    char gender = 0;                  ///< 'm', 'f' or 0
    bool sure = false;                ///< certainly a person, not some other capitalised words
    bool ambiguous = false;           ///< a surname that two people of the article bear alike: nobody in particular
    std::uint32_t mentions = 0;
};

/// A place where a character is named.
struct NameMention {
    Range words{};              ///< with the title
    std::uint32_t character = 0;
    bool full = false;          ///< with a first name
};

/// A place where the text names a body, party, department or place of the gazetteer.
struct BodyMention {
    Range words{};
    NameValue value{};
};

/// Who and what an article names, in text order, with an index from lexemes to mentions.
struct Cast {
    std::vector<Character> characters;
    std::vector<NameMention> names;
    std::vector<BodyMention> bodies;
    std::vector<std::uint32_t> name_at;   ///< per lexeme: 1 + index into names, or 0
    std::vector<std::uint32_t> body_at;   ///< per lexeme: 1 + index into bodies, or 0

    std::unordered_map<const Person*, std::uint32_t> by_person;   ///< index into characters

    const NameMention* name(std::uint32_t lexeme) const {
        return name_at[lexeme] == 0 ? nullptr : &names[name_at[lexeme] - 1];
    }
    const BodyMention* body(std::uint32_t lexeme) const {
        return body_at[lexeme] == 0 ? nullptr : &bodies[body_at[lexeme] - 1];
    }
    /// True if the text names `person`.
    bool holds(const Person* person) const {
        const auto at = by_person.find(person);
        return at != by_person.end() && characters[at->second].mentions > 0;
    }
    /// The character for `person`, new (with no mention) if there was none.
    std::uint32_t character_of(const Person& person);
};

/// Finds the names of `sheet`. Full names first, of the gazetteer or any capitalised run that looks like a
/// person; then surnames, titles with surnames and first names, each taken for the fuller name seen in the
/// article (also in `headline`), else for the most prominent person of the gazetteer so called at the time.
/// A first name that contradicts makes another person: "Ernest Gove" is not Michael.
Cast find_cast(const Sheet& sheet, const Sheet& headline, const Language& language, const When& when);

}  // namespace onrecord
