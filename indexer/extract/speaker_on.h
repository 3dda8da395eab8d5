#pragma once

#include "common/article.h"
#include "common/gazetteer/gazetteer.h"
#include "indexer/extract/when.h"

namespace onrecord {

/// A person as a speaker: with the weightiest office, its department and the party on those days; without them
/// where the days are not known. In a window an office counts only if it was held on its every day.
Speaker speaker_on(const Person& person, const Gazetteer& gazetteer, const When& when);

}  // namespace onrecord
