#include "indexer/extract/when.h"

#include <algorithm>

namespace onrecord {

namespace {

int weight(const Office& office) {
    if (office.kind == "head") return 6;
    if (office.kind == "party" || office.kind == "foreign" || office.kind == "eu" || office.kind == "devolved" ||
        office.kind == "mayor")
        return 5;
    if (office.kind == "shadow" || office.kind == "minister" || office.kind == "speaker") return 4;
    return 3;
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
        best = std::max(best, term->touches(when.days) ? full : std::max(1, full / 2));
    }
    return best;
}

}  // namespace onrecord
