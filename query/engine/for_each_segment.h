#pragma once

#include <cstddef>
#include <functional>
#include <vector>

#include "common/segment/segment.h"

namespace onrecord {

/// Calls work(0), work(1) ... once for each of `tables`, on all cores at once where they hold enough documents for that to pay. The first exception
/// is thrown again when all have ended. `work` may touch nothing but its own segment, and what is safe for several threads.
void for_each_segment(const std::vector<Table*>& tables, const std::function<void(std::size_t)>& work);

}  // namespace onrecord
