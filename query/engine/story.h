#pragma once

#include <optional>
#include <vector>

#include "query/engine/text_difference.h"
#include "query/search.h"

namespace onrecord {

/// One article of a story.
struct StoryCopy {
    Article head;                            ///< without its text and what was found in it
    std::optional<TextDifference> changes;   ///< against the first; of all but that
};

/// The live articles of the story that `member` belongs to, in order of appearance; of an article without copies, that one. Throws IoError
/// if the index is damaged.
std::vector<StoryCopy> read_story(Index& index, DocRef member);

}  // namespace onrecord
