#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace onrecord {

/// One query of a file.
struct QueryLine {
    std::size_t number = 0;          ///< of its line, from 1
    std::string name;                ///< what stands before the first tab, or empty
    std::string query;               ///< as it stands: nothing is reinterpreted as a shell's words are
    std::string order;               ///< what stands behind a second tab, or empty
};

/// Lines `query` or `name<TAB>query`, with `ordered` also `name<TAB>query<TAB>order`; empty lines and `#` comments are passed over.
std::vector<QueryLine> read_query_lines(std::string_view text, bool ordered);

}  // namespace onrecord
