#pragma once

#include <iosfwd>

#include "query/render/answer.h"

namespace onrecord {

void render_ids(const Answer& answer, char end, std::ostream& out);   ///< each id followed by `end`: '\n', or '\0' for xargs -0
void render_urls(const Answer& answer, std::ostream& out);            ///< results without an address are left out
void render_trec(const Answer& answer, const RenderOptions& options, std::ostream& out);   ///< qid Q0 docno rank score tag
void render_markdown(const Answer& answer, std::ostream& out);        ///< a numbered list with quotations as block quotes

}  // namespace onrecord
