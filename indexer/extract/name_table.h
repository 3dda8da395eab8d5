#pragma once

#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "common/gazetteer/gazetteer.h"
#include "indexer/extract/phrase_trie.h"

namespace onrecord {

/// What a phrase of the gazetteer names. Exactly one pointer is set.
struct NameValue {
    const Person* person = nullptr;
    const Office* office = nullptr;
    const Institution* institution = nullptr;
    const Party* party = nullptr;
    const Department* department = nullptr;
    const Place* place = nullptr;
};

/// An office by its press name without the nation: "chancellor" with country "de".
struct NationalOffice {
    const Office* office = nullptr;
};

/// Every name of the gazetteer as a phrase of words. Two tries, since "Brown" the surname and "Brown" in
/// a full name are looked up at different times. Read-only after it is made; points into the gazetteer.
class NameTable {
public:
    NameTable(const Gazetteer& gazetteer, Vocabulary& vocabulary);

    /// Full and other names of people, bodies, parties, departments, places.
    const PhraseTrie<NameValue>& names() const { return names_; }
    /// Titles of office in all their press forms.
    const PhraseTrie<const Office*>& offices() const { return offices_; }
    /// Offices by their press names less a leading nation ("German Chancellor" as "chancellor").
    const PhraseTrie<NationalOffice>& national_offices() const { return national_offices_; }
    /// Surnames of people.
    const PhraseTrie<const Person*>& surnames() const { return surnames_; }
    /// True for a word that is somebody's first name in the gazetteer, or a common first name.
    bool is_given_name(WordId word) const { return given_names_.contains(word); }
    /// The people of the gazetteer whose first name it is.
    std::span<const Person* const> bearers(WordId given_name) const {
        const auto found = bearers_.find(given_name);
        return found == bearers_.end() ? std::span<const Person* const>() : found->second;
    }
    /// 'm', 'f' or 0, by the people of the gazetteer that bear the first name and a list of common ones.
    char gender_of_given(WordId word) const;

private:
    void add_people(const Gazetteer& gazetteer, Vocabulary& vocabulary);
    void add_offices(const Gazetteer& gazetteer, Vocabulary& vocabulary);
    void add_bodies(const Gazetteer& gazetteer, Vocabulary& vocabulary);
    void add_common_given_names(Vocabulary& vocabulary);

    PhraseTrie<NameValue> names_;
    PhraseTrie<const Office*> offices_;
    PhraseTrie<NationalOffice> national_offices_;
    PhraseTrie<const Person*> surnames_;
    std::unordered_set<WordId> given_names_, male_, female_;
    std::unordered_map<WordId, std::vector<const Person*>> bearers_;
};

}  // namespace onrecord
