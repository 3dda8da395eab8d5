#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <vector>

#include "query/engine/evaluate.h"

namespace onrecord {

/// Calls work(0), work(1) ... once for each segment, on all cores at once where they hold `parallel_from` articles or more together. The first exception
/// is thrown again when all have ended. `work` may touch nothing but its own segment, and what is safe for several threads.
void for_each_segment(const Evaluators& segments, std::uint64_t parallel_from,
                      const std::function<void(std::size_t)>& work);

}  // namespace onrecord
