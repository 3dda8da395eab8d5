#include "query/engine/read_article.h"

#include "common/errors.h"
#include "common/segment/stored_article.h"

namespace onrecord {

Article read_article(Segment& segment, std::uint32_t docid) {
    Result<Article> decoded = stored_article(segment.articles, docid);
    if (!decoded) {
        throw IoError("segment " + segment.entry.name + ", article " + std::to_string(docid) + ": " + decoded.error().message + "; run onrecord-index check");
    }
    return std::move(decoded).value();
}

}  // namespace onrecord
