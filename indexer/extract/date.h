#pragma once

#include "common/gazetteer/gazetteer.h"
#include "indexer/extract/extractor.h"

namespace onrecord {

/// Dates an undated article; one that has a date is left alone. Never today's date.
///   1. The text's own statement of publication (a date alone on a line near the head, "Published on ...", a byline
///      or a dateline with day, month and year): date, date_basis "inferred".
///   2. The address ("/2017/sep/12/", "2017-09-12", "/20170912/"): date, date_basis "url".
///   3. Else a date_window, where offices prove one: office_window.h.
/// date_evidence says which rule (published-line, date-line, byline-date, dateline, url-date, office-window) and
/// where. "On Tuesday", "last year" and dates inside sentences give nothing: they date events, not the article.
Extractor date_extractor(const Gazetteer& gazetteer);

}  // namespace onrecord
