#include "indexer/extract/name_table.h"

#include "common/text.h"
#include "indexer/extract/given_names.h"
#include "indexer/extract/nations.h"

namespace onrecord {

namespace {

/// Without the 's of possessors inside it, which is a clitic of its own in a sheet: "SNP's Leader" as "SNP Leader".
std::string without_possessives(std::string_view name) {
    std::string bare(name);
    for (const std::string_view possessive : {"'s ", "\u2019s "})
        for (std::size_t at = bare.find(possessive); at != std::string::npos; at = bare.find(possessive, at))
            bare.erase(at, possessive.size() - 1);
    return bare;
}

std::vector<WordId> words_of(std::string_view name, Vocabulary& vocabulary) {
    const std::string folded = fold_value(without_possessives(name));
    std::vector<WordId> words;
    std::size_t at = 0;
    while (at < folded.size()) {
        const std::size_t end = std::min(folded.find(' ', at), folded.size());
        words.push_back(vocabulary.add(std::string_view(folded).substr(at, end - at)));
        at = end + 1;
    }
    return words;
}

/// "Sir Michael Fallon" as "michael fallon": titles are looked at apart.
void drop_titles(std::vector<WordId>& words, const Vocabulary& vocabulary) {
    while (words.size() > 2 && (vocabulary.classes(words.front()) & title) != 0) words.erase(words.begin());
}

}  // namespace

NameTable::NameTable(const Gazetteer& gazetteer, Vocabulary& vocabulary) {
    add_people(gazetteer, vocabulary);
    add_offices(gazetteer, vocabulary);
    add_bodies(gazetteer, vocabulary);
    add_common_given_names(vocabulary);
}

void NameTable::add_people(const Gazetteer& gazetteer, Vocabulary& vocabulary) {
    const auto add_name = [&](const Person& person, std::string_view name) {
        std::vector<WordId> words = words_of(name, vocabulary);
        drop_titles(words, vocabulary);
        if (!words.empty()) names_.add(words, NameValue{.person = &person});
        return words;
    };
    for (const Person& person : gazetteer.people()) {
        const std::vector<WordId> words = add_name(person, person.name);
        for (const std::string& other : person.also) add_name(person, other);
        const std::vector<WordId> surname = words_of(person.surname, vocabulary);
        if (!surname.empty()) surnames_.add(surname, &person);
        if (words.size() > surname.size()) {
            given_names_.insert(words.front());
            bearers_[words.front()].push_back(&person);
            if (person.gender == 'm') male_.insert(words.front());
            if (person.gender == 'f') female_.insert(words.front());
        }
    }
}

void NameTable::add_offices(const Gazetteer& gazetteer, Vocabulary& vocabulary) {
    const auto add_name = [&](const Office& office, std::string_view name) {
        const std::vector<WordId> words = words_of(name, vocabulary);
        if (words.empty()) return;
        offices_.add(words, &office);
        const std::string folded = fold_value(without_possessives(name));
        const std::string_view nation = country_of(std::string_view(folded).substr(0, folded.find(' ')));
        if (words.size() > 1 && nation == office.country) national_offices_.add(std::span(words).subspan(1), {&office});
    };
    for (const Office& office : gazetteer.offices()) {
        add_name(office, office.name);
        for (const std::string& other : office.also) add_name(office, other);
    }
}

void NameTable::add_bodies(const Gazetteer& gazetteer, Vocabulary& vocabulary) {
    const auto add_all = [&](const auto& rows, auto value) {
        for (const auto& row : rows) {
            names_.add(words_of(row.name, vocabulary), value(row));
            for (const std::string& other : row.also) {
                const std::vector<WordId> words = words_of(other, vocabulary);
                if (!words.empty()) names_.add(words, value(row));
            }
        }
    };
    add_all(gazetteer.institutions(), [](const Institution& row) { return NameValue{.institution = &row}; });
    add_all(gazetteer.parties(), [](const Party& row) { return NameValue{.party = &row}; });
    add_all(gazetteer.departments(), [](const Department& row) { return NameValue{.department = &row}; });
    add_all(gazetteer.places(), [](const Place& row) { return NameValue{.place = &row}; });
}

void NameTable::add_common_given_names(Vocabulary& vocabulary) {
    for (const GivenNames& list : common_given_names()) {
        for (const WordId word : words_of(list.names, vocabulary)) {
            given_names_.insert(word);
            (list.gender == 'f' ? female_ : male_).insert(word);
        }
    }
}

char NameTable::gender_of_given(WordId word) const {
    const bool male = male_.contains(word), female = female_.contains(word);
    return male == female ? 0 : male ? 'm' : 'f';
}

}  // namespace onrecord
