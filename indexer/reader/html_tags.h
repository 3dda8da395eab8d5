#pragma once

#include <gumbo.h>

#include <algorithm>
#include <span>

namespace onrecord {

inline bool is_one_of(GumboTag tag, std::span<const GumboTag> tags) {
    return std::find(tags.begin(), tags.end(), tag) != tags.end();
}

inline bool is_heading(GumboTag tag) {
    return tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6;
}

}  // namespace onrecord
