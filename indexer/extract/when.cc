#include "indexer/extract/when.h"

#include <algorithm>

namespace onrecord {

namespace {

constexpr int well_known_for = 550;   ///< days after a term in which the press needs no first name

int weight(const Office& office) {
    if (office.kind == "head") return 6;
    if (office.kind == "party" || office.kind == "foreign" || office.kind == "eu" || office.kind == "devolved" ||
        office.kind == "mayor")
        return 5;
    if (office.kind == "shadow" || office.kind == "minister" || office.kind == "speaker") return 4;
    return 3;
}

bool has_just_ended(const Term& term, const When& when) {
    return when.known && term.from <= when.days.until && std::int64_t{when.days.from.days} - well_known_for < term.until.days;
}

}  // namespace

When when_of(const Article& article) {
    if (article.date) return {{*article.date, *article.date}, true};
    if (article.date_window) return {*article.date_window, true};
    return {};
}

int prominence(const Gazetteer& gazetteer, const Person& person, const When& when) {
    int best = 1;
    for (const Term* term : gazetteer.terms_of(person)) {
        const int full = weight(*term->office);
        best = std::max(best, term->touches(when.days) ? 2 * full : has_just_ended(*term, when) ? 2 * full - 1 : full);
    }
    return best;
}

}  // namespace onrecord
