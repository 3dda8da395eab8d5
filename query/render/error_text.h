#pragma once

#include <string>
#include <string_view>

#include "common/cli/color.h"
#include "query/query_error.h"

namespace onrecord {

/// Three lines (UX E1): what is wrong, the query with carets under the place, what to do. Each ends with '\n'. Columns are those of a
/// terminal; of a query longer than `width`, the stretch around the place is shown. Without a place the middle lines are left out.
std::string error_text(const QueryError& error, std::string_view query, const Palette& palette, std::size_t width);

}  // namespace onrecord
