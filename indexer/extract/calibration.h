#pragma once

#include "common/gazetteer/files.h"
#include "indexer/extract/extractor.h"

namespace onrecord {

/// Makes the confidences of speakers, topics and departments mean what they say: of the values with 0.9, nine in ten
/// are right. The rules state how sure they are relative to each other; calibration.tsv says what that was worth where it
/// was judged (written by tests/quality/calibrate): a row `kind rule stated honest` is a point of a line that rises
/// between the points of its rule and is level outside them; rule "*" stands for the rules without rows of their own. Of a
/// speaker's rule only the part behind the slash counts. Values without evidence (0), corrected ones, and kinds without rows
/// are left alone. Last of the extractors: others compare what was stated. Throws DataError with file and line if a row cannot be read or
/// a line falls.
Extractor calibration_extractor(const GazetteerFiles& files);

}  // namespace onrecord
