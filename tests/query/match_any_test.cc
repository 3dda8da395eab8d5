#include "query/match_any.h"

#include <gtest/gtest.h>

#include "query/parser.h"

namespace onrecord {
namespace {

struct AnyCase { std::string_view name, query, tree; };
class MatchAny : public testing::TestWithParam<AnyCase> {};
TEST_P(MatchAny, ReadsAs) {
    const auto parsed = parse_query(GetParam().query, {});
    ASSERT_TRUE(std::holds_alternative<ParsedQuery>(parsed));
    EXPECT_EQ(to_string(match_any(std::get<ParsedQuery>(parsed).expr)), GetParam().tree);
}
INSTANTIATE_TEST_SUITE_P(Trees, MatchAny, testing::Values(
    AnyCase{"WordsAreOneOr", "customs union", "(or customs union)"},
    AnyCase{"OneWordStays", "customs", "customs"},
    AnyCase{"PhrasesAndProximityToo", "customs \"free trade\" a NEAR b", "(or customs (phrase free trade) (near/10 a b))"},
    AnyCase{"FiltersHold", "customs union topic:trade", "(and topic=trade (or customs union))"},
    AnyCase{"AMinusHolds", "customs union -fishing", "(and (not fishing) (or customs union))"},
    AnyCase{"WordsOfAFieldHold", "title:customs union border", "(and title:customs (or union border))"},
    AnyCase{"StopWordsMakeNoMatch", "what of the customs Union", "(or customs Union)"},
    AnyCase{"ButForNothingElse", "to be or not to be", "(or to be or not to be)"},
    AnyCase{"OneWordBesideStopWordsAndAFilter", "the customs topic:trade", "(and topic=trade customs)"},
    AnyCase{"BracketsKeepTheirAnd", "(customs AND union) border", "(and (and customs union) border)"}),
    [](const auto& test) { return std::string(test.param.name); });

}  // namespace
}  // namespace onrecord
