#pragma once

#include "common/article.h"
#include "common/segment/segment.h"

namespace onrecord {

/// The article as it was indexed. Throws IoError if its record is damaged.
Article read_article(Segment& segment, std::uint32_t docid);

}  // namespace onrecord
