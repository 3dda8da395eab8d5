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

/// How prominent `person` is around those days, from the offices held: 1 somebody listed, 3 to 6 for offices of another
/// time, 5 to 12 for those of the days or of the year and a half before them (a mayor who left last month is still
/// better known than an under-secretary). A head of department or government counts 6, a leader or foreign minister 5, a
/// minister 4, any other office 3; twice that while it lasts.
int prominence(const Gazetteer& gazetteer, const Person& person, const When& when);

}  // namespace onrecord
