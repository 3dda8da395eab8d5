#pragma once

#include <string>

#include "common/article.h"
#include "common/gazetteer/gazetteer.h"

namespace onrecord {

/// What extraction found in an article, as one line of JSON without the line end: id, path, title, date, date_window
/// ([from, until] or null), body (the text as it came in), speakers (names of people quoted), other_speakers,
/// departments_led and departments (full names), topics (ids), quotes. A quote: start, end, parts ([start, end, kind]),
/// kind, text, speaker, also, speaker_mention, speaker_start, speaker_end, cue, cue_start, cue_end, rule, confidence,
/// evidence, evidence_start, evidence_end, speaker_facts (a list: id, name, kind, office, office_name, department,
/// leads_department, party). Then url, outlet, author, lang, lang_basis, type, date_basis; evidence of date, departments and topics
/// (id and label, rule, confidence, words, start, end); dropped (start, end, reason, text); mentions (kind, id, label,
/// start, end).
/// Offsets are bytes of the text; unknown values are null. Bytes that are no UTF-8 are replaced by U+FFFD.
std::string explain_json(const Article& article, const Gazetteer& gazetteer);

}  // namespace onrecord
