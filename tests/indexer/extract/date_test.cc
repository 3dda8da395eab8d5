#include "indexer/extract/date.h"

#include <gtest/gtest.h>

#include "indexer/extract/stated_date.h"
#include "tests/indexer/extract/aboutness_support.h"

namespace onrecord {
namespace {

Article dated(std::string text, std::string url = {}) {
    static const Extractor extract = date_extractor(Gazetteer::embedded());
    Article article;
    article.text = std::move(text);
    article.url = std::move(url);
    return extract(std::move(article));
}

/// "2017-09-12 published-line", "window 2016-07-13..2017-11-01", or "".
std::string told(const Article& article) {
    if (article.date) return to_string(*article.date) + " " + article.date_evidence.rule;
    return article.date_window ? "window " + to_string(*article.date_window) : "";
}

struct TextCase { std::string_view name, text, told; };
class DateInText : public testing::TestWithParam<TextCase> {};
TEST_P(DateInText, Is) {
    EXPECT_EQ(told(dated("The ferry sinks\n\n" + std::string(GetParam().text) + "\n\nIt sank at noon.")),
        GetParam().told);
}
INSTANTIATE_TEST_SUITE_P(Stated, DateInText, testing::Values(
    TextCase{"Published", "Published on 12 September 2017", "2017-09-12 published-line"},
    TextCase{"PublishedAtTime", "Published: Tue 12 Sep 2017, 10.30", "2017-09-12 published-line"},
    TextCase{"FirstPublished", "First published: September 12th, 2017", "2017-09-12 published-line"},
    TextCase{"PublishedAndUpdated", "Published 12 September 2017 | Updated 14 September 2017",
        "2017-09-12 published-line"},
    TextCase{"DateAlone", "Tuesday 12 September 2017", "2017-09-12 date-line"},
    TextCase{"DateAndTime", "12 September 2017 10:30 BST", "2017-09-12 date-line"},
    TextCase{"Iso", "2017-09-12", "2017-09-12 date-line"},
    TextCase{"IsoWithoutZeros", "2017-9-12", "2017-09-12 date-line"},
    TextCase{"American", "September 12, 2017", "2017-09-12 date-line"},
    TextCase{"Byline", "By Anna Kersey, 12 September 2017", "2017-09-12 byline-date"},
    TextCase{"Dateline", "LONDON, 12 September 2017 (Wire) — The ferry has sunk.", "2017-09-12 dateline"},
    TextCase{"DatelineMonthFirst", "ROSYTH, Scotland, September 12, 2017 - The ferry has sunk.",
        "2017-09-12 dateline"}),
    [](const auto& test) { return std::string(test.param.name); });
INSTANTIATE_TEST_SUITE_P(NotStated, DateInText, testing::Values(
    TextCase{"Weekday", "The ferry sank on Tuesday.", ""},
    TextCase{"Event", "The ferry sank on 12 September 2017.", ""},
    TextCase{"Report", "Published on 12 September 2017, the report blames the captain.", ""},
    TextCase{"Updated", "Updated 13 September 2017", ""},
    TextCase{"NoYear", "LONDON, Sept 12 (Wire) - The ferry has sunk.", ""},
    TextCase{"NoSuchDay", "30 February 2017", ""},
    TextCase{"MonthOnly", "September 2017", ""},
    TextCase{"Future", "12 September 9017", ""}),
    [](const auto& test) { return std::string(test.param.name); });

TEST(DateInText, FarDownIsAnEvent) {
    std::string text;
    for (int i = 0; i < 12; ++i) text += "The ferry sank again.\n";
    EXPECT_EQ(told(dated(text + "12 September 2017\n" + text)), "");
}

TEST(DateInText, CarriesTheLineAsEvidence) {
    const Article article = dated("The ferry sinks\nPublished: 12 September 2017\nIt sank.");
    EXPECT_EQ(article.date_basis, "inferred");
    EXPECT_EQ(words_at(article, article.date_evidence.span), "Published: 12 September 2017");
}

struct UrlCase { std::string_view name, url, told; };
class DateInUrl : public testing::TestWithParam<UrlCase> {};
TEST_P(DateInUrl, Is) { EXPECT_EQ(told(dated("It sank.", std::string(GetParam().url))), GetParam().told); }
INSTANTIATE_TEST_SUITE_P(Urls, DateInUrl, testing::Values(
    UrlCase{"MonthName", "https://post.example/politics/2017/sep/12/ferry", "2017-09-12 url-date"},
    UrlCase{"Folders", "https://post.example/2017/09/12/ferry.html", "2017-09-12 url-date"},
    UrlCase{"Dashes", "https://post.example/ferry-2017-09-12", "2017-09-12 url-date"},
    UrlCase{"Digits", "https://post.example/20170912/ferry", "2017-09-12 url-date"},
    UrlCase{"YearAndMonth", "https://post.example/2017/09/ferry", ""},
    UrlCase{"Number", "https://post.example/ferry-120170912345", ""},
    UrlCase{"NoSuchMonth", "https://post.example/2017/13/12/ferry", ""},
    UrlCase{"Empty", "", ""}),
    [](const auto& test) { return std::string(test.param.name); });

TEST(DateInUrl, TheTextsOwnStatementComesFirst) {
    EXPECT_EQ(told(dated("The ferry\n12 September 2017\nIt sank.", "https://post.example/2016/01/02/ferry")),
              "2017-09-12 date-line");
}

struct WindowCase { std::string_view name, text, told; };
class OfficeWindow : public testing::TestWithParam<WindowCase> {};
TEST_P(OfficeWindow, Is) { EXPECT_EQ(told(dated(std::string(GetParam().text))), GetParam().told); }
// Terms: Michael Fallon at defence 2014-07-15 to 2017-11-01; Theresa May Prime Minister 2016-07-13 to 2019-07-24.
INSTANTIATE_TEST_SUITE_P(Windows, OfficeWindow, testing::Values(
    WindowCase{"NameAfterOffice", "Defence Secretary Michael Fallon spoke.", "window 2014-07-15..2017-10-31"},
    WindowCase{"WithTitle", "The Defence Secretary, Sir Michael Fallon, spoke.", "window 2014-07-15..2017-10-31"},
    WindowCase{"OfficeAfterName", "Michael Fallon, the defence secretary, spoke.", "window 2014-07-15..2017-10-31"},
    WindowCase{"SurnameOnly", "Defence secretary Fallon spoke.", "window 2014-07-15..2017-10-31"},
    WindowCase{"Intersection", "Defence Secretary Michael Fallon met Prime Minister Theresa May.",
        "window 2016-07-13..2017-10-31"},
    WindowCase{"Former", "Former Defence Secretary Michael Fallon spoke.", ""},
    WindowCase{"FormerUk", "The former UK defence secretary Michael Fallon spoke.", ""},
    WindowCase{"Then", "The then Defence Secretary Michael Fallon spoke.", ""},
    WindowCase{"Shadow", "Shadow Defence Secretary Michael Fallon spoke.", ""},
    WindowCase{"OtherPerson", "Defence Secretary Ernest Gove spoke.", ""},
    WindowCase{"OtherCountry", "German Chancellor Philip Hammond spoke.", ""},
    WindowCase{"SentenceOfAYear", "In 2015 Defence Secretary Michael Fallon spoke.", ""},
    WindowCase{"OfficeAlone", "The Defence Secretary spoke. Michael Fallon listened.", ""},
    WindowCase{"Contradiction", "Prime Minister David Cameron spoke. Prime Minister Theresa May spoke.", ""}),
    [](const auto& test) { return std::string(test.param.name); });

TEST(OfficeWindow, EvidenceIsThePairThatNarrowsIt) {
    const Article article = dated("Prime Minister Theresa May met Defence Secretary Gavin Williamson.");
    EXPECT_EQ(article.date_evidence.rule, "office-window");
    EXPECT_EQ(words_at(article, article.date_evidence.span), "Defence Secretary Gavin Williamson");
    EXPECT_EQ(article.date_basis, "none");
}

TEST(OfficeWindow, HoldsTheTermOfEveryHeadOfADepartment) {
    // "Office Name" of each head of a department: the window holds the whole term
    const Gazetteer& gazetteer = Gazetteer::embedded();
    int windows = 0;
    for (const Term& term : gazetteer.terms()) {
        if (term.office->kind != "head" || term.acting) continue;
        const Article article = dated("The " + term.office->name + " " + term.person->name + " spoke to "
            "reporters.");
        if (!article.date_window) continue;
        ++windows;
        EXPECT_LE(article.date_window->from, term.from) << term.office->name << " " << term.person->name;
        EXPECT_GE(article.date_window->until, term.until == max_date ? max_date : term.until - 1)
            << term.office->name << " " << term.person->name;
    }
    EXPECT_GT(windows, 150);
}

TEST(Dates, ADatedArticleIsLeftAlone) {
    Article article = article_of("2019-01-01",
        "Published: 12 September 2017\nDefence Secretary Michael Fallon spoke.");
    article.date_basis = "stated";
    EXPECT_EQ(date_extractor(Gazetteer::embedded())(article), article);
}

}  // namespace
}  // namespace onrecord
