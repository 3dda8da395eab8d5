#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "common/dates.h"
#include "common/gazetteer/files.h"

namespace onrecord {

// Rows of corpus/gazetteers/*.tsv; corpus/gazetteers' files say what each column means.
struct Person {
    std::string id, name, surname;
    std::vector<std::string> also;
    char gender = 0;               ///< 'm', 'f', or 0
    std::string group;             ///< uk-politician, eu, world, business ...
    std::string description;
};
struct Office {
    std::string id, name;
    std::vector<std::string> also;
    std::string department;        ///< department id, or empty
    std::string kind;              ///< head, minister, whip, shadow, party, speaker, devolved, eu, foreign, mayor, other
    std::string country;
    bool leads_department() const { return kind == "head" && !department.empty(); }
};
struct Term {                      ///< somebody's time in an office: [from, until)
    const Person* person;
    const Office* office;
    Date from, until;
    bool acting;
    bool covers(Date day) const { return from <= day && day < until; }
    /// True if the person held it on some day of `range`.
    bool touches(const DateRange& range) const { return from <= range.until && range.from < until; }
};
struct Department {
    std::string id, name;
    std::vector<std::string> also;
    Date from, until;              ///< [from, until)
    std::vector<std::string> predecessors, successors;
};
struct Party {
    std::string id, name;
    std::vector<std::string> also;
    std::string country;
};
struct Membership {                ///< [from, until)
    const Person* person;
    const Party* party;
    Date from, until;
};
struct Institution {
    std::string id, name;
    std::vector<std::string> also;
    std::string kind, country, department;
};
struct Place {
    std::string id, name;
    std::vector<std::string> also;
    std::string country;
};
struct Topic {
    std::string id, label, parent;
};

/// The people the archive can name, the offices they held and when, and the bodies, parties,
/// departments, places and topics. Loaded once and read-only after that; threads may share one const
/// instance. All pointers and spans live as long as the gazetteer. It does not move or copy.
class Gazetteer {
public:
    /// Throws DataError with file and line if a row is malformed or names an unknown id.
    explicit Gazetteer(const GazetteerFiles& files);
    Gazetteer(const Gazetteer&) = delete;
    Gazetteer& operator=(const Gazetteer&) = delete;

    /// The one built in; made at the first call.
    static const Gazetteer& embedded();

    std::span<const Person> people() const { return people_; }
    std::span<const Office> offices() const { return offices_; }
    std::span<const Term> terms() const { return terms_; }
    std::span<const Department> departments() const { return departments_; }
    std::span<const Party> parties() const { return parties_; }
    std::span<const Membership> memberships() const { return memberships_; }
    std::span<const Institution> institutions() const { return institutions_; }
    std::span<const Place> places() const { return places_; }
    std::span<const Topic> topics() const { return topics_; }

    const Person* person(std::string_view id) const;
    const Office* office(std::string_view id) const;
    const Department* department(std::string_view id) const;
    const Party* party(std::string_view id) const;
    const Institution* institution(std::string_view id) const;
    const Topic* topic(std::string_view id) const;

    /// Everyone with that full name or other name (fold_value form), in file order.
    std::span<const Person* const> people_named(std::string_view folded) const;
    /// Everyone with that surname (fold_value form: "duncan smith").
    std::span<const Person* const> people_surnamed(std::string_view folded) const;
    /// Every office called so by title or press name (fold_value form: "defence secretary").
    std::span<const Office* const> offices_named(std::string_view folded) const;

    /// Terms of a person, earliest first; of an office, earliest first.
    std::span<const Term* const> terms_of(const Person& person) const;
    std::span<const Term* const> terms_in(const Office& office) const;

    /// Who held `office` on `day`: usually one; acting holders come last.
    std::vector<const Person*> holders(const Office& office, Date day) const;
    /// The party of `person` on `day`, or null.
    const Party* party_of(const Person& person, Date day) const;
    /// The offices that `person` held on `day`, the weightiest first (head, minister, shadow, party, ...).
    std::vector<const Office*> offices_of(const Person& person, Date day) const;

private:
    template <class T> using Index = std::unordered_map<std::string, std::vector<const T*>>;
    void load_people(const GazetteerFiles& files);
    void load_offices(const GazetteerFiles& files);
    void load_bodies(const GazetteerFiles& files);
    void build_indexes();

    std::vector<Person> people_;
    std::vector<Office> offices_;
    std::vector<Term> terms_;
    std::vector<Department> departments_;
    std::vector<Party> parties_;
    std::vector<Membership> memberships_;
    std::vector<Institution> institutions_;
    std::vector<Place> places_;
    std::vector<Topic> topics_;
    std::unordered_map<std::string, const Person*> person_by_id_;
    std::unordered_map<std::string, const Office*> office_by_id_;
    std::unordered_map<std::string, const Department*> department_by_id_;
    std::unordered_map<std::string, const Party*> party_by_id_;
    std::unordered_map<std::string, const Institution*> institution_by_id_;
    std::unordered_map<std::string, const Topic*> topic_by_id_;
    Index<Person> by_name_, by_surname_;
    Index<Office> office_by_name_;
    std::unordered_map<const Person*, std::vector<const Term*>> terms_of_;
    std::unordered_map<const Office*, std::vector<const Term*>> terms_in_;
    std::unordered_map<const Person*, std::vector<const Membership*>> memberships_of_;
};

}  // namespace onrecord
