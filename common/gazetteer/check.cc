#include "common/gazetteer/check.h"

#include <algorithm>
#include <map>
#include <set>

#include "common/dates.h"
#include "common/errors.h"
#include "common/gazetteer/tsv.h"
#include "common/text.h"

namespace onrecord {
namespace {

constexpr std::string_view office_kinds[] = {"head", "minister", "whip", "shadow", "party", "speaker", "devolved", "eu", "foreign", "mayor", "other"};
constexpr std::string_view people_groups[] = {"uk-politician", "devolved", "eu", "world", "official", "finance", "business", "union", "academic", "media", "campaign", "law", "church", "other"};

/// Collects findings over all tables; a member function a table.
class Checker {
public:
    explicit Checker(const GazetteerFiles& files) : files_(files) {}

    std::vector<GazetteerFinding> run() {
        const std::set<std::string> departments = ids("departments.tsv", 7);
        const std::set<std::string> people = ids("people.tsv", 7);
        const std::set<std::string> offices = ids("offices.tsv", 6);
        const std::set<std::string> parties = ids("parties.tsv", 4);
        const std::set<std::string> topics = ids("topics.tsv", 4);
        ids("institutions.tsv", 6);
        ids("places.tsv", 4);
        check_people();
        check_offices(departments);
        check_terms(people, offices);
        check_memberships(people, parties);
        check_departments(departments);
        check_parents(topics);
        return std::move(findings_);
    }

private:
    void add(bool error, std::string_view file, std::size_t line, std::string message) {
        findings_.push_back({error, std::string(file) + ":" + std::to_string(line), std::move(message)});
    }

    std::vector<TsvRow> rows(std::string_view file, std::size_t columns) {
        try {
            return read_tsv(files_.text(file), file, columns);
        } catch (const DataError& e) {
            if (failed_.insert(std::string(file)).second) findings_.push_back({true, std::string(file), e.what()});
            return {};
        }
    }

    std::set<std::string> ids(std::string_view file, std::size_t columns) {
        std::set<std::string> seen;
        const std::vector<TsvRow> table = rows(file, columns);
        if (table.empty() && !failed_.contains(std::string(file))) add(true, file, 0, "the table is empty or missing");
        for (const TsvRow& row : table) {
            const std::string id(row.cells[0]);
            const bool slug = !id.empty() && id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string::npos;
            if (!slug) add(true, file, row.line, "id '" + id + "' is no slug of a-z, 0-9 and '-'");
            if (row.cells[1].empty()) add(true, file, row.line, "'" + id + "' has no name");
            if (!seen.insert(id).second) add(true, file, row.line, "id '" + id + "' stands twice");
        }
        return seen;
    }

    void check_people() {
        std::map<std::string, std::set<std::string>> owners;  // folded name -> ids
        std::map<std::string, std::size_t> line_of;
        for (const TsvRow& row : rows("people.tsv", 7)) {
            const std::string id(row.cells[0]);
            if (!row.cells[4].empty() && row.cells[4] != "m" && row.cells[4] != "f")
                add(true, "people.tsv", row.line, "gender '" + std::string(row.cells[4]) + "' (expected m, f or nothing)");
            if (std::find(std::begin(people_groups), std::end(people_groups), row.cells[5]) == std::end(people_groups))
                add(true, "people.tsv", row.line, "unknown group '" + std::string(row.cells[5]) + "'");
            owners[fold_value(row.cells[1])].insert(id);
            for (const std::string_view name : split_list(row.cells[3])) owners[fold_value(name)].insert(id);
            line_of[id] = row.line;
        }
        for (const auto& [name, people] : owners) {
            if (people.size() < 2) continue;
            std::string list;
            for (const std::string& id : people) list += (list.empty() ? "" : ", ") + id;
            add(false, "people.tsv", line_of[*people.begin()], "name '" + name + "' is shared by " + list);
        }
    }

    void check_offices(const std::set<std::string>& departments) {
        for (const TsvRow& row : rows("offices.tsv", 6)) {
            const std::string id(row.cells[0]), department(row.cells[3]);
            if (!department.empty() && !departments.contains(department))
                add(true, "offices.tsv", row.line, "'" + id + "' names the unknown department '" + department + "'");
            if (std::find(std::begin(office_kinds), std::end(office_kinds), row.cells[4]) == std::end(office_kinds))
                add(true, "offices.tsv", row.line, "'" + id + "' has the unknown kind '" + std::string(row.cells[4]) + "'");
            office_kind_[id] = row.cells[4];
        }
    }

    struct Interval { DateRange days; std::string person; std::size_t line; };

    /// The interval [from, until) of two date cells as days included; reports bad and reversed dates.
    bool interval(std::string_view file, const TsvRow& row, std::size_t column, DateRange& out) {
        out = {min_date, max_date};
        for (const std::size_t c : {column, column + 1}) {
            if (row.cells[c].empty()) continue;
            const std::optional<DateRange> date = parse_partial_date(row.cells[c]);
            if (!date) {
                add(true, file, row.line, "no date '" + std::string(row.cells[c]) + "' (expected YYYY-MM-DD, YYYY-MM or YYYY)");
                return false;
            }
            if (c == column) out.from = date->from;
            else out.until = date->from - 1;
        }
        if (out.until < out.from) {
            add(true, file, row.line, "ends before it begins");
            return false;
        }
        return true;
    }

    void check_terms(const std::set<std::string>& people, const std::set<std::string>& offices) {
        std::map<std::string, std::vector<Interval>> by_office;
        for (const TsvRow& row : rows("terms.tsv", 5)) {
            const std::string person(row.cells[0]), office(row.cells[1]);
            if (!people.contains(person)) add(true, "terms.tsv", row.line, "unknown person '" + person + "'");
            if (!offices.contains(office)) add(true, "terms.tsv", row.line, "unknown office '" + office + "'");
            DateRange days;
            if (!interval("terms.tsv", row, 2, days)) continue;
            if (!row.cells[4].empty() && row.cells[4] != "acting")
                add(true, "terms.tsv", row.line, "note '" + std::string(row.cells[4]) + "' (expected acting or nothing)");
            if (row.cells[4] != "acting") by_office[office].push_back({days, person, row.line});
        }
        for (auto& [office, terms] : by_office) overlaps(office, terms);
    }

    /// Only offices that one person holds at a time are held to it: heads of departments.
    void overlaps(const std::string& office, std::vector<Interval>& terms) {
        if (office_kind_[office] != "head") return;
        std::sort(terms.begin(), terms.end(), [](const Interval& a, const Interval& b) { return a.days.from < b.days.from; });
        for (std::size_t i = 1; i < terms.size(); ++i) {
            if (terms[i].days.from > terms[i - 1].days.until) continue;
            add(true, "terms.tsv", terms[i].line, "'" + office + "' is held by " + terms[i - 1].person + " and " + terms[i].person +
                                                     " at once (" + to_string(terms[i].days.from) + ")");
        }
    }

    void check_memberships(const std::set<std::string>& people, const std::set<std::string>& parties) {
        std::map<std::string, std::vector<Interval>> by_person;
        for (const TsvRow& row : rows("memberships.tsv", 4)) {
            const std::string person(row.cells[0]), party(row.cells[1]);
            if (!people.contains(person)) add(true, "memberships.tsv", row.line, "unknown person '" + person + "'");
            if (!parties.contains(party)) add(true, "memberships.tsv", row.line, "unknown party '" + party + "'");
            DateRange days;
            if (!interval("memberships.tsv", row, 2, days)) continue;
            for (const Interval& other : by_person[person]) {
                if (other.days.from <= days.until && days.from <= other.days.until)
                    add(true, "memberships.tsv", row.line, person + " is in two parties at once (also line " + std::to_string(other.line) + ")");
            }
            by_person[person].push_back({days, person, row.line});
        }
    }

    void check_departments(const std::set<std::string>& departments) {
        for (const TsvRow& row : rows("departments.tsv", 7)) {
            DateRange days;
            interval("departments.tsv", row, 3, days);
            for (const std::size_t column : {5u, 6u}) {
                for (const std::string_view id : split_list(row.cells[column])) {
                    if (!departments.contains(std::string(id)))
                        add(true, "departments.tsv", row.line, "unknown department '" + std::string(id) + "'");
                }
            }
        }
    }

    void check_parents(const std::set<std::string>& topics) {
        for (const TsvRow& row : rows("topics.tsv", 4)) {
            if (!row.cells[2].empty() && !topics.contains(std::string(row.cells[2])))
                add(true, "topics.tsv", row.line, "unknown parent '" + std::string(row.cells[2]) + "'");
        }
        for (const TsvRow& row : rows("topic_patterns.tsv", 3)) {
            // "-" marks words that tell against every topic (see the file's head).
            if (row.cells[0] != "-" && !topics.contains(std::string(row.cells[0])))
                add(true, "topic_patterns.tsv", row.line, "unknown topic '" + std::string(row.cells[0]) + "'");
        }
    }

    const GazetteerFiles& files_;
    std::vector<GazetteerFinding> findings_;
    std::set<std::string> failed_;
    std::map<std::string, std::string> office_kind_;
};

}  // namespace

std::vector<GazetteerFinding> check_gazetteers(const GazetteerFiles& files) { return Checker(files).run(); }

}  // namespace onrecord
