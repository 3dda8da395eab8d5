#include "indexer/extract/regions.h"

namespace onrecord {
namespace {

constexpr std::size_t lead_words = 60;
constexpr std::size_t longest_headline = 200;  // bytes

}  // namespace

float count_of(Region region) {
    return region == Region::title ? 3.0F : region == Region::lead ? 2.0F : 1.0F;
}

std::vector<Region> regions_of(const WordScan& scan, bool text_has_title) {
    std::vector<Region> regions(scan.size(), Region::body);
    std::size_t i = 0;
    if (text_has_title && scan.size() > 0) {
        std::size_t end = 1;
        while (end < scan.size() && scan[end].before != Gap::line) ++end;
        if (end < scan.size() && scan[end - 1].span.end - scan[0].span.start <= longest_headline) {
            for (; i < end; ++i) regions[i] = Region::title;
        }
    }
    for (std::size_t words = 0; i < scan.size(); ++i, ++words) {
        if (words >= lead_words && scan[i].before == Gap::line) break;
        if (words >= 2 * lead_words) break;  // a text without line ends
        regions[i] = Region::lead;
    }
    return regions;
}

}  // namespace onrecord
