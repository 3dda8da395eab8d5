#include "common/shorten.h"

#include <algorithm>

#include "common/text.h"

namespace onrecord {

std::string shorten(std::string_view text, std::size_t most) {
    text = trim(text);
    std::string line(text.substr(0, most));
    if (text.size() > most) {
        std::size_t end = text.rfind(' ', most);
        if (end == std::string_view::npos) end = most;
        while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0) == 0x80) --end;
        line.resize(end);
    }
    std::ranges::replace(line, '\n', ' ');
    return escape_control(line) + (text.size() > most ? " ..." : "");
}

}  // namespace onrecord
