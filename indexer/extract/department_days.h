#pragma once

#include <span>
#include <vector>

#include "common/article.h"
#include "common/gazetteer/gazetteer.h"

namespace onrecord {

/// The days on which the article can have been written: its date or its window. Open ends are cut to 1990-2024, the
/// years that the tables know: what is open must not count as the longest.
DateRange days_of(const Article& article);

/// True if the department exists on some day of `days`.
bool exists_on(const Department& department, const DateRange& days);

/// `department` itself if it exists on `days`, else the successor or predecessor (of any distance) that does; null
/// if none.
const Department* department_on(const Gazetteer& gazetteer, const Department& department, const DateRange& days);

/// `department` if it exists on `days`, else its successor that does; null if none (before its time, too).
const Department* department_or_successor(const Gazetteer& gazetteer, const Department& department,
                                          const DateRange& days);

/// Of departments that share a name, the one that it means on `days`: one that exists then; of several, the one
/// that exists on most of these days. Null if none exists then and none has become one that does.
const Department* choose_department(const Gazetteer& gazetteer, std::span<const std::uint32_t> candidates,
                                    const DateRange& days);

}  // namespace onrecord
