#include "query/commands/query_lines.h"

#include "common/data_lines.h"
#include "common/text.h"

namespace onrecord {

std::vector<QueryLine> read_query_lines(std::string_view text, bool ordered) {
    std::vector<QueryLine> out;
    for (auto [number, line] : data_lines(text)) {
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
