#include "common/segment/date_zones.h"

#include <algorithm>
#include <random>

#include <gtest/gtest.h>

namespace onrecord {
namespace {

/// First and last days of documents: most of one day, some windows, some without either.
struct Days {
    std::vector<std::int32_t> from, until;

    Days(std::size_t documents, bool sorted) {
        std::mt19937 random(5);
        for (std::size_t i = 0; i < documents; ++i) from.push_back(static_cast<std::int32_t>(random() % 3000));
        if (sorted) std::sort(from.begin(), from.end());
        for (std::int32_t& day : from) {
            const auto kind = random() % 20;
            until.push_back(kind == 0 ? day + static_cast<std::int32_t>(random() % 90) : day);
            if (kind == 1) day = max_date.days, until.back() = min_date.days;
        }
    }

    std::vector<std::uint32_t> within(const DateRange& range) const {
        std::vector<std::uint32_t> out;
        for (std::size_t i = 0; i < from.size(); ++i) {
            if (range.from.days <= from[i] && from[i] <= until[i] && until[i] <= range.until.days) out.push_back(static_cast<std::uint32_t>(i) + 1);
        }
        return out;
    }
};

std::vector<std::uint32_t> docids(const Roaring& set) {
    std::vector<std::uint32_t> out(set.cardinality());
    set.toUint32Array(out.data());
    return out;
}

TEST(DateZones, FindWhatLookingAtEveryDocumentFinds) {
    const DateRange ranges[] = {{{0}, {2999}}, {{700}, {700}}, {{100}, {1500}}, {{-5}, {-1}}, {{2900}, {9000}}, {}};
    for (const std::size_t documents : {0u, 1u, 511u, 512u, 513u, 5000u}) {
        for (const bool sorted : {false, true}) {
            const Days days(documents, sorted);
            const DateZones zones(days.from, days.until);
            for (const DateRange& range : ranges) EXPECT_EQ(docids(zones.within(range)), days.within(range)) << documents << " " << range.from.days;
        }
    }
}

TEST(DateZones, BoundTheDatedDocumentsOfEach) {
    const Days days(1200, false);
    const DateZones all(days.from, days.until);
    ASSERT_EQ(all.zones().size(), 3u);
    for (std::size_t z = 0; z < 3; ++z) {
        std::uint32_t dated = 0;
        std::int32_t least = max_date.days;
        for (std::size_t i = z * DateZones::zone_size; i < std::min<std::size_t>(1200, (z + 1) * DateZones::zone_size); ++i) {
            if (days.from[i] > days.until[i]) continue;
            ++dated;
            least = std::min(least, days.from[i]);
            EXPECT_LE(days.from[i], all.zones()[z].greatest_from);
            EXPECT_LE(days.until[i], all.zones()[z].greatest_until);
        }
        EXPECT_EQ(all.zones()[z].dated, dated);
        EXPECT_EQ(all.zones()[z].least_from, least);
    }
}

}  // namespace
}  // namespace onrecord
