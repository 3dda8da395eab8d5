#include "indexer/extract/speech.h"

#include "indexer/extract/mentions.h"
#include "indexer/extract/quotations.h"

namespace onrecord {

Extractor speech_extractor(std::shared_ptr<const Language> language, Extractor date) {
    return [language = std::move(language), date = std::move(date)](Article article) {
        Reading reading = read_article(article, *language);
        article.mentions = mentions_of(reading);
        article = date(std::move(article));
        find_quotations(std::move(reading), *language, article);
        return article;
    };
}

}  // namespace onrecord
