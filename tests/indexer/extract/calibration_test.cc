#include "indexer/extract/calibration.h"

#include <gtest/gtest.h>

#include "common/errors.h"
#include "tests/support/temp_dir.h"

namespace onrecord {
namespace {

GazetteerFiles with_table(const std::string& rows) {
    const test::TempDir folder;
    const auto file = folder.write("calibration.tsv", rows);
    return GazetteerFiles::with_folder(GazetteerFiles::embedded(), file.parent_path());
}

constexpr const char* table = "speaker\tpronoun\t0.6\t0.7\nspeaker\tpronoun\t0.8\t0.95\nspeaker\t*\t0.5\t0.9\ntopic\t*\t0.5\t0.6\n";

/// What a quotation's confidence becomes.
float calibrated(const std::string& rule, float stated) {
    Article article;
    article.quotes = {Quote{.parts = {{{0, 1}, QuoteKind::direct}}, .evidence = {rule, stated, {}}}};
    return calibration_extractor(with_table(table))(article).quotes[0].evidence.confidence;
}

TEST(Calibration, FollowsTheLineOfTheSpeakersRule) {
    EXPECT_FLOAT_EQ(calibrated("quote-verb-source/pronoun", 0.6F), 0.7F);
    EXPECT_FLOAT_EQ(calibrated("according-to/pronoun", 0.7F), 0.825F);
    EXPECT_FLOAT_EQ(calibrated("according-to/pronoun", 0.8F), 0.95F);
}

TEST(Calibration, IsLevelOutsideTheLine) {
    EXPECT_FLOAT_EQ(calibrated("quote-verb-source/pronoun", 0.1F), 0.7F);
    EXPECT_FLOAT_EQ(calibrated("quote-verb-source/pronoun", 0.99F), 0.95F);
}

TEST(Calibration, TakesTheCommonLineForOtherRules) { EXPECT_FLOAT_EQ(calibrated("according-to/the-paper", 0.3F), 0.9F); }

TEST(Calibration, LeavesAloneWhatClaimsNothingOrIsCorrected) {
    EXPECT_FLOAT_EQ(calibrated("no-source/unattributed", 0), 0);
    EXPECT_FLOAT_EQ(calibrated("corrected", 1), 1);
}

TEST(Calibration, LeavesKindsWithoutRowsAlone) {
    Article article;
    article.topics = {{"trade", "Trade", {"topic-pattern", 0.8F, {}}}};
    article.departments = {{"mod", "Ministry of Defence", {"department-named", 0.8F, {}}}};
    article = calibration_extractor(with_table(table))(article);
    EXPECT_FLOAT_EQ(article.topics[0].evidence.confidence, 0.6F);
    EXPECT_FLOAT_EQ(article.departments[0].evidence.confidence, 0.8F);
}

TEST(Calibration, RefusesALineThatFalls) {
    EXPECT_THROW(calibration_extractor(with_table("topic\t*\t0.5\t0.6\ntopic\t*\t0.6\t0.5\n")), DataError);
    EXPECT_THROW(calibration_extractor(with_table("topic\t*\t0.5\t0.6\ntopic\t*\t0.5\t0.7\n")), DataError);
    EXPECT_THROW(calibration_extractor(with_table("topic\t*\t0.5\tmuch\n")), DataError);
    EXPECT_THROW(calibration_extractor(with_table("topic\t*\t0.5\t1.5\n")), DataError);
}

TEST(Calibration, OfTheBuiltInTableNeverMakesTheSurerLessSure) {
    const Extractor calibrate = calibration_extractor(GazetteerFiles::embedded());
    for (const char* rule : {"according-to/pronoun", "according-to/full-name", "according-to/unnamed", "according-to/both"}) {
        float last = 0;
        for (int percent = 1; percent <= 100; ++percent) {
            Article article;
            article.quotes = {Quote{.parts = {{{0, 1}, QuoteKind::direct}}, .evidence = {rule, static_cast<float>(percent) / 100, {}}}};
            const float now = calibrate(article).quotes[0].evidence.confidence;
            EXPECT_GE(now, last) << rule << ' ' << percent;
            last = now;
        }
        EXPECT_LT(last, 1);
    }
}

}  // namespace
}  // namespace onrecord
