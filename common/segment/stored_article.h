#pragma once

#include <cstdint>

#include "common/article.h"
#include "common/result.h"
#include "common/segment/segment.h"

namespace onrecord {

/// The article of document `docid` (1 .. document_count) of a segment's articles, from its record and its words. An error if they are damaged.
Result<Article> stored_article(Table& articles, std::uint32_t docid);

}  // namespace onrecord
