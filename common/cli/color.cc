#include "common/cli/color.h"

#include <cstdlib>

#include <unistd.h>

namespace onrecord {

ColorWhen color_when(std::string_view name) {
    if (name == "always") return ColorWhen::always;
    return name == "never" ? ColorWhen::never : ColorWhen::automatic;
}

bool wants_color(ColorWhen when, bool is_terminal, const char* no_color, const char* term) {
    if (when == ColorWhen::always) return true;
    if (when == ColorWhen::never || (no_color && *no_color)) return false;
    if (!term || std::string_view(term) == "dumb") return false;
    return is_terminal;
}

bool wants_color(ColorWhen when, int fd) {
    return wants_color(when, ::isatty(fd) == 1, std::getenv("NO_COLOR"), std::getenv("TERM"));
}

std::string Palette::wrap(std::string_view codes, std::string_view text) const {
    if (!on) return std::string(text);
    std::string out = "\x1b[";
    out.append(codes).append("m").append(text).append("\x1b[0m");
    return out;
}

}  // namespace onrecord
