#pragma once

#include <algorithm>
#include <fstream>
#include <iterator>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "common/gazetteer/tsv.h"

namespace onrecord::test {

/// A row of cases/*.tsv: an article of one or more sentences and what said() gives for it.
struct FiledCase {
    std::string phenomenon, name, day, text, said;
    friend void PrintTo(const FiledCase& one, std::ostream* out) { *out << one.text; }   // for GoogleTest
};

/// The rows of cases/`file`. Throws DataError for a row with too few cells.
inline std::vector<FiledCase> cases_of(const std::string& file) {
    const auto lines = [](std::string_view cell) {   // "\n" for a line end
        std::string text(cell);
        for (std::size_t at = text.find("\\n"); at != std::string::npos; at = text.find("\\n", at + 1)) text.replace(at, 2, "\n");
        return text;
    };
    std::ifstream in(ONRECORD_CASES_DIR "/" + file, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
    std::vector<FiledCase> cases;
    for (const TsvRow& row : read_tsv(text, file, 5))
        cases.push_back({std::string(row.cells[0]), std::string(row.cells[1]), std::string(row.cells[2]), lines(row.cells[3]), lines(row.cells[4])});
    return cases;
}

}  // namespace onrecord::test
