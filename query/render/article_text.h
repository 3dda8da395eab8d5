#pragma once

#include <iosfwd>
#include <string_view>

#include "common/article.h"
#include "query/render/answer.h"

namespace onrecord {

/// What `show` prints of one article.
void render_article_text(const Article& article, const RenderOptions& options, std::ostream& out);     ///< head, then paragraphs
void render_article_quotes(const Article& article, const RenderOptions& options, std::ostream& out);   ///< each with speaker and place
void render_article_fields(const Article& article, const RenderOptions& options, std::ostream& out);   ///< name, then values

/// What `why` prints: for every value of every field the bytes, the sentence, the rule and the confidence.
void render_why(const Article& article, const RenderOptions& options, std::ostream& out);

}  // namespace onrecord
