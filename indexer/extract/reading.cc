#include "indexer/extract/reading.h"

namespace onrecord {

void read_names(Reading& reading, const Article& article, const Language& language) {
    const Sheet headline = make_sheet(article.title, {}, language.vocabulary);
    reading.when = when_of(article);
    reading.cast = find_cast(reading.sheet, headline, language, reading.when);
    reading.offices = find_offices(reading.sheet, language);
}

Reading read_article(const Article& article, const Language& language) {
    Reading reading;
    reading.sheet = make_sheet(article.text, dropped_spans(article), language.vocabulary);
    read_names(reading, article, language);
    return reading;
}

}  // namespace onrecord
