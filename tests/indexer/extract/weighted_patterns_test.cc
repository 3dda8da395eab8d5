#include "indexer/extract/weighted_patterns.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "common/errors.h"

namespace onrecord {
namespace {

std::optional<std::uint32_t> one_subject(std::string_view id) {
    return id == "fish" ? std::optional<std::uint32_t>(0) : std::nullopt;
}

WeightedPatterns table_of(const std::string& pattern) {
    return WeightedPatterns("fish\t2\t" + pattern + "\n-\t0\tfishing for votes\n", "test.tsv", one_subject);
}

std::vector<std::string> matches(const std::string& pattern, std::string_view text) {
    std::vector<std::string> found;
    for (const WeightedPatterns::Hit& hit : table_of(pattern).find(WordScan(text))) {
        found.emplace_back(text.substr(hit.span.start, hit.span.size()));
    }
    return found;
}

struct ExpandCase { std::string_view name, pattern; std::vector<std::string> phrases; };
class ExpandPattern : public testing::TestWithParam<ExpandCase> {};
TEST_P(ExpandPattern, Gives) { EXPECT_EQ(expand_pattern(GetParam().pattern), GetParam().phrases); }
INSTANTIATE_TEST_SUITE_P(Patterns, ExpandPattern, testing::Values(
    ExpandCase{"Word", "trade", {"trade"}},
    ExpandCase{"OptionalLetter", "traders?", {"trader", "traders"}},
    ExpandCase{"Group", "border (check|control)s?", {"border check", "border checks", "border control",
        "border controls"}},
    ExpandCase{"OptionalGroup", "no deal( Brexit)?", {"no deal", "no deal Brexit"}},
    ExpandCase{"Nested", "a(b(c|d))?", {"a", "abc", "abd"}},
    ExpandCase{"NeedsRe2", "majority of \\d+", {}},
    ExpandCase{"Class", "organi[sz]ation", {}},
    ExpandCase{"Star", "ab*", {}},
    ExpandCase{"Unclosed", "a(b", {}},
    ExpandCase{"Unopened", "a)b", {}},
    ExpandCase{"Empty", "", {}}),
    [](const auto& test) { return std::string(test.param.name); });

TEST(ExpandPattern, GivesUpOnTooMany) {
    EXPECT_TRUE(expand_pattern("(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)").empty());
    EXPECT_TRUE(expand_pattern(std::string(2000, '(')).empty());
}

struct FindCase { std::string_view name, pattern, text; std::vector<std::string> found; };
class Find : public testing::TestWithParam<FindCase> {};
TEST_P(Find, Matches) { EXPECT_EQ(matches(std::string(GetParam().pattern), GetParam().text), GetParam().found); }
// Each pattern of the table has its like for RE2: both ways must mean the same.
INSTANTIATE_TEST_SUITE_P(BothWays, Find, testing::Values(
    FindCase{"TableAnyCase", "fish quotas?", "Fish quota, FISH QUOTAS", {"Fish quota", "FISH QUOTAS"}},
    FindCase{"Re2AnyCase", "fish quota[s]?", "Fish quota, FISH QUOTAS", {"Fish quota", "FISH QUOTAS"}},
    FindCase{"TableWholeWords", "fish", "fishing selfish fish", {"fish"}},
    FindCase{"Re2WholeWords", "fis[h]", "fishing selfish fish", {"fish"}},
    FindCase{"TableHyphen", "no deal", "no-deal", {"no-deal"}},
    FindCase{"Re2Hyphen", "no dea[l]", "no-deal", {"no-deal"}},
    FindCase{"TableExact", "(?-i:MoD)", "the mod and the MoD", {"MoD"}},
    FindCase{"Re2Exact", "(?-i:Mo[D])", "the mod and the MoD", {"MoD"}},
    FindCase{"TableNotOverSentences", "fish quota", "They sell fish. Quota holders buy.", {}},
    FindCase{"HiddenByNothing", "fishing", "He went fishing for votes, then fishing.", {"fishing"}},
    FindCase{"Possessive", "fish", "the fish's bones", {"fish"}}),
    [](const auto& test) { return std::string(test.param.name); });

TEST(WeightedPatterns, RefusesBrokenRows) {
    const auto make = [](const char* table) { return WeightedPatterns(table, "test.tsv", one_subject); };
    EXPECT_THROW(make("bird\t2\twings\n"), DataError);
    EXPECT_THROW(make("fish\tmany\tfins\n"), DataError);
    EXPECT_THROW(make("fish\t11\tfins\n"), DataError);
    EXPECT_THROW(make("fish\t2\tfins[\n"), DataError);
    EXPECT_THROW(make("fish\t2\t\n"), DataError);
    EXPECT_NO_THROW(make(""));
}

}  // namespace
}  // namespace onrecord
