#include "indexer/explain_json.h"

#include <cmath>

#include <nlohmann/json.hpp>

namespace onrecord {

namespace {

using Json = nlohmann::ordered_json;

Json text_or_null(std::string_view text) { return text.empty() ? Json(nullptr) : Json(std::string(text)); }

std::string_view words(const Article& article, Span span) {
    return std::string_view(article.text).substr(span.start, span.size());
}

/// Adds `name`, `name_start` and `name_end` of a span; nulls if it is empty.
void add_span(Json& out, const Article& article, const char* name, const std::string& prefix, Span span) {
    out[name] = text_or_null(words(article, span));
    out[prefix + "_start"] = span.empty() ? Json(nullptr) : Json(span.start);
    out[prefix + "_end"] = span.empty() ? Json(nullptr) : Json(span.end);
}

void add_rule(Json& out, const Evidence& evidence) {
    out["rule"] = evidence.rule;
    out["confidence"] = std::round(evidence.confidence * 100.0) / 100.0;
}

Json speaker_json(const Speaker& speaker) {
    return {{"id", speaker.id}, {"name", speaker.name}, {"kind", to_string(speaker.kind)}, {"office", text_or_null(speaker.office)},
            {"office_name", text_or_null(speaker.office_name)}, {"department", text_or_null(speaker.department)},
            {"leads_department", speaker.leads_department}, {"party", text_or_null(speaker.party)}};
}

Json quote_json(const Article& article, const Quote& quote) {
    Json out;
    out["start"] = quote.extent().start;
    out["end"] = quote.extent().end;
    Json parts = Json::array();
    for (const QuotePart& part : quote.parts)
        parts.push_back({part.span.start, part.span.end, std::string(to_string(part.kind))});
    out["parts"] = std::move(parts);
    out["kind"] = std::string(to_string(quote.kind));
    out["text"] = quote_text(article, quote);
    out["speaker"] = quote.speaker ? Json(quote.speaker->name) : Json(nullptr);
    if (!quote.also.empty()) {
        Json also = Json::array();
        for (const Speaker& speaker : quote.also) also.push_back(speaker.name);
        out["also"] = std::move(also);
    }
    add_span(out, article, "speaker_mention", "speaker", quote.mention);
    add_span(out, article, "cue", "cue", quote.cue);
    add_rule(out, quote.evidence);
    add_span(out, article, "evidence", "evidence", quote.evidence.span);
    Json facts = Json::array();
    if (quote.speaker) facts.push_back(speaker_json(*quote.speaker));
    for (const Speaker& speaker : quote.also) facts.push_back(speaker_json(speaker));
    out["speaker_facts"] = std::move(facts);
    return out;
}

Json evidence_json(const Article& article, const Evidence& evidence) {
    if (evidence.rule.empty()) return nullptr;
    Json out;
    add_rule(out, evidence);
    out["words"] = text_or_null(words(article, evidence.span));
    out["start"] = evidence.span.empty() ? Json(nullptr) : Json(evidence.span.start);
    out["end"] = evidence.span.empty() ? Json(nullptr) : Json(evidence.span.end);
    return out;
}

Json assigned_json(const Article& article, const std::vector<Assigned>& values) {
    Json out = Json::array();
    for (const Assigned& value : values) {
        Json each = {{"id", value.id}, {"label", value.label}};
        if (const Json evidence = evidence_json(article, value.evidence); evidence.is_object()) each.update(evidence);
        out.push_back(std::move(each));
    }
    return out;
}

Json dropped_json(const Article& article) {
    Json out = Json::array();
    for (const Dropped& dropped : article.dropped)
        out.push_back({{"start", dropped.span.start}, {"end", dropped.span.end}, {"reason", dropped.reason}, {"text", words(article, dropped.span)}});
    return out;
}

Json mentions_json(const Article& article) {
    Json out = Json::array();
    for (const Mention& mention : article.mentions)
        out.push_back({{"kind", to_string(mention.kind)}, {"id", mention.id}, {"label", mention.label}, {"start", mention.span.start}, {"end", mention.span.end}});
    return out;
}

Json date_window(const Article& article) {
    if (!article.date_window) return nullptr;
    return Json::array({to_string(article.date_window->from), to_string(article.date_window->until)});
}

}  // namespace

std::string explain_json(const Article& article, const Gazetteer& gazetteer) {
    Json out;
    out["id"] = article.id;
    out["path"] = text_or_null(article.path);
    out["title"] = text_or_null(article.title);
    out["date"] = article.date ? Json(to_string(*article.date)) : Json(nullptr);
    out["date_window"] = date_window(article);
    out["body"] = article.text;
    Json people = Json::array(), others = Json::array();
    for (const Speaker& speaker : speakers_of(article))
        (speaker.kind == SpeakerKind::person ? people : others).push_back(speaker.name);
    out["speakers"] = std::move(people);
    out["other_speakers"] = std::move(others);
    Json led = Json::array(), departments = Json::array(), topics = Json::array(), quotes = Json::array();
    for (const std::string& id : article.departments_led)
        if (const Department* department = gazetteer.department(id)) led.push_back(department->name);
    for (const Assigned& department : article.departments) departments.push_back(department.label);
    for (const Assigned& topic : article.topics) topics.push_back(topic.id);
    for (const Quote& quote : article.quotes) quotes.push_back(quote_json(article, quote));
    out["departments_led"] = std::move(led);
    out["departments"] = std::move(departments);
    out["topics"] = std::move(topics);
    out["quotes"] = std::move(quotes);
    out["url"] = text_or_null(article.url);
    out["outlet"] = text_or_null(article.outlet);
    out["author"] = text_or_null(article.author);
    out["lang"] = text_or_null(article.lang);
    out["lang_basis"] = article.lang_basis;
    out["type"] = text_or_null(article.type);
    out["date_basis"] = article.date_basis;
    out["evidence"] = {{"date", evidence_json(article, article.date_evidence)}, {"departments", assigned_json(article, article.departments)},
                       {"topics", assigned_json(article, article.topics)}};
    out["dropped"] = dropped_json(article);
    out["mentions"] = mentions_json(article);
    return out.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

}  // namespace onrecord
