#pragma once

#include <string>
#include <vector>

#include "common/gazetteer/files.h"

namespace onrecord {

/// One finding of check_gazetteers. `error` findings make the gazetteer unusable or wrong (bad date,
/// unknown id, overlapping holders); the others are for a person to judge (a name that two people share).
struct GazetteerFinding {
    bool error = false;
    std::string where;    ///< "terms.tsv:120"
    std::string message;
};

/// Everything wrong or doubtful in the tables, in file order. Never throws for bad rows: it lists them all.
std::vector<GazetteerFinding> check_gazetteers(const GazetteerFiles& files);

}  // namespace onrecord
