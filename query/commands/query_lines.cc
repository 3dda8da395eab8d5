#include "query/commands/query_lines.h"

#include <algorithm>

#include "common/text.h"

namespace onrecord {

std::vector<QueryLine> read_query_lines(std::string_view text, bool ordered) {
    std::vector<QueryLine> out;
    for (std::size_t number = 1; !text.empty(); ++number) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (trim(line).empty() || line.starts_with('#')) continue;
        QueryLine entry{number, {}, {}, {}};
        if (const std::size_t tab = line.find('\t'); tab != std::string_view::npos) {
            entry.name = trim(line.substr(0, tab));
            line.remove_prefix(tab + 1);
        }
        if (const std::size_t tab = line.rfind('\t'); ordered && tab != std::string_view::npos) {
            entry.order = trim(line.substr(tab + 1));
            line = line.substr(0, tab);
        }
        entry.query = trim(line);
        out.push_back(std::move(entry));
    }
    return out;
}

}  // namespace onrecord
