#pragma once

#include <string_view>

namespace onrecord {

/// True for a name that only what stands around articles has: style sheets, scripts, fonts, pictures, sound and film. They come with pages
/// that somebody saved or packed; no content tells a script from a text.
bool is_page_furniture(std::string_view name);

/// True for the first bytes of a picture, sound, film or font, whatever its name.
bool is_media(std::string_view head);

}  // namespace onrecord
