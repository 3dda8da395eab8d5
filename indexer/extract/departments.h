#pragma once

#include "common/gazetteer/gazetteer.h"
#include "indexer/extract/extractor.h"

namespace onrecord {

/// Which departments an article is about: fills departments_led and departments. Reads Article::quotes (speakers
/// with their offices on the day) and Article::topics, so it runs after both are known. Rules, in this order, no id
/// twice:
///   led-by-speaker      the head of the department is quoted; also in departments_led
///   minister-quoted     another minister of it is quoted
///   institution-quoted  a body that speaks for it is quoted ("Downing Street")
///   department-named    its name, its head's office, its subjects (department_subjects.tsv) or a topic of the
///   article that
///                       is its business (topic_departments.tsv) together reach the threshold; a single passing
///                       mention does not. The span is that of the strongest sign.
/// Only departments that exist on the article's day (or in its date window) are assigned; one that is named after
/// its end or before its beginning becomes its successor or predecessor. In an undated article a name that several
/// departments had means the one that had it longest. The Prime Minister's Office is never assigned for being
/// named: it is where every article happens. Throws DataError if a table names an unknown topic or department, or
/// cannot be read.
Extractor departments_extractor(const Gazetteer& gazetteer, const GazetteerFiles& files);

}  // namespace onrecord
