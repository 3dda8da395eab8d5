#pragma once

#include <string_view>

#include "common/article.h"
#include "common/gazetteer/gazetteer.h"
#include "common/result.h"
#include "indexer/extract/when.h"

namespace onrecord {

/// The speaker that an editor means: an id of a person, institution or party, one of their names in any case, or
/// "~" and a name for somebody not listed. A person comes with office, department and party on those days. An Error
/// names the people with that surname, or the nearest name.
Result<Speaker> find_speaker(const Gazetteer& gazetteer, std::string_view name, const When& when);

/// The topic of that id or label, in any case. An Error names the nearest.
Result<const Topic*> find_topic(const Gazetteer& gazetteer, std::string_view name);

}  // namespace onrecord
