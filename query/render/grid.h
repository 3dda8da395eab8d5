#pragma once

#include <cstdint>
#include <iosfwd>
#include <string>
#include <vector>

#include "query/render/answer.h"

namespace onrecord {

/// A table of numbers for people. Texts are safe for a terminal.
struct Grid {
    struct Column {
        std::string heading;
        bool optional = false;           ///< may be left out, from the right, where the width is not enough
    };
    struct Row {
        std::string label;
        std::vector<std::string> cells;  ///< one a column
        bool strong = false;
        std::uint64_t bar = 0;           ///< as a share of the longest
    };
    std::vector<Column> columns;
    std::vector<Row> rows;
    std::uint64_t longest_bar = 0;       ///< 0: no bars
};

/// Writes the grid, indented by two columns: headings and labels in several lines where they are long, numbers flush right, bars in what is left of the
/// width. Returns how many columns did not fit.
std::size_t render_grid(const Grid& grid, const RenderOptions& options, std::ostream& out);

/// A bar of `length` blocks.
std::string bar_of(std::size_t length);

}  // namespace onrecord
