#pragma once

#include <optional>
#include <string_view>

#include "common/article.h"

namespace onrecord {

struct StatedDate {
    Date date{};
    Evidence evidence{};
};

/// The day of publication that `text` itself states near its head or end; null if it states none.
std::optional<StatedDate> date_in_text(std::string_view text);

/// The day that an address carries; null if none, or only a year or month. Evidence without a span.
std::optional<StatedDate> date_in_url(std::string_view url);

}  // namespace onrecord
