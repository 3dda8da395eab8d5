#include "indexer/extract/extractor.h"

#include "indexer/extract/clean_text.h"
#include "indexer/extract/date.h"
#include "indexer/extract/departments.h"
#include "indexer/extract/language.h"
#include "indexer/extract/places.h"
#include "indexer/extract/speech.h"
#include "indexer/extract/topics.h"

namespace onrecord {

std::vector<Extractor> standard_extractors(const Gazetteer& gazetteer, const GazetteerFiles& files) {
    const std::shared_ptr<const Language> language = make_language(gazetteer, files);
    return {clean_text_extractor(files),                  // first: dropped spans carry no names and no quotations
            speech_extractor(language, date_extractor(gazetteer)),   // the date between: offices depend on the day
            topics_extractor(gazetteer, files),
            departments_extractor(gazetteer, files),  // after the topics: some are a department's business
            places_extractor(gazetteer)};
}

Article run_extractors(const std::vector<Extractor>& extractors, Article article) {
    for (const Extractor& extract : extractors) article = extract(std::move(article));
    return article;
}

}  // namespace onrecord
