#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace onrecord {

/// A line of a text file that says something.
struct DataLine {
    std::size_t number = 0;   ///< in the file, from 1
    std::string_view text;    ///< without its end; a view into the file's text
};

/// The lines of `text` that are neither blank nor comments ("#" first). Lines end with LF or CR LF.
std::vector<DataLine> data_lines(std::string_view text);

}  // namespace onrecord
