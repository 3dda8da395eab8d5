#include "query/render/json.h"

#include <algorithm>
#include <cstdio>
#include <ostream>
#include <utility>

#include "common/text.h"
#include "query/render/cross_table.h"
#include "query/render/facet_labels.h"
#include "query/render/facts.h"
#include "query/render/json_article.h"
#include "query/render/trend.h"

namespace onrecord {
namespace {

Json snippet_json(const Snippet& snippet) {
    Json json{{"field", snippet.field}, {"text", snippet.text}};
    json["marks"] = Json::array();
    for (const Span& mark : snippet.marks) json["marks"].push_back(span_json(mark));
    json["start"] = snippet.source.start;
    json["end"] = snippet.source.end;
    json["quote"] = snippet.quote < 0 ? Json(nullptr) : Json(snippet.quote);
    return json;
}

Json quotes_json(const Hit& hit) {
    Json list = Json::array();
    for (std::size_t i = 0; i < hit.article.quotes.size(); ++i) {
        Json quote = quote_json(hit.article, hit.article.quotes[i]);
        quote["number"] = i;
        quote["matches"] = std::find(hit.quotes.begin(), hit.quotes.end(), i) != hit.quotes.end();
        list.push_back(std::move(quote));
    }
    return list;
}

Json sources_json(const Hit& hit, const Appearances& all) {
    if (all.count > 1) return all.sources;
    const std::string source = known_source(hit.article);
    return source.empty() ? Json::array() : Json::array({source});
}

Json story_json(const Hit& hit) {
    if (hit.story.first_id.empty()) return nullptr;   // the request did not ask
    return {{"id", hit.story.first_id}, {"copies", hit.story.count}, {"first", hit.story.first_id}, {"sources", sources_json(hit, hit.story)}};
}

Json appearances_json(const Hit& hit) {
    if (!hit.words) return nullptr;
    return {{"count", hit.words->count}, {"first", {{"id", hit.words->first_id}, {"quote", hit.words->first_quote}}}, {"sources", sources_json(hit, *hit.words)}};
}

Json whole_result(const Hit& hit, const Answer& answer) {
    const Article& article = hit.article;
    Json json{{"id", article.id},
              {"rank", hit.rank},
              {"score", rounded(hit.score)}};
    add_head(json, article);
    json["type"] = text_or_null(article.type);
    json["inLanguage"] = text_or_null(article.lang);
    json["lang_basis"] = article.lang_basis;
    json["story"] = story_json(hit);
    json["speakers"] = speakers_json(article);
    json["departments"] = Json::array();
    for (const Assigned& department : article.departments) json["departments"].push_back(department.id);
    json["topics"] = topics_json(article);
    json["snippets"] = Json::array();
    for (const Snippet& snippet : hit.snippets) json["snippets"].push_back(snippet_json(snippet));
    if (answer.unit == Unit::quotes) {
        const bool known = !hit.quotes.empty() && hit.quotes.front() < article.quotes.size();
        json["quote"] = known ? quote_json(article, article.quotes[hit.quotes.front()]) : Json(nullptr);
        if (known) json["quote"]["number"] = hit.quotes.front();
        json["appearances"] = appearances_json(hit);
    } else {
        json["quotes"] = quotes_json(hit);
    }
    return json;
}

Json query_json(const Answer& answer) {
    Json warnings = Json::array();
    for (const QueryNote& note : answer.notes) warnings.push_back({{"code", note.code}, {"text", note.text}});
    return {{"text", answer.text}, {"read_as", answer.read_as}, {"warnings", std::move(warnings)}};
}

Json index_json(const Answer& answer) {
    return {{"uuid", answer.index_uuid}, {"revision", answer.generation}, {"batch", answer.batch}};
}

Json total_json(const Answer& answer) {
    const SearchReply& reply = answer.reply;
    Json total{{"articles", reply.articles}, {"stories", reply.stories ? Json(*reply.stories) : Json(nullptr)}, {"quotes", reply.quotes}};
    if (reply.different_quotes) total["different_quotes"] = *reply.different_quotes;
    total["undated_left_out"] = reply.undated;
    total["exact"] = true;
    return total;
}

Json facets_json(const Answer& answer) {
    Json facets = Json::object();
    for (const FacetTable& table : answer.reply.facets) facets[std::string(table.field->name)] = facet_json(table);
    return facets;
}

Json next_json(const Answer& answer) { return answer.next ? Json(*answer.next) : Json(nullptr); }

/// The members of an object as they stand between its brackets.
std::string members(const Json& object) {
    const std::string text = to_text(object);   // "{...}\n"
    return text.substr(1, text.size() - 3);
}

void append_escape(std::string& out, unsigned code) {
    char text[8];
    std::snprintf(text, sizeof text, "\\u%04x", code);
    out += text;
}

}  // namespace

std::string to_text(const Json& json, int indent) {
    const std::string dumped = json.dump(indent, ' ', false, Json::error_handler_t::replace);
    std::string out;
    out.reserve(dumped.size() + 1);
    // JSON escapes C0 only; C1 (C2 80..9F) and DEL can steer a terminal too.
    for (std::size_t i = 0; i < dumped.size(); ++i) {
        const auto byte = static_cast<unsigned char>(dumped[i]);
        const auto next = static_cast<unsigned char>(i + 1 < dumped.size() ? dumped[i + 1] : '\0');
        if (byte == 0x7f) {
            append_escape(out, byte);
        } else if (byte == 0xc2 && next >= 0x80 && next < 0xa0) {
            append_escape(out, next);
            ++i;
        } else {
            out += dumped[i];
        }
    }
    return out + "\n";
}

const std::vector<std::string>& result_keys() {
    static const std::vector<std::string> keys{"id", "rank", "score", "headline", "datePublished", "date_basis", "date_window", "publisher",
                                               "author", "url", "type", "inLanguage", "lang_basis", "story", "speakers", "departments", "topics",
                                               "snippets", "quotes", "quote", "appearances"};
    return keys;
}

Json result_json(const Hit& hit, const Answer& answer, const std::vector<std::string>& fields) {
    Json whole = whole_result(hit, answer);
    if (fields.empty()) return whole;
    Json some = Json::object();
    for (const std::string& field : fields) {
        if (whole.contains(field)) some[field] = std::move(whole[field]);
    }
    return some;
}

Json facet_json(const FacetTable& table) {
    Json json{{"count_by", key_of(table.count_by)},
              {"scope", table.own_excluded ? "own-excluded" : "all-filters"},
              {"missing", table.missing},
              {"more", table.more}};
    json["values"] = Json::array();
    for (const FacetCount& row : table.values) {
        json["values"].push_back({{"id", row.id}, {"label", row.label}, {"count", row.count}, {"selected", row.selected}});
    }
    return json;
}

Json error_json(const QueryError& error) {
    return {{"error", {{"code", error.code}, {"at", error.at.start}, {"length", error.at.size()}, {"message", error.message}, {"hint", error.hint},
                       {"suggest", error.suggest}}}};
}

void render_json(const Answer& answer, const RenderOptions& options, std::ostream& out) {
    // Results are written one by one, since there may be a million: only head and tail are objects, whose outer brackets are left out.
    const Json head{{"format_version", json_format_version}, {"query", query_json(answer)}, {"index", index_json(answer)}, {"total", total_json(answer)}};
    out << '{' << members(head) << ",\"results\":[";
    bool first = true;
    for (const Hit& hit : answer.reply.hits) {
        if (!std::exchange(first, false)) out << ',';
        out << trim(to_text(result_json(hit, answer, options.fields)));
    }
    Json tail{{"facets", facets_json(answer)}};
    if (answer.reply.cross) tail["table"] = cross_table_json(*answer.reply.cross);
    if (answer.reply.trend) tail["trend"] = trend_json(*answer.reply.trend);
    tail["next"] = next_json(answer);
    tail["took_ms"] = rounded(answer.reply.took_ms);
    out << "]," << members(tail) << "}\n";
}

void render_jsonl(const Answer& answer, const RenderOptions& options, std::ostream& out) {
    out << to_text({{"type", "begin"}, {"format_version", json_format_version}, {"query", query_json(answer)}, {"index", index_json(answer)}});
    for (const Hit& hit : answer.reply.hits) {
        Json line{{"type", "result"}};
        line.update(result_json(hit, answer, options.fields));
        out << to_text(line);
    }
    out << to_text({{"type", "end"}, {"total", total_json(answer)}, {"facets", facets_json(answer)}, {"next", next_json(answer)},
                    {"took_ms", rounded(answer.reply.took_ms)}});
}

}  // namespace onrecord
