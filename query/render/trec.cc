#include "query/render/trec.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <limits>
#include <ostream>

#include "common/text.h"

namespace onrecord {
namespace {

/// A column of a TREC run holds no white space.
std::string column(std::string_view text) {
    std::string out(text);
    std::replace_if(out.begin(), out.end(), [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }, '_');
    return escape_control(out);
}

}  // namespace

void write_trec(std::string_view topic, const Streamed<Hit>& hits, std::string_view tag, std::ostream& out) {
    long long last = std::numeric_limits<long long>::max();
    for (const Hit& hit : hits) {
        last = std::min(std::llround(hit.score * 1e6), last - 1);
        char score[40];
        std::snprintf(score, sizeof score, "%s%lld.%06lld", last < 0 ? "-" : "", std::abs(last) / 1000000, std::abs(last) % 1000000);
        out << column(topic) << " Q0 " << column(hit.article.id) << ' ' << hit.rank << ' ' << score << ' ' << column(tag) << '\n';
    }
}

}  // namespace onrecord
