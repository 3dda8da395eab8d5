#include "indexer/extract/date.h"

#include <memory>

#include "indexer/extract/office_window.h"
#include "indexer/extract/stated_date.h"

namespace onrecord {

Extractor date_extractor(const Gazetteer& gazetteer) {
    auto offices = std::make_shared<const OfficeWindow>(gazetteer);
    return [offices](Article article) {
        if (article.date) return article;
        article.date_window.reset();
        if (const auto stated = date_in_text(article.text)) {
            article.date = stated->date;
            article.date_basis = "inferred";
            article.date_evidence = stated->evidence;
        } else if (const auto addressed = date_in_url(article.url)) {
            article.date = addressed->date;
            article.date_basis = "url";
            article.date_evidence = addressed->evidence;
        } else if (const auto window = offices->find(article.text, dropped_spans(article))) {
            article.date_window = window->range;
            article.date_evidence = window->evidence;
        }
        return article;
    };
}

}  // namespace onrecord
