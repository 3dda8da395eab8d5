#include "common/cli/accuracy.h"

#include <cstdio>

namespace onrecord {

std::string accuracy_text() {
    std::string text = "accuracy of this build's extraction                               %\n";
    for (const AccuracyFigure& figure : accuracy_figures()) {
        char line[128];
        std::snprintf(line, sizeof line, "  %-58.*s %6.1f\n", static_cast<int>(figure.name.size()), figure.name.data(), figure.percent);
        text += line;
    }
    return text;
}

}  // namespace onrecord
