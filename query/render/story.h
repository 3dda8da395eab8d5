#pragma once

#include <iosfwd>
#include <vector>

#include "query/engine/story.h"
#include "query/render/answer.h"
#include "query/render/json.h"

namespace onrecord {

/// What `story` prints for people: the copies in order of appearance, and of every later one what it changed; of its sentences a few.
void render_story(const std::vector<StoryCopy>& story, const RenderOptions& options, std::ostream& out);

/// All of it: {"format_version":1,"story":{…},"articles":[…]}.
Json story_json(const std::vector<StoryCopy>& story);

}  // namespace onrecord
