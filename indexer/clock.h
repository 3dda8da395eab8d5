#pragma once

#include <string>

namespace onrecord {

/// This moment as "2026-03-01T02:00:00Z".
std::string utc_timestamp();

}  // namespace onrecord
