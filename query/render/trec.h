#pragma once

#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

#include "query/search.h"

namespace onrecord {

/// Lines `topic Q0 document rank score tag`, as trec_eval reads them. It orders by score and, where that is the same, by name: so each
/// printed score is lower than the one before, by 0.000001 at least, and the order stays ours.
void write_trec(std::string_view topic, const Streamed<Hit>& hits, std::string_view tag, std::ostream& out);

}  // namespace onrecord
