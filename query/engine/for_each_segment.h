#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <vector>

#include "query/engine/evaluate.h"

namespace onrecord {

/// Calls work(0), work(1) ... once for each segment, on all cores at once or one after the other. The first exception
/// is thrown again when all have ended. `work` may touch nothing but its own segment, and what is safe for several threads.
void for_each_segment(const Evaluators& segments, bool at_once, const std::function<void(std::size_t)>& work);

/// The documents of all sets: those that will be looked at.
std::uint64_t size_of(const std::vector<DocSet>& sets);

}  // namespace onrecord
