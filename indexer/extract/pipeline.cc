#include "indexer/extract/extractor.h"

#include "common/language.h"
#include "indexer/extract/calibration.h"
#include "indexer/extract/clean_text.h"
#include "indexer/extract/date.h"
#include "indexer/extract/departments.h"
#include "indexer/extract/language.h"
#include "indexer/extract/places.h"
#include "indexer/extract/speech.h"
#include "indexer/extract/topics.h"
#include "indexer/language/article_language.h"

namespace onrecord {
namespace {

/// The rules read English: an article in another language passes by.
Extractor english_only(Extractor extract) {
    return [extract = std::move(extract)](Article article) { return is_foreign(article.lang) ? article : extract(std::move(article)); };
}

/// The date, between two steps where they are taken.
Extractor speech_and_date(std::shared_ptr<const Language> language, const Gazetteer& gazetteer) {
    const Extractor date = date_extractor(gazetteer);
    return [date, speech = speech_extractor(std::move(language), date)](Article article) {
        return is_foreign(article.lang) ? date(std::move(article)) : speech(std::move(article));
    };
}

}  // namespace

std::vector<Extractor> standard_extractors(const Gazetteer& gazetteer, const GazetteerFiles& files, Overrides overrides) {
    const std::shared_ptr<const Language> language = make_language(gazetteer, files);
    std::vector<Extractor> extractors{
        language_extractor(),                     // which of the others are taken
        std::move(overrides.date),
        clean_text_extractor(files),              // before all that reads: dropped spans carry no names and no quotations
        speech_and_date(language, gazetteer),     // the date between: offices depend on the day
        english_only(topics_extractor(gazetteer, files)),
        std::move(overrides.values),
        english_only(departments_extractor(gazetteer, files)),   // after the topics: some are a department's business
        english_only(places_extractor(gazetteer)),
        calibration_extractor(files)};            // last: the others compare what the rules state
    std::erase_if(extractors, [](const Extractor& extract) { return !extract; });
    return extractors;
}

Article run_extractors(const std::vector<Extractor>& extractors, Article article) {
    for (const Extractor& extract : extractors) article = extract(std::move(article));
    return article;
}

}  // namespace onrecord
