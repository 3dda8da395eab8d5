#include "common/gazetteer/gazetteer.h"

#include <algorithm>

#include "common/errors.h"
#include "common/gazetteer/tsv.h"
#include "common/text.h"

namespace onrecord {
namespace {

[[noreturn]] void fail(std::string_view file, const TsvRow& row, const std::string& message) {
    throw DataError(std::string(file) + ":" + std::to_string(row.line) + ": " + message);
}

std::vector<std::string> strings(std::string_view cell) {
    std::vector<std::string> out;
    for (const std::string_view piece : split_list(cell)) out.emplace_back(piece);
    return out;
}

/// An ISO day, or the first day of a bare month or year; `open` where the cell is empty.
Date date_cell(std::string_view file, const TsvRow& row, std::size_t column, Date open) {
    const std::string_view cell = row.cells[column];
    if (cell.empty()) return open;
    const std::optional<DateRange> range = parse_partial_date(cell);
    if (!range) fail(file, row, "no date '" + std::string(cell) + "' (expected YYYY-MM-DD, YYYY-MM or YYYY)");
    return range->from;
}

template <class T>
const T* lookup(const std::unordered_map<std::string, const T*>& index, std::string_view id) {
    const auto found = index.find(std::string(id));
    return found == index.end() ? nullptr : found->second;
}

template <class T>
std::span<const T* const> lookup_all(const std::unordered_map<std::string, std::vector<const T*>>& index, std::string_view key) {
    const auto found = index.find(std::string(key));
    if (found == index.end()) return {};
    return found->second;
}

template <class T>
void index_by_id(std::string_view file, const std::vector<T>& rows, std::unordered_map<std::string, const T*>& index) {
    for (const T& row : rows) {
        if (!index.emplace(row.id, &row).second) throw DataError(std::string(file) + ": id '" + row.id + "' stands twice");
    }
}

template <class T>
void add_name(std::unordered_map<std::string, std::vector<const T*>>& index, std::string_view name, const T* row) {
    std::vector<const T*>& rows = index[fold_value(name)];
    if (std::find(rows.begin(), rows.end(), row) == rows.end()) rows.push_back(row);
}

int weight(const Office& office) {
    static constexpr std::string_view order[] = {"head", "minister", "speaker", "devolved", "eu", "foreign", "mayor",
                                                 "shadow", "party", "whip", "other"};
    const auto* at = std::find(std::begin(order), std::end(order), office.kind);
    return static_cast<int>(at - std::begin(order));
}

}  // namespace

Gazetteer::Gazetteer(const GazetteerFiles& files) {
    load_people(files);
    load_offices(files);
    load_bodies(files);
    build_indexes();
}

const Gazetteer& Gazetteer::embedded() {
    static const Gazetteer gazetteer{GazetteerFiles::embedded()};
    return gazetteer;
}

void Gazetteer::load_people(const GazetteerFiles& files) {
    for (const TsvRow& row : read_tsv(files.text("people.tsv"), "people.tsv", 7)) {
        const auto& c = row.cells;
        if (c[0].empty() || c[1].empty()) fail("people.tsv", row, "id and name must not be empty");
        people_.push_back({std::string(c[0]), std::string(c[1]), std::string(c[2]), strings(c[3]),
                           c[4].empty() ? '\0' : c[4].front(), std::string(c[5]), std::string(c[6])});
    }
    index_by_id("people.tsv", people_, person_by_id_);
    for (const TsvRow& row : read_tsv(files.text("parties.tsv"), "parties.tsv", 4)) {
        const auto& c = row.cells;
        parties_.push_back({std::string(c[0]), std::string(c[1]), strings(c[2]), std::string(c[3])});
    }
    index_by_id("parties.tsv", parties_, party_by_id_);
    for (const TsvRow& row : read_tsv(files.text("memberships.tsv"), "memberships.tsv", 4)) {
        const Person* who = person(row.cells[0]);
        const Party* what = party(row.cells[1]);
        if (!who) fail("memberships.tsv", row, "unknown person '" + std::string(row.cells[0]) + "'");
        if (!what) fail("memberships.tsv", row, "unknown party '" + std::string(row.cells[1]) + "'");
        memberships_.push_back({who, what, date_cell("memberships.tsv", row, 2, min_date), date_cell("memberships.tsv", row, 3, max_date)});
    }
}

void Gazetteer::load_offices(const GazetteerFiles& files) {
    for (const TsvRow& row : read_tsv(files.text("departments.tsv"), "departments.tsv", 7)) {
        const auto& c = row.cells;
        departments_.push_back({std::string(c[0]), std::string(c[1]), strings(c[2]), date_cell("departments.tsv", row, 3, min_date),
                                date_cell("departments.tsv", row, 4, max_date), strings(c[5]), strings(c[6])});
    }
    index_by_id("departments.tsv", departments_, department_by_id_);
    for (const TsvRow& row : read_tsv(files.text("offices.tsv"), "offices.tsv", 6)) {
        const auto& c = row.cells;
        if (!c[3].empty() && !department(c[3])) fail("offices.tsv", row, "unknown department '" + std::string(c[3]) + "'");
        offices_.push_back({std::string(c[0]), std::string(c[1]), strings(c[2]), std::string(c[3]), std::string(c[4]), std::string(c[5])});
    }
    index_by_id("offices.tsv", offices_, office_by_id_);
    for (const TsvRow& row : read_tsv(files.text("terms.tsv"), "terms.tsv", 5)) {
        const Person* who = person(row.cells[0]);
        const Office* what = office(row.cells[1]);
        if (!who) fail("terms.tsv", row, "unknown person '" + std::string(row.cells[0]) + "'");
        if (!what) fail("terms.tsv", row, "unknown office '" + std::string(row.cells[1]) + "'");
        terms_.push_back({who, what, date_cell("terms.tsv", row, 2, min_date), date_cell("terms.tsv", row, 3, max_date), row.cells[4] == "acting"});
    }
}

void Gazetteer::load_bodies(const GazetteerFiles& files) {
    for (const TsvRow& row : read_tsv(files.text("institutions.tsv"), "institutions.tsv", 6)) {
        const auto& c = row.cells;
        institutions_.push_back({std::string(c[0]), std::string(c[1]), strings(c[2]), std::string(c[3]), std::string(c[4]), std::string(c[5])});
    }
    index_by_id("institutions.tsv", institutions_, institution_by_id_);
    for (const TsvRow& row : read_tsv(files.text("places.tsv"), "places.tsv", 4)) {
        const auto& c = row.cells;
        places_.push_back({std::string(c[0]), std::string(c[1]), strings(c[2]), std::string(c[3])});
    }
    for (const TsvRow& row : read_tsv(files.text("topics.tsv"), "topics.tsv", 4)) {
        const auto& c = row.cells;
        topics_.push_back({std::string(c[0]), std::string(c[1]), std::string(c[2])});
    }
    index_by_id("topics.tsv", topics_, topic_by_id_);
}

void Gazetteer::build_indexes() {
    for (const Person& person : people_) {
        add_name(by_name_, person.name, &person);
        for (const std::string& name : person.also) add_name(by_name_, name, &person);
        if (!person.surname.empty()) add_name(by_surname_, person.surname, &person);
    }
    for (const Office& office : offices_) {
        add_name(office_by_name_, office.name, &office);
        for (const std::string& name : office.also) add_name(office_by_name_, name, &office);
    }
    for (const Term& term : terms_) {
        terms_of_[term.person].push_back(&term);
        terms_in_[term.office].push_back(&term);
    }
    const auto earlier = [](const Term* a, const Term* b) { return a->from < b->from; };
    for (auto& [person, terms] : terms_of_) std::stable_sort(terms.begin(), terms.end(), earlier);
    for (auto& [office, terms] : terms_in_) std::stable_sort(terms.begin(), terms.end(), earlier);
    for (const Membership& membership : memberships_) memberships_of_[membership.person].push_back(&membership);
}

const Person* Gazetteer::person(std::string_view id) const { return lookup(person_by_id_, id); }
const Office* Gazetteer::office(std::string_view id) const { return lookup(office_by_id_, id); }
const Department* Gazetteer::department(std::string_view id) const { return lookup(department_by_id_, id); }
const Party* Gazetteer::party(std::string_view id) const { return lookup(party_by_id_, id); }
const Institution* Gazetteer::institution(std::string_view id) const { return lookup(institution_by_id_, id); }
const Topic* Gazetteer::topic(std::string_view id) const { return lookup(topic_by_id_, id); }

std::span<const Person* const> Gazetteer::people_named(std::string_view folded) const { return lookup_all(by_name_, folded); }
std::span<const Person* const> Gazetteer::people_surnamed(std::string_view folded) const { return lookup_all(by_surname_, folded); }
std::span<const Office* const> Gazetteer::offices_named(std::string_view folded) const { return lookup_all(office_by_name_, folded); }

std::span<const Term* const> Gazetteer::terms_of(const Person& person) const {
    const auto found = terms_of_.find(&person);
    return found == terms_of_.end() ? std::span<const Term* const>{} : found->second;
}

std::span<const Term* const> Gazetteer::terms_in(const Office& office) const {
    const auto found = terms_in_.find(&office);
    return found == terms_in_.end() ? std::span<const Term* const>{} : found->second;
}

std::vector<const Person*> Gazetteer::holders(const Office& office, Date day) const {
    std::vector<const Person*> out;
    for (const bool acting : {false, true}) {
        for (const Term* term : terms_in(office)) {
            if (term->acting == acting && term->covers(day)) out.push_back(term->person);
        }
    }
    return out;
}

const Party* Gazetteer::party_of(const Person& person, Date day) const {
    const auto found = memberships_of_.find(&person);
    if (found == memberships_of_.end()) return nullptr;
    for (const Membership* membership : found->second) {
        if (membership->from <= day && day < membership->until) return membership->party;
    }
    return nullptr;
}

std::vector<const Office*> Gazetteer::offices_of(const Person& person, Date day) const {
    std::vector<const Office*> out;
    for (const Term* term : terms_of(person)) {
        if (term->covers(day)) out.push_back(term->office);
    }
    std::stable_sort(out.begin(), out.end(), [](const Office* a, const Office* b) { return weight(*a) < weight(*b); });
    return out;
}

}  // namespace onrecord
