#include "indexer/extract/extractor.h"

#include "indexer/extract/calibration.h"
#include "indexer/extract/clean_text.h"
#include "indexer/extract/date.h"
#include "indexer/extract/departments.h"
#include "indexer/extract/language.h"
#include "indexer/extract/places.h"
#include "indexer/extract/speech.h"
#include "indexer/extract/topics.h"

namespace onrecord {

std::vector<Extractor> standard_extractors(const Gazetteer& gazetteer, const GazetteerFiles& files, Overrides overrides) {
    const std::shared_ptr<const Language> language = make_language(gazetteer, files);
    std::vector<Extractor> extractors{
        std::move(overrides.date),
        clean_text_extractor(files),              // before all that reads: dropped spans carry no names and no quotations
        speech_extractor(language, date_extractor(gazetteer)),   // the date between: offices depend on the day
        topics_extractor(gazetteer, files),
        std::move(overrides.values),
        departments_extractor(gazetteer, files),  // after the topics: some are a department's business
        places_extractor(gazetteer),
        calibration_extractor(files)};            // last: the others compare what the rules state
    std::erase_if(extractors, [](const Extractor& extract) { return !extract; });
    return extractors;
}

Article run_extractors(const std::vector<Extractor>& extractors, Article article) {
    for (const Extractor& extract : extractors) article = extract(std::move(article));
    return article;
}

}  // namespace onrecord
