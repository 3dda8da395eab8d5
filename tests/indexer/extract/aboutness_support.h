#pragma once

#include <string>
#include <string_view>

#include "common/article.h"
#include "common/gazetteer/gazetteer.h"

namespace onrecord {

/// An article of the given day (ISO, or empty for undated) and text.
inline Article article_of(std::string_view date, std::string_view text) {
    Article article;
    article.date = parse_iso_date(date);
    article.text = text;
    return article;
}

inline std::string words_at(const Article& article, Span span) {
    return article.text.substr(span.start, span.size());
}

/// "mod dexeu": the ids of assigned values in their order.
inline std::string ids_of(const std::vector<Assigned>& values) {
    std::string ids;
    for (const Assigned& value : values) ids += (ids.empty() ? "" : " ") + value.id;
    return ids;
}

/// What was compiled in, once for all tests.
inline const GazetteerFiles& embedded_files_once() {
    static const GazetteerFiles files = GazetteerFiles::embedded();
    return files;
}

}  // namespace onrecord
