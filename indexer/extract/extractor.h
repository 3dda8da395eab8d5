#pragma once

#include <functional>
#include <vector>

#include "common/article.h"
#include "common/gazetteer/gazetteer.h"

namespace onrecord {

/// Article in, article with more known about it out. Pure: no globals, no printing, no disk; safe to
/// call from several threads at once.
using Extractor = std::function<Article(Article)>;

/// The extractors in their order: clean text, date, mentions, quotations and speakers, offices on the day,
/// departments, topics. The gazetteer and the files must outlive them.
std::vector<Extractor> standard_extractors(const Gazetteer& gazetteer, const GazetteerFiles& files);

/// All of them, one after the other.
Article run_extractors(const std::vector<Extractor>& extractors, Article article);

}  // namespace onrecord
