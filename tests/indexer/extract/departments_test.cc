#include "indexer/extract/departments.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "common/errors.h"
#include "indexer/extract/department_days.h"
#include "indexer/extract/topics.h"
#include "tests/indexer/extract/aboutness_support.h"

namespace onrecord {
namespace {

Article with_departments(Article article) {
    static const Extractor extract = departments_extractor(Gazetteer::embedded(), embedded_files_once());
    return extract(std::move(article));
}

Article with_topics_and_departments(Article article) {
    static const Extractor topics = topics_extractor(Gazetteer::embedded(), embedded_files_once());
    return with_departments(topics(std::move(article)));
}

Quote quote_by(const std::string& department, bool leads) {
    Quote quote;
    quote.parts = {{{0, 5}, QuoteKind::direct}};
    quote.evidence.confidence = 0.9F;
    Speaker speaker;
    speaker.id = "somebody";
    speaker.department = department;
    speaker.leads_department = leads;
    quote.speaker = speaker;
    return quote;
}

TEST(DepartmentsLed, ComeFromTheHeadsThatAreQuoted) {
    Article article = article_of("2017-09-12", "Words words words.");
    article.quotes = {quote_by("mod", true), quote_by("dexeu", true), quote_by("mod", true)};
    article = with_departments(std::move(article));
    EXPECT_EQ(article.departments_led, (std::vector<std::string>{"mod", "dexeu"}));
    EXPECT_EQ(ids_of(article.departments), "mod dexeu");
    EXPECT_EQ(article.departments[0].label, "Ministry of Defence");
    EXPECT_EQ(article.departments[0].evidence.rule, "led-by-speaker");
    EXPECT_EQ(words_at(article, article.departments[0].evidence.span), "Words");
}

TEST(DepartmentsLed, NotFromJuniorMinisters) {
    Article article = article_of("2017-09-12", "Words words words.");
    article.quotes = {quote_by("mod", false)};
    article = with_departments(std::move(article));
    EXPECT_TRUE(article.departments_led.empty());
    ASSERT_EQ(ids_of(article.departments), "mod");
    EXPECT_EQ(article.departments[0].evidence.rule, "minister-quoted");
}

TEST(DepartmentsLed, ComeFromJointSpeakersToo) {
    Article article = article_of("2017-09-12", "Words words words.");
    article.quotes = {quote_by("mod", true)};
    article.quotes[0].also = {*quote_by("fco", true).speaker};
    EXPECT_EQ(with_departments(article).departments_led, (std::vector<std::string>{"mod", "fco"}));
}

TEST(DepartmentsLed, NobodyQuotedNothingLed) {
    Article article = article_of("2017-09-12", "The Prime Minister and the Defence Secretary listened.");
    article.quotes = {quote_by("", false)};
    article = with_departments(std::move(article));
    EXPECT_TRUE(article.departments_led.empty());
    EXPECT_EQ(ids_of(article.departments), "");
}

struct NamedCase { std::string_view name, day, text, departments; };
class DepartmentsNamed : public testing::TestWithParam<NamedCase> {};
TEST_P(DepartmentsNamed, Are) {
    Article article = article_of(GetParam().day, GetParam().text);
    article.title = "A headline";
    EXPECT_EQ(ids_of(with_departments(std::move(article)).departments), GetParam().departments);
}
INSTANTIATE_TEST_SUITE_P(Names, DepartmentsNamed, testing::Values(
    NamedCase{"InTheLead", "2017-09-12", "The Ministry of Defence has bought a ferry.", "mod"},
    NamedCase{"Abbreviation", "2017-09-12", "A ferry for the MoD.", "mod"},
    NamedCase{"Treasury", "2017-09-12", "The Treasury refused to pay.", "hmt"},
    NamedCase{"OfTheDay2016", "2016-06-01", "The Foreign Office regrets.", "fco"},
    NamedCase{"OfTheDay2021", "2021-06-01", "The Foreign Office regrets.", "fcdo"},
    NamedCase{"BecameItsSuccessor", "2018-03-01", "The Department for Communities and Local Government regrets.",
        "mhclg"},
    NamedCase{"LongNameWithCommas", "2017-09-12",
        "The Department for Environment, Food and Rural Affairs regrets.", "defra"},
    NamedCase{"LongNameWithoutCommas", "2017-09-12",
        "The Department for Environment Food and Rural Affairs regrets.", "defra"},
    NamedCase{"OrdinaryWord", "2017-09-12", "The mod and the rocker met. Co-operation is no office.", ""},
    NamedCase{"LowerCase", "2017-09-12", "The treasury of the abbey was robbed; it has a home office now.", ""},
    NamedCase{"AnotherCountry", "2017-09-12", "The US Treasury and the German Foreign Office declined.", ""},
    NamedCase{"PrimeMinisterNamed", "2017-09-12", "The Prime Minister left Downing Street. Number 10 was dark.",
        ""},
    NamedCase{"ShadowOffice", "2017-09-12", "The Shadow Defence Secretary and the former Defence Secretary met.",
        ""},
    NamedCase{"HeadTwiceInTheLead", "2017-09-12",
        "The Defence Secretary has a plan. The Defence Secretary keeps it.", "mod"}),
    [](const auto& test) { return std::string(test.param.name); });

TEST(DepartmentsNamed, OnePassingMentionFarDownIsNotEnough) {
    std::string text;
    for (int i = 0; i < 30; ++i) text += "Nothing of note was said by anybody on that long day.\n";
    EXPECT_EQ(ids_of(with_departments(article_of("2017-09-12",
        text + "It passed the Home Office.\n")).departments), "");
    EXPECT_EQ(ids_of(with_departments(article_of("2017-09-12",
        text + "It passed the Home Office. The Home Office saw it.\n")).departments), "ho");
}

TEST(DepartmentsNamed, DroppedBytesNameNothing) {
    Article article = article_of("2017-09-12", "Ministry of Defence, Ministry of Defence\n\nA ferry sank.");
    article.dropped = {{{0, 40}, "furniture"}};
    EXPECT_TRUE(with_departments(std::move(article)).departments.empty());
}

struct SubjectCase { std::string_view name, day, text, departments; };
class DepartmentsConcerned : public testing::TestWithParam<SubjectCase> {};
TEST_P(DepartmentsConcerned, Are) {
    const Article article = with_topics_and_departments(article_of(GetParam().day, GetParam().text));
    EXPECT_EQ(ids_of(article.departments), GetParam().departments) << ids_of(article.topics);
}
INSTANTIATE_TEST_SUITE_P(Topics, DepartmentsConcerned, testing::Values(
    SubjectCase{"Fisheries", "2017-07-03",
        "Fishermen want their waters back\nThe fishing industry wants higher fish quotas.", "defra"},
    SubjectCase{"Scotland", "2017-03-13",
        "Sturgeon wants a vote\nThe Scottish government and the SNP want Scottish independence.",
            "scotland-office"},
    SubjectCase{"HealthBefore2018", "2016-06-24",
        "The NHS and its money\nHospitals, nurses and patients of the NHS wait.", "dh"},
    SubjectCase{"HealthAfter2018", "2018-06-24",
        "The NHS and its money\nHospitals, nurses and patients of the NHS wait.", "dhsc"},
    SubjectCase{"ImmigrationAlone", "2016-06-20",
        "Migration figures rise\nNet migration and immigration from the EU are up.", ""},
    SubjectCase{"ImmigrationAndNamed", "2016-06-20",
        "Migration figures rise\nNet migration is up, the Home Office says.", "ho"},
    SubjectCase{"ForeignPolicyOfOthers", "2016-06-20",
        "Merkel meets Hollande\nThe German chancellor and the French president met.", ""}),
    [](const auto& test) { return std::string(test.param.name); });

TEST(DepartmentsUndated, AnAmbiguousNameIsTheOneThatHadItLongest) {
    EXPECT_EQ(ids_of(with_departments(article_of("", "The Foreign Office regrets.")).departments), "fco");
}

TEST(DepartmentsUndated, AWindowDecides) {
    Article article = article_of("", "The Foreign Office regrets.");
    article.date_window = DateRange{*parse_iso_date("2021-01-01"), *parse_iso_date("2021-12-31")};
    EXPECT_EQ(ids_of(with_departments(std::move(article)).departments), "fcdo");
}

TEST(DepartmentDays, SuccessorsAndPredecessorsAreFollowed) {
    const Gazetteer& gazetteer = Gazetteer::embedded();
    const auto on = [&](const char* id, const char* day) {
        const Department* found =
            department_on(gazetteer, *gazetteer.department(id), {*parse_iso_date(day), *parse_iso_date(day)});
        return found ? found->id : std::string("none");
    };
    EXPECT_EQ(on("dh", "2016-06-23"), "dh");
    EXPECT_EQ(on("dh", "2019-06-23"), "dhsc");
    EXPECT_EQ(on("dhsc", "2016-06-23"), "dh");
    EXPECT_EQ(on("fcdo", "2016-06-23"), "fco");
    EXPECT_EQ(on("dexeu", "2016-06-23"), "none");
    EXPECT_EQ(on("dexeu", "2016-07-13"), "dexeu");
}

TEST(DepartmentTables, NameOnlyKnownIds) {
    EXPECT_NO_THROW(departments_extractor(Gazetteer::embedded(), embedded_files_once()));
}

}  // namespace
}  // namespace onrecord
