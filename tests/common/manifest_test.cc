#include "common/segment/manifest.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "common/errors.h"
#include "common/schema.h"
#include "tests/support/temp_dir.h"

namespace onrecord {
namespace {

using testing::HasSubstr;

Manifest example() {
    Manifest manifest{7, schema::version, "u-1", 3, 12, {}};
    manifest.segments.push_back({"000010", 100, 40, {3, 8}});
    manifest.segments.push_back({"000011", 5, 0, {}});
    return manifest;
}

TEST(Manifest, NoticesEveryBitThatIsTurnedOver) {
    std::string text = to_json(example());
    for (std::size_t bit = 0; bit < text.size() * 8; ++bit) {
        const char before = text[bit / 8];
        text[bit / 8] = static_cast<char>(before ^ (1 << bit % 8));
        EXPECT_FALSE(parse_manifest(text).ok()) << "bit " << bit << " of " << text;
        text[bit / 8] = before;
    }
}

TEST(Manifest, TakesOneFromBeforeThereWereChecksums) {
    EXPECT_TRUE(parse_manifest(R"({"format":"onrecord index","generation":1,"schema_version":1,"uuid":"","batch":1,"next_segment":1,"segments":[]})").ok());
}

TEST(Manifest, ReadsBackWhatWasPublished) {
    const test::TempDir dir;
    publish_manifest(dir.path(), example());
    const Manifest read = load_manifest(dir.path());
    EXPECT_EQ(to_json(read), to_json(example()));
    EXPECT_EQ(read.live_articles(), 103u);
    EXPECT_FALSE(std::filesystem::exists(dir.path() / "manifest.json.new"));
}

TEST(Manifest, MissingIndexNamesTheWayOut) {
    const test::TempDir dir;
    try {
        load_manifest(dir.path() / "none");
        FAIL();
    } catch (const IoError& e) {
        EXPECT_THAT(e.what(), HasSubstr("onrecord-index add"));
    }
}

TEST(Manifest, OtherVersionsAreRefused) {
    const test::TempDir dir;
    Manifest other = example();
    other.schema_version = schema::version + 1;
    publish_manifest(dir.path(), other);
    EXPECT_THROW(load_manifest(dir.path()), VersionError);
}

struct BadCase { std::string_view name, text; };
class BadManifest : public testing::TestWithParam<BadCase> {};
TEST_P(BadManifest, IsAnError) { EXPECT_FALSE(parse_manifest(GetParam().text).ok()); }
INSTANTIATE_TEST_SUITE_P(Texts, BadManifest, testing::Values(
    BadCase{"Empty", ""}, BadCase{"NotJson", "{"}, BadCase{"Array", "[]"}, BadCase{"NoSegments", R"({"generation":1})"},
    BadCase{"PathAsName", R"({"generation":1,"schema_version":1,"uuid":"","batch":1,"next_segment":1,"segments":[{"name":"../x","articles":1,"quotes":0,"deleted":[]}]})"},
    BadCase{"DeletedTooHigh", R"({"generation":1,"schema_version":1,"uuid":"","batch":1,"next_segment":1,"segments":[{"name":"1","articles":1,"quotes":0,"deleted":[2]}]})"},
    BadCase{"DeletedZero", R"({"generation":1,"schema_version":1,"uuid":"","batch":1,"next_segment":1,"segments":[{"name":"1","articles":1,"quotes":0,"deleted":[0]}]})"},
    BadCase{"DeletedTwice", R"({"generation":1,"schema_version":1,"uuid":"","batch":1,"next_segment":1,"segments":[{"name":"1","articles":3,"quotes":0,"deleted":[1,1]}]})"},
    BadCase{"DeletedBeyondAnyNumber", R"({"generation":1,"schema_version":1,"uuid":"","batch":1,"next_segment":1,"segments":[{"name":"1","articles":3,"quotes":0,"deleted":[1,1e47]}]})"},
    BadCase{"ArticlesBeyond32Bits", R"({"generation":1,"schema_version":1,"uuid":"","batch":1,"next_segment":1,"segments":[{"name":"1","articles":4294967297,"quotes":0,"deleted":[]}]})"},
    BadCase{"NegativeBatch", R"({"generation":1,"schema_version":1,"uuid":"","batch":-1,"next_segment":1,"segments":[]})"},
    BadCase{"Fraction", R"({"generation":1.5,"schema_version":1,"uuid":"","batch":1,"next_segment":1,"segments":[]})"},
    BadCase{"WrongType", R"({"generation":"1","schema_version":1,"uuid":"","batch":1,"next_segment":1,"segments":[]})"}),
    [](const auto& test) { return std::string(test.param.name); });

}  // namespace
}  // namespace onrecord
