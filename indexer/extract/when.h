#pragma once

#include "common/article.h"
#include "common/gazetteer/gazetteer.h"

namespace onrecord {

/// The days on which an article may have been written.
struct When {
    DateRange days{};
    bool known = false;    ///< a date or a window bounds it
    bool operator==(const When&) const = default;
};

/// The article's date, else its window, else any day.
When when_of(const Article& article);

/// How prominent `person` is around those days, from the offices held: 0 nobody, 1 somebody listed,
/// higher for ministers, leaders and heads of department and of government on one of those days.
int prominence(const Gazetteer& gazetteer, const Person& person, const When& when);

}  // namespace onrecord
