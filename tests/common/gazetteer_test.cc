#include "common/gazetteer/gazetteer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "common/errors.h"
#include "common/gazetteer/check.h"
#include "tests/support/temp_dir.h"

namespace onrecord {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

/// A small gazetteer of its own in a folder; files not given stay as they are built in... replaced by empty tables here.
GazetteerFiles tables(const test::TempDir& dir, const std::vector<std::pair<std::string, std::string>>& texts) {
    for (const char* name : {"people", "offices", "terms", "departments", "parties", "memberships", "institutions", "places", "topics", "topic_patterns", "cues"})
        dir.write(std::string(name) + ".tsv", "");
    for (const auto& [name, text] : texts) dir.write(name, text);
    return GazetteerFiles::with_folder(GazetteerFiles::embedded(), dir.path());
}

std::vector<std::pair<std::string, std::string>> example() {
    return {{"people.tsv", "davis-ann\tAnn Davis\tDavis\tDavis of Kent\tf\tuk-politician\t\nmarsh-tom\tTom Marsh\tMarsh\t\tm\tuk-politician\t\n"},
            {"departments.tsv", "mod\tMinistry of Defence\tMoD\t\t\t\t\n"},
            {"offices.tsv", "defence\tSecretary of State for Defence\tDefence Secretary\tmod\thead\tuk\nleader\tLeader of the Reds\tRed leader\t\tparty\tuk\n"},
            {"terms.tsv", "davis-ann\tdefence\t2014-07-15\t2017-11-02\t\nmarsh-tom\tdefence\t2017-11-02\t\t\nmarsh-tom\tleader\t2016\t2018-05\t\n"},
            {"parties.tsv", "reds\tThe Reds\tRed\tuk\nblues\tThe Blues\tBlue\tuk\n"},
            {"memberships.tsv", "marsh-tom\tblues\t\t2016-01-01\nmarsh-tom\treds\t2016-01-01\t\n"}};
}

std::vector<std::string> ids(const std::vector<const Person*>& people) {
    std::vector<std::string> out;
    for (const Person* person : people) out.push_back(person->id);
    return out;
}

Date day(std::string_view iso) { return *parse_iso_date(iso); }

TEST(Gazetteer, NamesTheHolderOnEachSideOfAChange) {
    const test::TempDir dir;
    const Gazetteer gazetteer(tables(dir, example()));
    const Office& defence = *gazetteer.office("defence");
    EXPECT_THAT(ids(gazetteer.holders(defence, day("2017-11-01"))), ElementsAre("davis-ann"));
    EXPECT_THAT(ids(gazetteer.holders(defence, day("2017-11-02"))), ElementsAre("marsh-tom"));
    EXPECT_THAT(ids(gazetteer.holders(defence, day("2014-07-14"))), IsEmpty());
}

TEST(Gazetteer, FindsPeopleByNameSurnameAndOtherName) {
    const test::TempDir dir;
    const Gazetteer gazetteer(tables(dir, example()));
    EXPECT_EQ(gazetteer.people_named("ann davis").front()->id, "davis-ann");
    EXPECT_EQ(gazetteer.people_named("davis of kent").front()->id, "davis-ann");
    EXPECT_EQ(gazetteer.people_surnamed("marsh").front()->id, "marsh-tom");
    EXPECT_TRUE(gazetteer.people_named("davis").empty());
    EXPECT_EQ(gazetteer.offices_named("defence secretary").front()->id, "defence");
}

TEST(Gazetteer, KnowsPartyAndOfficesOfADay) {
    const test::TempDir dir;
    const Gazetteer gazetteer(tables(dir, example()));
    const Person& marsh = *gazetteer.person("marsh-tom");
    EXPECT_EQ(gazetteer.party_of(marsh, day("2015-12-31"))->id, "blues");
    EXPECT_EQ(gazetteer.party_of(marsh, day("2016-01-01"))->id, "reds");
    const auto offices = gazetteer.offices_of(marsh, day("2018-01-01"));
    ASSERT_EQ(offices.size(), 2u);
    EXPECT_EQ(offices[0]->id, "defence");  // the weightiest first
    EXPECT_TRUE(offices[0]->leads_department());
}

TEST(Gazetteer, ExtraFilesAddRows) {
    const test::TempDir dir;
    auto texts = example();
    texts.emplace_back("people.extra.tsv", "new-nina\tNina New\tNew\t\tf\tmedia\t\n");
    EXPECT_NE(Gazetteer(tables(dir, texts)).person("new-nina"), nullptr);
}

TEST(Gazetteer, AHalfReadTableIsRefusedWithFileAndLine) {
    const test::TempDir dir;
    auto texts = example();
    texts[3].second += "nobody\tdefence\t2020-01-01\t\t\n";
    try {
        const Gazetteer gazetteer(tables(dir, texts));
        FAIL();
    } catch (const DataError& e) {
        EXPECT_THAT(e.what(), HasSubstr("terms.tsv:4: unknown person 'nobody'"));
    }
}

std::vector<std::string> errors(const GazetteerFiles& files) {
    std::vector<std::string> out;
    for (const GazetteerFinding& finding : check_gazetteers(files)) {
        if (finding.error) out.push_back(finding.where + " " + finding.message);
    }
    return out;
}

TEST(GazetteerCheck, FindsOverlapsUnknownIdsBadDatesAndSharedNames) {
    const test::TempDir dir;
    auto texts = example();
    texts[0].second += "davis-bob\tBob Davis\tDavis\tAnn Davis\tx\tpirate\t\n";
    texts[3].second += "davis-bob\tdefence\t2017-10-01\t2017-12-01\t\ndavis-bob\tnowhere\t2017-13-01\t\t\ndavis-bob\tleader\t2019-01-01\t2018-01-01\t\n";
    const GazetteerFiles files = tables(dir, texts);
    const auto found = errors(files);
    EXPECT_THAT(found, Contains(HasSubstr("people.tsv:3 gender 'x'")));
    EXPECT_THAT(found, Contains(HasSubstr("people.tsv:3 unknown group 'pirate'")));
    EXPECT_THAT(found, Contains(HasSubstr("'defence' is held by davis-ann and davis-bob at once (2017-10-01)")));
    EXPECT_THAT(found, Contains(HasSubstr("terms.tsv:5 unknown office 'nowhere'")));
    EXPECT_THAT(found, Contains(HasSubstr("terms.tsv:5 no date '2017-13-01'")));
    EXPECT_THAT(found, Contains(HasSubstr("terms.tsv:6 ends before it begins")));
    bool shared = false;
    for (const GazetteerFinding& finding : check_gazetteers(files)) shared |= !finding.error && finding.message == "name 'ann davis' is shared by davis-ann, davis-bob";
    EXPECT_TRUE(shared);
}

TEST(EmbeddedGazetteer, HasNoErrors) { EXPECT_THAT(errors(GazetteerFiles::embedded()), IsEmpty()); }

struct HolderCase { std::string_view office, day, person; };
void PrintTo(const HolderCase& c, std::ostream* out) { *out << c.office << " " << c.day; }
class EmbeddedHolders : public testing::TestWithParam<HolderCase> {};
TEST_P(EmbeddedHolders, AreRight) {
    const Gazetteer& gazetteer = Gazetteer::embedded();
    std::vector<std::string> found;
    for (const Office* office : gazetteer.offices_named(GetParam().office)) {
        if (office->country != "uk") continue;
        for (const Person* person : gazetteer.holders(*office, day(GetParam().day))) found.push_back(person->name);
    }
    EXPECT_THAT(found, ElementsAre(GetParam().person));
}
INSTANTIATE_TEST_SUITE_P(Facts, EmbeddedHolders, testing::Values(
    HolderCase{"defence secretary", "2017-09-12", "Michael Fallon"},
    HolderCase{"defence secretary", "2017-11-10", "Gavin Williamson"},
    HolderCase{"brexit secretary", "2017-09-12", "David Davis"},
    HolderCase{"prime minister", "2016-07-12", "David Cameron"},
    HolderCase{"prime minister", "2016-07-14", "Theresa May"},
    HolderCase{"foreign secretary", "2018-07-08", "Boris Johnson"},
    HolderCase{"home secretary", "2016-06-20", "Theresa May"}));

}  // namespace
}  // namespace onrecord
