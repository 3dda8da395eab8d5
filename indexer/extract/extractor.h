#pragma once

#include <functional>
#include <vector>

#include "common/article.h"
#include "common/gazetteer/gazetteer.h"

namespace onrecord {

/// Article in, article with more known about it out. Pure: no globals, no printing, no disk; safe to
/// call from several threads at once.
using Extractor = std::function<Article(Article)>;

/// Rule of the evidence of a value that an editor has corrected; its confidence is 1.
inline constexpr const char* corrected_rule = "corrected";

/// Steps of somebody who knows better than the rules; each may be empty.
struct Overrides {
    Extractor date{};      ///< first of all: offices depend on the day
    Extractor values{};    ///< speakers and topics, once found; departments follow from them
};

/// The extractors in their order: language, clean text, date, mentions, quotations and speakers, offices on the day,
/// departments, topics, calibration of the confidences. Of articles in another language than English only the text is cleaned and the date found. The gazetteer and the files must outlive them.
std::vector<Extractor> standard_extractors(const Gazetteer& gazetteer, const GazetteerFiles& files, Overrides overrides = {});

/// All of them, one after the other.
Article run_extractors(const std::vector<Extractor>& extractors, Article article);

}  // namespace onrecord
