#include "query/engine/strip.h"

#include <gtest/gtest.h>

namespace onrecord {
namespace {

Expr speaker(std::string id) { return {FieldMatch{&schema::speaker, id, ValueForm::plain, {id}}}; }
Expr topic(std::string id) { return {FieldMatch{&schema::topic, id, ValueForm::plain, {id}}}; }
Expr said(std::string text) { return {Word{text, WordForm::plain, 0, 1, &schema::said}}; }
Expr word(std::string text) { return {Word{text}}; }

TEST(WithoutField, LeavesOutTheFieldsOwnFilters) {
    EXPECT_EQ(to_string(without_field({All{{speaker("may"), topic("trade"), word("deal")}}}, schema::speaker)), to_string(Expr{All{{topic("trade"), word("deal")}}}));
    EXPECT_EQ(to_string(without_field(speaker("may"), schema::speaker)), to_string(Expr{Everything{}}));
}

TEST(WithoutField, LeavesOutEitherOrAndExclusionsOfTheField) {
    EXPECT_EQ(to_string(without_field({All{{Expr{Any{{speaker("may"), speaker("davis")}}}, word("deal")}}}, schema::speaker)), to_string(word("deal")));
    EXPECT_EQ(to_string(without_field({All{{Expr{Not{{speaker("may")}}}, word("deal")}}}, schema::speaker)), to_string(word("deal")));
}

TEST(WithoutField, KeepsAFilterThatSharesAnOr) {
    const Expr mixed{Any{{speaker("may"), topic("trade")}}};
    EXPECT_EQ(to_string(without_field(mixed, schema::speaker)), to_string(mixed));
}

TEST(WithoutField, LooksIntoAQuotationGroup) {
    const Expr group{InQuote{{Expr{All{{speaker("may"), said("deal")}}}}}};
    EXPECT_EQ(to_string(without_field(group, schema::speaker)), to_string(Expr{InQuote{{said("deal")}}}));
}

TEST(SelectedIds, AreThoseAskedForNotThoseExcluded) {
    const Expr expr{All{{speaker("may"), Expr{Not{{speaker("davis")}}}, Expr{InQuote{{speaker("fallon")}}}}}};
    EXPECT_EQ(selected_ids(expr, schema::speaker), (std::set<std::string>{"fallon", "may"}));
    EXPECT_TRUE(selected_ids(expr, schema::topic).empty());
}

TEST(QuotationPart, IsWhatOneQuotationMustAnswer) {
    EXPECT_EQ(to_string(*quotation_part({All{{speaker("may"), topic("trade"), said("deal")}}})), to_string(Expr{All{{speaker("may"), said("deal")}}}));
    EXPECT_FALSE(quotation_part(word("deal")));
    EXPECT_FALSE(quotation_part({Any{{speaker("may"), topic("trade")}}}));
}

}  // namespace
}  // namespace onrecord
