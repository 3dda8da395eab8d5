#include "common/data_lines.h"

#include <algorithm>

#include "common/text.h"

namespace onrecord {

std::vector<DataLine> data_lines(std::string_view text) {
    std::vector<DataLine> out;
    for (std::size_t number = 1; !text.empty(); ++number) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (!trim(line).empty() && line.front() != '#') out.push_back({number, line});
    }
    return out;
}

}  // namespace onrecord
