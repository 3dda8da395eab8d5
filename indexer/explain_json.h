#pragma once

#include <string>

#include "common/article.h"
#include "common/gazetteer/gazetteer.h"

namespace onrecord {

/// What extraction found in an article, as one line of JSON without the line end: id, path, title, date, date_window
/// ([from, until] or null), body (the text as it came in), speakers (names of people quoted), other_speakers,
/// departments_led and departments (full names), topics (ids), quotes. A quote: start, end, parts ([start, end, kind]),
/// kind, text, speaker, also, speaker_mention, speaker_start, speaker_end, cue, cue_start, cue_end, rule, confidence.
/// Offsets are bytes of the text; unknown values are null. Bytes that are no UTF-8 are replaced by U+FFFD.
std::string explain_json(const Article& article, const Gazetteer& gazetteer);

}  // namespace onrecord
