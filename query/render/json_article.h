#pragma once

#include <string>

#include <nlohmann/json.hpp>

#include "common/article.h"

namespace onrecord {

/// Parts of articles as JSON, shared by results and `show --format json`.
nlohmann::ordered_json text_or_null(const std::string& text);
nlohmann::ordered_json span_json(Span span);                   ///< [start, end], bytes of the article's text
nlohmann::ordered_json evidence_json(const Evidence& evidence);
nlohmann::ordered_json speakers_json(const Article& article);
nlohmann::ordered_json topics_json(const Article& article);
nlohmann::ordered_json date_window_json(const Article& article);
/// What article it is, in a list of several: adds the keys from headline to url.
void add_head(nlohmann::ordered_json& json, const Article& article);
nlohmann::ordered_json quote_json(const Article& article, const Quote& quote);
double rounded(double value);                                  ///< to four decimals: what a float really knew

}  // namespace onrecord
