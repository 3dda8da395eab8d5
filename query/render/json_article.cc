#include "query/render/json_article.h"

#include <algorithm>
#include <cmath>

#include "query/render/json.h"

namespace onrecord {
namespace {

Json speaker_json(const Speaker& speaker) {
    return {{"id", speaker.id},
            {"name", speaker.name},
            {"kind", std::string(to_string(speaker.kind))},
            {"role", text_or_null(speaker.office_name)},
            {"role_id", text_or_null(speaker.office)},
            {"department", text_or_null(speaker.department)},
            {"party", text_or_null(speaker.party)}};
}

bool speaks(const Quote& quote, const std::string& id) {
    const auto same = [&](const Speaker& speaker) { return speaker.id == id; };
    return (quote.speaker && same(*quote.speaker)) || std::any_of(quote.also.begin(), quote.also.end(), same);
}

Json assigned_json(const Assigned& value) { return {{"id", value.id}, {"label", value.label}, {"evidence", evidence_json(value.evidence)}}; }

}  // namespace

double rounded(double value) { return std::round(value * 10000) / 10000; }

Json text_or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

Json span_json(Span span) { return Json::array({span.start, span.end}); }

Json evidence_json(const Evidence& evidence) {
    return {{"rule", text_or_null(evidence.rule)},
            {"confidence", rounded(static_cast<double>(evidence.confidence))},
            {"start", evidence.span.start},
            {"end", evidence.span.end}};
}

Json speakers_json(const Article& article) {
    Json list = Json::array();
    for (const Speaker& speaker : speakers_of(article)) {
        float confidence = 0;
        for (const Quote& quote : article.quotes) {
            if (speaks(quote, speaker.id)) confidence = std::max(confidence, quote.evidence.confidence);
        }
        Json one = speaker_json(speaker);
        one["confidence"] = rounded(static_cast<double>(confidence));
        list.push_back(std::move(one));
    }
    return list;
}

Json topics_json(const Article& article) {
    Json list = Json::array();
    for (const Assigned& topic : article.topics) list.push_back({{"id", topic.id}, {"label", topic.label}});
    return list;
}

Json date_window_json(const Article& article) {
    if (!article.date_window) return nullptr;
    const auto end = [](Date day, Date open) { return day == open ? Json(nullptr) : Json(to_string(day)); };
    return Json::array({end(article.date_window->from, min_date), end(article.date_window->until, max_date)});
}

Json quote_json(const Article& article, const Quote& quote) {
    Json json{{"text", quote_text(article, quote)},
              {"speaker", quote.speaker ? Json(quote.speaker->id) : Json(nullptr)},
              {"name", quote.speaker ? Json(quote.speaker->name) : Json(nullptr)},
              {"kind", std::string(to_string(quote.kind))},
              {"start", quote.extent().start},
              {"end", quote.extent().end}};
    json["parts"] = Json::array();
    for (const QuotePart& part : quote.parts) json["parts"].push_back(span_json(part.span));
    json["also"] = Json::array();
    for (const Speaker& speaker : quote.also) json["also"].push_back(speaker.id);
    json["mention"] = quote.mention.empty() ? Json(nullptr) : span_json(quote.mention);
    json["cue"] = quote.cue.empty() ? Json(nullptr) : span_json(quote.cue);
    json["evidence"] = evidence_json(quote.evidence);
    return json;
}

void add_head(Json& json, const Article& article) {
    json["headline"] = text_or_null(article.title);
    json["datePublished"] = article.date ? Json(to_string(*article.date)) : Json(nullptr);
    json["date_basis"] = article.date_basis;
    json["date_window"] = date_window_json(article);
    json["publisher"] = text_or_null(article.outlet);
    json["author"] = text_or_null(article.author);
    json["url"] = text_or_null(article.url);
}

Json article_json(const Article& article) {
    Json json{{"format_version", json_format_version},
              {"id", article.id},
              {"headline", text_or_null(article.title)},
              {"text", article.text},
              {"datePublished", article.date ? Json(to_string(*article.date)) : Json(nullptr)},
              {"date_basis", article.date_basis},
              {"date_window", date_window_json(article)},
              {"date_evidence", evidence_json(article.date_evidence)},
              {"publisher", text_or_null(article.outlet)},
              {"author", text_or_null(article.author)},
              {"url", text_or_null(article.url)},
              {"path", text_or_null(article.path)},
              {"type", text_or_null(article.type)},
              {"inLanguage", text_or_null(article.lang)},
              {"lang_basis", article.lang_basis}};
    json["dropped"] = Json::array();
    for (const Dropped& gone : article.dropped) json["dropped"].push_back({{"start", gone.span.start}, {"end", gone.span.end}, {"reason", gone.reason}});
    json["speakers"] = speakers_json(article);
    json["departments"] = Json::array();
    for (const Assigned& department : article.departments) json["departments"].push_back(assigned_json(department));
    json["departments_led"] = article.departments_led;
    json["topics"] = Json::array();
    for (const Assigned& topic : article.topics) json["topics"].push_back(assigned_json(topic));
    json["mentions"] = Json::array();
    for (const Mention& mention : article.mentions) {
        json["mentions"].push_back({{"kind", std::string(to_string(mention.kind))}, {"id", mention.id}, {"label", mention.label},
                                    {"start", mention.span.start}, {"end", mention.span.end}});
    }
    json["quotes"] = Json::array();
    for (const Quote& quote : article.quotes) json["quotes"].push_back(quote_json(article, quote));
    return json;
}

}  // namespace onrecord
