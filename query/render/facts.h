#pragma once

#include <string>
#include <vector>

#include "common/article.h"
#include "query/ast.h"
#include "query/search.h"

namespace onrecord {

/// Short texts about an article that several formats share. Not escaped.

/// "2017-09-12", "2017-09-12?" if the page did not state it, "undated (2016-07-13..2017-11-01 by offices held)", "undated".
std::string date_text(const Article& article);

/// The outlet, else the host of its address, else "source unknown".
std::string source_text(const Article& article);

/// The outlet, else the host of its address, else empty.
std::string known_source(const Article& article);

/// "3 copies: Harbour Post, City Tape"; of a quotation "3 appearances: …". Empty of a result without copies.
std::string copies_text(const Hit& hit);

std::string title_text(const Article& article);     ///< or "(no headline)"
std::string speaker_text(const Quote& quote);       ///< names of the speaker and of joint ones, or "unattributed"
std::string confidence_text(float confidence);      ///< "0.97"

/// How a quotation got its speaker: `speaker by title-name-verb at "added" (0.97)`.
std::string attribution_text(const Article& article, const Quote& quote);

/// Why the filters of the query hold of this article: `topic defence by title-pattern (0.90)`, one a department or topic asked for.
std::vector<std::string> matched_values(const Article& article, const Expr& expr);

/// The bytes of a span, or nothing if it reaches out of the text (a damaged record).
std::string_view bytes_of(const Article& article, Span span);

/// `url` if it can stand in a terminal link: http(s), printable ASCII only; else empty.
std::string_view linkable(const std::string& url);

}  // namespace onrecord
