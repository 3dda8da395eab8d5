#include "indexer/glass/term_list.h"

#include <stdexcept>
#include <vector>

#include <gtest/gtest.h>

namespace onrecord::glass {
namespace {

using namespace std::string_literals;
using Terms = std::vector<DocumentTerm>;

std::string term_list(const Terms& terms) {
    std::string out;
    write_term_list(terms, out);
    return out;
}

TEST(TermList, SaysWhatDiffersFromTheTermBefore) {
    EXPECT_EQ(term_list({{"Q2", 0}, {"XSmay", 0}, {"brexit", 3}, {"vote", 1}}),
              "\x04\x04" "\x02Q2\0" "\x03\x05XSmay" "\x18\x06" "brexit" "\x0e\x04vote"s);
}

TEST(TermList, WritesALargeWdfBehindTheTerm) {
    EXPECT_EQ(term_list({{"e\0f"s, 1}, {"g", 300}}), "\xad\x02\x02" "\x03" "e\0f\x01" "\0\x01g\xac\x02"s);
    EXPECT_EQ(term_list({{"govern", 0}, {"government", 200}}), "\xc8\x01\x02" "\x06govern\0" "\x06\x04ment\xc8\x01"s);
}

TEST(TermList, IsEmptyWithoutTerms) { EXPECT_EQ(term_list({}), ""); }

TEST(TermList, GivesTheLength) {
    std::string out;
    EXPECT_EQ(write_term_list(Terms{{"a", 3}, {"b", 0}, {"c", 4}}, out), 7u);
}

TEST(TermList, TakesTermsOf245Bytes) {
    EXPECT_NO_THROW(term_list({{std::string(245, 'a'), 1}}));
    EXPECT_NO_THROW(term_list({{std::string(122, '\0'), 1}}));
}

TEST(TermList, RefusesWhatADatabaseCannotHold) {
    EXPECT_THROW(term_list({{"", 1}}), std::invalid_argument);
    EXPECT_THROW(term_list({{std::string(246, 'a'), 1}}), std::invalid_argument);
    EXPECT_THROW(term_list({{std::string(123, '\0'), 1}}), std::invalid_argument);
    EXPECT_THROW(term_list({{"b", 1}, {"a", 1}}), std::invalid_argument);
    EXPECT_THROW(term_list({{"a", 1}, {"a", 1}}), std::invalid_argument);
    EXPECT_THROW(term_list({{"ab", 1}, {"a", 1}}), std::invalid_argument);
    EXPECT_THROW(term_list({{"\xff", 1}, {"a", 1}}), std::invalid_argument);
    EXPECT_THROW(term_list({{"a", 0xffffffff}, {"b", 1}}), std::length_error);
}

}  // namespace
}  // namespace onrecord::glass
