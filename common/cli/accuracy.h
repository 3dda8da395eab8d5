#pragma once

#include <span>
#include <string>
#include <string_view>

namespace onrecord {

/// A row of tests/quality/README.md as it was when the program was built.
struct AccuracyFigure {
    std::string_view name;   ///< "corpus/sample: spans, F1"
    double percent;
};

/// How good the extraction of this build is, in the table's order.
std::span<const AccuracyFigure> accuracy_figures();

/// The figures under a heading, a line each, right-aligned: for people.
std::string accuracy_text();

}  // namespace onrecord
