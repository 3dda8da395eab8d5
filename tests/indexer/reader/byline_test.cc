#include "indexer/reader/byline.h"

#include <gtest/gtest.h>

namespace onrecord {
namespace {

struct AddressCase {
    std::string_view name, address, date;
};
class DateInAddress : public testing::TestWithParam<AddressCase> {};
TEST_P(DateInAddress, Is) {
    const std::optional<Date> date = date_in_address(GetParam().address);
    EXPECT_EQ(date ? to_string(*date) : "", GetParam().date);
}
INSTANTIATE_TEST_SUITE_P(Addresses, DateInAddress, testing::Values(
    AddressCase{"MonthName", "https://a.example/2017/sep/12/davis", "2017-09-12"},
    AddressCase{"Digits", "https://a.example/news/2017/09/12/davis", "2017-09-12"},
    AddressCase{"FileName", "in/2017-09-12-brexit.txt", "2017-09-12"},
    AddressCase{"RunTogether", "https://a.example/20170912/davis", "2017-09-12"},
    AddressCase{"InFileName", "times_20170912.txt", "2017-09-12"},
    AddressCase{"MonthOnly", "https://a.example/2017/09/davis", ""},
    AddressCase{"NoSuchDay", "https://a.example/2017/02/30/davis", ""},
    AddressCase{"Number", "https://a.example/news-1201709123", ""},
    AddressCase{"None", "https://a.example/davis", ""}),
    [](const auto& test) { return std::string(test.param.name); });

struct AuthorCase {
    std::string_view name, written, author;
};
class CleanAuthor : public testing::TestWithParam<AuthorCase> {};
TEST_P(CleanAuthor, Is) {
    EXPECT_EQ(clean_author(GetParam().written), GetParam().author);
}
INSTANTIATE_TEST_SUITE_P(Authors, CleanAuthor, testing::Values(
    AuthorCase{"Plain", "Anna Kersey", "Anna Kersey"},
    AuthorCase{"By", "By Anna Kersey", "Anna Kersey"},
    AuthorCase{"Job", "Anna Kersey, Political Editor", "Anna Kersey"},
    AuthorCase{"Handle", "Anna Kersey @akersey", "Anna Kersey"},
    AuthorCase{"Mail", "Anna Kersey (anna@harbourpost.example)", "Anna Kersey"},
    AuthorCase{"Date", "Anna Kersey Dec 19, 2016 at 2:19 pm", "Anna Kersey"},
    AuthorCase{"JobWithoutComma", "Anna Kersey Senior Politics Editor, The Harbour Post", "Anna Kersey"},
    AuthorCase{"Network", "Anna Kersey Twitter", "Anna Kersey"},
    AuthorCase{"LastNameFirst", "Kersey, Anna", "Anna Kersey"},
    AuthorCase{"OtherLanguages", "Von Anna Kersey", "Anna Kersey"},
    AuthorCase{"Label", "Autor: Anna Kersey", "Anna Kersey"},
    AuthorCase{"AllPosts", "View all posts by Anna Kersey", "Anna Kersey"},
    AuthorCase{"ArticleBy", "Ein Artikel von Anna Kersey", "Anna Kersey"},
    AuthorCase{"Account", "admin", ""},
    AuthorCase{"Domain", "harbourpost.com", ""},
    AuthorCase{"Several", "Anna Kersey,Tom Hull", "Anna Kersey, Tom Hull"},
    AuthorCase{"Profile", "https://harbourpost.example/profile/anna", ""},
    AuthorCase{"Empty", "", ""}),
    [](const auto& test) { return std::string(test.param.name); });

}  // namespace
}  // namespace onrecord
