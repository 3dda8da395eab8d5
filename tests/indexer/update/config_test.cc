#include "indexer/update/config.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace onrecord {
namespace {

using testing::ElementsAre;

TEST(ParseConfig, ReadsEverySetting) {
    const Result<Config> config = parse_config(R"(
db = "news.onrecord"
metrics = "/var/lib/figures.prom"
keep_missing = 3
max_rejects = 0

[[source]]
name = "sea"
paths = ["sea", "/srv/feeds/*.jsonl"]
include = "*.txt"
exclude = ["*draft*", "*/old/*"]
format = "text"
encoding = "windows-1252"
date = 2017-09-12
outlet = "Harbour Post"
language = "fr"
languages = ["fr", "en"]
)", "/etc/onrecord/config.toml");
    ASSERT_TRUE(config.ok()) << config.error().where << ": " << config.error().message;
    EXPECT_EQ(config.value().db, "/etc/onrecord/news.onrecord");
    EXPECT_EQ(config.value().metrics, "/var/lib/figures.prom");
    EXPECT_EQ(config.value().keep_missing, 3u);
    EXPECT_EQ(config.value().max_rejects, 0u);
    ASSERT_EQ(config.value().sources.size(), 1u);
    const Source& source = config.value().sources[0];
    EXPECT_THAT(source.paths, ElementsAre("/etc/onrecord/sea", "/srv/feeds/*.jsonl"));
    EXPECT_THAT(source.include, ElementsAre("*.txt"));
    EXPECT_THAT(source.exclude, ElementsAre("*draft*", "*/old/*"));
    EXPECT_EQ(source.reading.format, "text");
    EXPECT_EQ(source.reading.assume_encoding, "windows-1252");
    EXPECT_EQ(source.reading.assume_date, parse_iso_date("2017-09-12"));
    EXPECT_EQ(source.reading.assume_source, "Harbour Post");
    EXPECT_EQ(source.reading.assume_language, "fr");
    EXPECT_THAT(source.reading.languages, ElementsAre("fr", "en"));
}

TEST(ParseConfig, AssumesEnglishUnlessToldNothingIsKnown) {
    const auto assumed = [](std::string_view more) {
        const Result<Config> config = parse_config("[[source]]\nname = \"a\"\npaths = \"x\"\n" + std::string(more), "/x.toml");
        return config.ok() ? config.value().sources[0].reading.assume_language : config.error().message;
    };
    EXPECT_EQ(assumed(""), "en");
    EXPECT_EQ(assumed("language = \"und\""), "");
}

struct WrongConfig {
    std::string_view name, text, where, message;
};

class ParseWrongConfig : public testing::TestWithParam<WrongConfig> {};

TEST_P(ParseWrongConfig, NamesLineAndCure) {
    const Result<Config> config = parse_config(GetParam().text, "/x.toml");
    ASSERT_FALSE(config.ok());
    EXPECT_EQ(config.error().where, GetParam().where);
    EXPECT_THAT(config.error().message, testing::HasSubstr(std::string(GetParam().message)));
}

INSTANTIATE_TEST_SUITE_P(Of, ParseWrongConfig, testing::Values(
    WrongConfig{"Syntax", "\ndb = ", "/x.toml:2", ""},
    WrongConfig{"UnknownSetting", "keep_mising = 1", "/x.toml:1", "did you mean 'keep_missing'?"},
    WrongConfig{"SingleBrackets", "[source]\nname = \"a\"", "/x.toml:1", "[[source]]"},
    WrongConfig{"NoName", "[[source]]\npaths = \"x\"", "/x.toml:1", "has no name"},
    WrongConfig{"SameName", "[[source]]\nname = \"a\"\npaths = \"x\"\n[[source]]\nname = \"a\"\npaths = \"y\"", "/x.toml:4", "two sources"},
    WrongConfig{"NumberAsText", "[[source]]\nname = 7\npaths = \"x\"", "/x.toml:2", "name must be a text"},
    WrongConfig{"WrongDate", "[[source]]\nname = \"a\"\npaths = \"x\"\ndate = \"soon\"", "/x.toml:4", "2017-09-12"},
    WrongConfig{"WrongLanguage", "[[source]]\nname = \"a\"\npaths = \"x\"\nlanguages = [\"en\", \"english\"]", "/x.toml:4", "'english' is no code"},
    WrongConfig{"Fraction", "max_rejects = 1.5", "/x.toml:1", "whole number"}),
    [](const auto& test) { return std::string(test.param.name); });

}  // namespace
}  // namespace onrecord
