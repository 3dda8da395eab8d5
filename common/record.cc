#include "common/record.h"

#include <nlohmann/json.hpp>

#include "common/json_number.h"

namespace onrecord {
namespace {

using nlohmann::json;

// Short keys: they stand in every record. ON DISK (schema::version).
json to_json(const Span& span) { return json::array({span.start, span.end}); }
json to_json(const Evidence& e) { return json::array({e.rule, e.confidence, e.span.start, e.span.end}); }

json to_json(const Speaker& s) {
    return json::array({s.id, s.name, static_cast<int>(s.kind), s.office, s.office_name, s.department, s.party, s.leads_department});
}

json to_json(const Quote& q) {
    json parts = json::array();
    for (const QuotePart& part : q.parts) parts.push_back({part.span.start, part.span.end, static_cast<int>(part.kind)});
    json also = json::array();
    for (const Speaker& speaker : q.also) also.push_back(to_json(speaker));
    return {{"p", std::move(parts)}, {"k", static_cast<int>(q.kind)}, {"s", q.speaker ? to_json(*q.speaker) : json()},
            {"a", std::move(also)}, {"m", to_json(q.mention)}, {"c", to_json(q.cue)}, {"e", to_json(q.evidence)}};
}

json to_json(const std::vector<Assigned>& values) {
    json out = json::array();
    for (const Assigned& value : values) out.push_back({value.id, value.label, to_json(value.evidence)});
    return out;
}

/// Thrown inside decode only: a record that has the wrong shape.
struct BadRecord {};

Span span_from(const json& j, std::size_t size) {
    const Span span{whole_number<std::uint32_t>(j.at(0)), whole_number<std::uint32_t>(j.at(1))};
    if (span.start > span.end || span.end > size) throw BadRecord{};
    return span;
}

template <class E>
E enum_from(const json& j, E last) {
    const int value = whole_number<int>(j);
    if (value < 0 || value > static_cast<int>(last)) throw BadRecord{};
    return static_cast<E>(value);
}

Evidence evidence_from(const json& j, std::size_t size) {
    Evidence e{j.at(0).get<std::string>(), j.at(1).get<float>(), {whole_number<std::uint32_t>(j.at(2)), whole_number<std::uint32_t>(j.at(3))}};
    if (e.span.start > e.span.end || e.span.end > size) throw BadRecord{};
    return e;
}

Speaker speaker_from(const json& j) {
    return {j.at(0).get<std::string>(), j.at(1).get<std::string>(), enum_from(j.at(2), SpeakerKind::unnamed),
            j.at(3).get<std::string>(), j.at(4).get<std::string>(), j.at(5).get<std::string>(), j.at(6).get<std::string>(),
            j.at(7).get<bool>()};
}

Quote quote_from(const json& j, std::size_t size) {
    Quote q;
    for (const json& part : j.at("p"))
        q.parts.push_back({span_from(part, size), enum_from(part.at(2), QuoteKind::document)});
    if (q.parts.empty()) throw BadRecord{};
    q.kind = enum_from(j.at("k"), QuoteKind::document);
    if (!j.at("s").is_null()) q.speaker = speaker_from(j.at("s"));
    for (const json& speaker : j.at("a")) q.also.push_back(speaker_from(speaker));
    q.mention = span_from(j.at("m"), size);
    q.cue = span_from(j.at("c"), size);
    q.evidence = evidence_from(j.at("e"), size);
    return q;
}

std::vector<Assigned> assigned_from(const json& j, std::size_t size) {
    std::vector<Assigned> out;
    for (const json& value : j)
        out.push_back({value.at(0).get<std::string>(), value.at(1).get<std::string>(), evidence_from(value.at(2), size)});
    return out;
}

std::optional<DateRange> window_from(const json& j) {
    if (j.is_null()) return std::nullopt;
    return DateRange{Date{whole_number<std::int32_t>(j.at(0))}, Date{whole_number<std::int32_t>(j.at(1))}};
}

Article article_from(const json& j) {
    Article a;
    j.at("id").get_to(a.id);
    j.at("url").get_to(a.url);
    j.at("path").get_to(a.path);
    j.at("title").get_to(a.title);
    j.at("text").get_to(a.text);
    j.at("outlet").get_to(a.outlet);
    j.at("author").get_to(a.author);
    j.at("lang").get_to(a.lang);
    j.at("lang-basis").get_to(a.lang_basis);
    j.at("type").get_to(a.type);
    if (!j.at("date").is_null()) a.date = Date{whole_number<std::int32_t>(j.at("date"))};
    j.at("basis").get_to(a.date_basis);
    a.date_window = window_from(j.at("window"));
    const std::size_t size = a.text.size();
    a.date_evidence = evidence_from(j.at("date-evidence"), size);
    for (const json& d : j.at("dropped")) a.dropped.push_back({span_from(d, size), d.at(2).get<std::string>()});
    for (const json& m : j.at("mentions"))
        a.mentions.push_back({enum_from(m.at(2), MentionKind::place), m.at(3).get<std::string>(), m.at(4).get<std::string>(), span_from(m, size)});
    for (const json& q : j.at("quotes")) a.quotes.push_back(quote_from(q, size));
    a.departments = assigned_from(j.at("departments"), size);
    j.at("led").get_to(a.departments_led);
    a.topics = assigned_from(j.at("topics"), size);
    return a;
}

}  // namespace

std::string encode_article(const Article& a) {
    json dropped = json::array();
    for (const Dropped& d : a.dropped) dropped.push_back({d.span.start, d.span.end, d.reason});
    json mentions = json::array();
    for (const Mention& m : a.mentions) mentions.push_back({m.span.start, m.span.end, static_cast<int>(m.kind), m.id, m.label});
    json quotes = json::array();
    for (const Quote& q : a.quotes) quotes.push_back(to_json(q));
    const json record = {
        {"id", a.id}, {"url", a.url}, {"path", a.path}, {"title", a.title}, {"text", a.text}, {"outlet", a.outlet},
        {"author", a.author}, {"lang", a.lang}, {"lang-basis", a.lang_basis}, {"type", a.type}, {"date", a.date ? json(a.date->days) : json()},
        {"basis", a.date_basis},
        {"window", a.date_window ? json::array({a.date_window->from.days, a.date_window->until.days}) : json()},
        {"date-evidence", to_json(a.date_evidence)}, {"dropped", std::move(dropped)}, {"mentions", std::move(mentions)},
        {"quotes", std::move(quotes)}, {"departments", to_json(a.departments)}, {"led", a.departments_led},
        {"topics", to_json(a.topics)}};
    std::string out;
    json::to_cbor(record, out);
    return out;
}

Result<Article> decode_article(std::string_view bytes) {
    try {
        return article_from(json::from_cbor(bytes.begin(), bytes.end()));
    } catch (const json::exception& e) {
        return Error{"document record", std::string("damaged: ") + e.what(), "damaged"};
    } catch (const BadRecord&) {
        return Error{"document record", "damaged: a span or a kind is out of range", "damaged"};
    }
}

}  // namespace onrecord
