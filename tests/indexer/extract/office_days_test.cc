// Every office of the gazetteer on the days around every change since 2010: whoever "the Defence Secretary" is that day.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "common/text.h"
#include "tests/indexer/extract/speech_support.h"

namespace onrecord {
namespace {

const Date first_day = *Date::from_ymd(2010, 5, 12), last_day = *Date::from_ymd(2024, 12, 31);

/// The days that tell: of each term the first, the middle, the last, the days beside them and the day after the change.
std::set<Date> telling_days(const Gazetteer& gazetteer, const Office& office) {
    std::set<Date> days;
    for (const Term* term : gazetteer.terms_in(office)) {
        const Date from = std::max(term->from, first_day), until = std::min(term->until, last_day);
        if (until <= from) continue;
        for (const Date day : {from - 1, from, from + 1, from + (until.days - from.days) / 2, until - 1, until, until + 1})
            if (first_day <= day && day <= last_day) days.insert(day);
    }
    return days;
}

/// Everyone whom the bare `name` may mean on `day`: holders of the offices so called, of those at home if there are any.
std::set<const Person*> meant(const Gazetteer& gazetteer, const std::string& name, Date day) {
    const auto offices = gazetteer.offices_named(fold_value(name));
    const auto home = [](const Office* office) { return office->country == "uk"; };
    const bool any_home = std::ranges::any_of(offices, home);
    std::set<const Person*> people;
    for (const Office* office : offices)
        if (!any_home || home(office))
            for (const Person* person : gazetteer.holders(*office, day)) people.insert(person);
    return people;
}

struct Tally {
    int right = 0;     ///< names and days on which the one holder is found
    int vacant = 0;    ///< nobody holds it, and nobody is found
    int several = 0;   ///< joint holders, overlaps, a name of two offices: one of them is found, or nobody
    std::vector<std::string> wrong;
};

/// Who is found to speak in "The NAME said that it was warm.", an article of that day; empty for nobody.
std::string speaker_of(const std::string& name, Date day) {
    const Article article = test::quotations_of("The " + name + " said that it was warm.", to_string(day));
    if (article.quotes.size() != 1 || !article.quotes.front().speaker) return {};
    const Speaker& speaker = *article.quotes.front().speaker;
    return speaker.kind == SpeakerKind::person ? speaker.id : std::string{};
}

void try_name(const Gazetteer& gazetteer, const std::string& name, Date day, Tally& tally) {
    const std::set<const Person*> people = meant(gazetteer, name, day);
    const std::string found = speaker_of(name, day);
    if (people.size() > 1) {
        ++tally.several;
        const auto is_found = [&](const Person* person) { return person->id == found; };
        if (!found.empty() && std::ranges::none_of(people, is_found)) tally.wrong.push_back(name + " on " + to_string(day) + ": " + found);
        return;
    }
    const std::string expected = people.empty() ? std::string{} : (*people.begin())->id;
    if (found != expected) tally.wrong.push_back(name + " on " + to_string(day) + ": " + (found.empty() ? "nobody" : found) + ", not " + (expected.empty() ? "nobody" : expected));
    else ++(people.empty() ? tally.vacant : tally.right);
}

/// "Leave.EU": a stop inside a word ends the sentence, so offices of the campaign are not found by its name.
bool has_stop(const std::string& name) { return name.find(".E") != std::string::npos; }

Tally try_offices(std::initializer_list<std::string_view> kinds) {
    const Gazetteer& gazetteer = Gazetteer::embedded();
    Tally tally;
    for (const Office& office : gazetteer.offices()) {
        if (std::ranges::find(kinds, office.kind) == kinds.end()) continue;
        std::vector<std::string> names = office.also;
        names.push_back(office.name);
        std::erase_if(names, has_stop);
        for (const Date day : telling_days(gazetteer, office))
            for (const std::string& name : names) try_name(gazetteer, name, day, tally);
    }
    return tally;
}

std::string listed(const std::vector<std::string>& lines) {
    std::string all;
    for (const std::string& line : lines) all += line + '\n';
    return all;
}

TEST(OfficesByDay, HeadsOfDepartments) {
    const Tally tally = try_offices({"head"});
    EXPECT_EQ(listed(tally.wrong), "");
    EXPECT_EQ(tally.right, 3749);
    EXPECT_EQ(tally.vacant, 250);
    EXPECT_EQ(tally.several, 24);
}

TEST(OfficesByDay, MinistersAndWhips) {
    const Tally tally = try_offices({"minister", "whip"});
    EXPECT_EQ(listed(tally.wrong), "");
    EXPECT_EQ(tally.right, 10295);
    EXPECT_EQ(tally.vacant, 3797);
    EXPECT_EQ(tally.several, 4384);
}

TEST(OfficesByDay, EverybodyElse) {
    const Tally tally = try_offices({"shadow", "party", "speaker", "devolved", "eu", "foreign", "mayor", "other"});
    EXPECT_EQ(listed(tally.wrong), "");
    EXPECT_EQ(tally.right, 20274);
    EXPECT_EQ(tally.vacant, 6797);
    EXPECT_EQ(tally.several, 935);
}

}  // namespace
}  // namespace onrecord
