#include "common/schema.h"

#include <gtest/gtest.h>

namespace onrecord {
namespace {

TEST(Schema, FindsFieldsByNameAndAliasInAnyCase) {
    EXPECT_EQ(schema::find("speaker"), &schema::speaker);
    EXPECT_EQ(schema::find("BY"), &schema::speaker);
    EXPECT_EQ(schema::find("dept"), &schema::department);
    EXPECT_EQ(schema::find("speeker"), nullptr);
    EXPECT_EQ(schema::find(""), nullptr);
}

TEST(Schema, EveryFieldTellsItsMeaningAndAnExample) {
    for (const Field* field : schema::all) {
        EXPECT_FALSE(field->meaning.empty()) << field->name;
        EXPECT_TRUE(field->example.find(std::string(field->name) + ":") != std::string_view::npos) << field->name;
    }
}

TEST(Schema, FacetsHaveTermsAndRangesHaveNone) {
    for (const Field* field : schema::all) {
        if (field->kind == FieldKind::facet) {
            EXPECT_TRUE(field->prefix.starts_with("X") && field->prefix.ends_with(":")) << field->name;
        }
        if (field->kind == FieldKind::range) {
            EXPECT_TRUE(field->prefix.empty()) << field->name;
        }
    }
}

TEST(FacetTerms, CarryThePrefix) { EXPECT_EQ(schema::facet_term(schema::speaker, "fallon-michael"), "XSP:fallon-michael"); }

TEST(FacetTerms, StayWithinXapiansLimitAndApart) {
    const std::string a = schema::facet_term(schema::url, std::string(500, 'x') + "1");
    const std::string b = schema::facet_term(schema::url, std::string(500, 'x') + "2");
    EXPECT_LE(a.size(), 245u);
    EXPECT_NE(a, b);
    EXPECT_EQ(a, schema::facet_term(schema::url, std::string(500, 'x') + "1"));
}

TEST(ForeignTerms, AreApartFromStemsAndFromFields) {
    EXPECT_EQ(schema::foreign_term("accord"), "XFW:accord");
    for (const Field* field : schema::all) EXPECT_FALSE(schema::foreign_term("accord").starts_with(field->prefix) && !field->prefix.empty()) << field->name;
}

}  // namespace
}  // namespace onrecord
