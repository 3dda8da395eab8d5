#include "indexer/extract/lines.h"

#include "common/text.h"

namespace onrecord {

std::vector<Span> lines_of(std::string_view text) {
    std::vector<Span> lines;
    text = text.substr(0, UINT32_MAX);
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = text.find('\n', at);
        if (end == std::string_view::npos) end = text.size();
        const std::string_view line = trim(text.substr(at, end - at));
        if (!line.empty()) {
            const auto start = static_cast<std::uint32_t>(line.data() - text.data());
            lines.push_back({start, static_cast<std::uint32_t>(start + line.size())});
        }
        at = end + 1;
    }
    return lines;
}

}  // namespace onrecord
