#include "common/segment/value_numbers.h"

#include <gtest/gtest.h>

#include "tests/support/temp_dir.h"

namespace onrecord {
namespace {

FacetColumn column_of(const test::TempDir& dir, const std::string& name, const std::vector<std::pair<std::string, std::string>>& values) {
    FacetColumnWriter writer;
    std::vector<FacetValue> all;
    for (const auto& [id, label] : values) all.push_back({id, label, "", {}});
    writer.add_document(all);
    writer.write(dir.path() / name);
    return FacetColumn::open(dir.path() / name);
}

TEST(ValueNumbers, NumbersTheValuesOfAllSegmentsInIdOrder) {
    const test::TempDir dir;
    const FacetColumn first = column_of(dir, "1", {{"b", "B of one"}, {"d", "D"}});
    const FacetColumn second = column_of(dir, "2", {{"a", "A"}, {"b", "B of two"}, {"e", "E"}});
    const FacetColumn third = column_of(dir, "3", {});
    const ValueNumbers numbers({&first, &second, &third});
    ASSERT_EQ(numbers.value_count(), 4u);
    EXPECT_EQ(numbers.id(0), "a");
    EXPECT_EQ(numbers.label(1), "B of one");
    EXPECT_EQ(numbers.number(0, 0), 1u);
    EXPECT_EQ(numbers.number(0, 1), 2u);
    EXPECT_EQ(numbers.number(1, 0), 0u);
    EXPECT_EQ(numbers.number(1, 1), 1u);
    EXPECT_EQ(numbers.number(1, 2), 3u);
    EXPECT_EQ(numbers.find("e"), 3u);
    EXPECT_FALSE(numbers.find("c"));
}

}  // namespace
}  // namespace onrecord
