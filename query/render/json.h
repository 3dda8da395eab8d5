#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "query/query_error.h"
#include "query/render/answer.h"

namespace onrecord {

using Json = nlohmann::ordered_json;

/// The version of everything below (UX J2): a number that grows when a key changes its meaning or goes.
inline constexpr int json_format_version = 1;

/// One line of JSON (with '\n' at the end), or several with `indent`. Control characters of every kind are escaped, bytes
/// that are not UTF-8 replaced: safe to send to a terminal.
std::string to_text(const Json& json, int indent = -1);

/// The whole answer as one object (UX 3.4).
void render_json(const Answer& answer, const RenderOptions& options, std::ostream& out);

/// A "begin" line, a "result" line each, an "end" line with totals, facets and timing (UX J1).
void render_jsonl(const Answer& answer, const RenderOptions& options, std::ostream& out);

/// {"error":{"code":"unknown-field","at":0,"length":7,"message":"…","hint":"…","suggest":["speaker"]}}
Json error_json(const QueryError& error);

Json facet_json(const FacetTable& table);

/// A result: names follow schema.org and IPTC where they have one; unknown is null. Only the keys in `fields`, if any.
Json result_json(const Hit& hit, const Answer& answer, const std::vector<std::string>& fields);

/// The keys that a result can have, in order.
const std::vector<std::string>& result_keys();

/// Everything that is stored of an article: text, dropped stretches, mentions, every value with its evidence.
Json article_json(const Article& article);

}  // namespace onrecord
