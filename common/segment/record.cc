#include "common/segment/record.h"

#include <nlohmann/json.hpp>

#include "common/hash.h"
#include "common/json_number.h"
#include "common/segment/text_layout.h"

namespace onrecord {
namespace {

using nlohmann::json;

// Arrays without keys, which would stand in every record; RecordFields reads what encode_article and to_json write, in the same order. ON DISK (schema::version).
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
    return json::array({std::move(parts), static_cast<int>(q.kind), q.speaker ? to_json(*q.speaker) : json(), std::move(also), to_json(q.mention),
                        to_json(q.cue), to_json(q.evidence)});
}

json to_json(const std::vector<Assigned>& values) {
    json out = json::array();
    for (const Assigned& value : values) out.push_back({value.id, value.label, to_json(value.evidence)});
    return out;
}

/// Thrown inside decode only: a record that has the wrong shape.
struct BadRecord {};

/// The fields of a record one after the other.
class RecordFields {
public:
    explicit RecordFields(const json& array) : array_(array) {}

    const json& next() { return array_.at(next_++); }
    template <class T>
    void next_to(T& value) {
        next().get_to(value);
    }

private:
    const json& array_;
    std::size_t next_ = 0;
};

/// What tells a text from one that damaged words or layouts give.
std::uint32_t text_sum(const Article& a) { return static_cast<std::uint32_t>(hash64(a.text, hash64(a.title))); }

json layout_of(std::string_view text, const std::vector<Token>& tokens) {
    const std::string layout = encode_layout(text, tokens);
    return json::binary({layout.begin(), layout.end()});
}

std::string text_from(const json& j, const std::vector<std::string_view>& words) {
    const json::binary_t& layout = j.get_binary();
    std::optional<std::string> text = lay_out({reinterpret_cast<const char*>(layout.data()), layout.size()}, words);
    if (!text) throw BadRecord{};
    return std::move(*text);
}

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
    RecordFields fields(j);
    for (const json& part : fields.next()) q.parts.push_back({span_from(part, size), enum_from(part.at(2), QuoteKind::document)});
    if (q.parts.empty()) throw BadRecord{};
    q.kind = enum_from(fields.next(), QuoteKind::document);
    if (const json& speaker = fields.next(); !speaker.is_null()) q.speaker = speaker_from(speaker);
    for (const json& speaker : fields.next()) q.also.push_back(speaker_from(speaker));
    q.mention = span_from(fields.next(), size);
    q.cue = span_from(fields.next(), size);
    q.evidence = evidence_from(fields.next(), size);
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

Article article_from(const json& j, const TextWords& words) {
    Article a;
    RecordFields fields(j);
    a.title = text_from(fields.next(), words.title);
    a.text = text_from(fields.next(), words.text);
    if (whole_number<std::uint32_t>(fields.next()) != text_sum(a)) throw BadRecord{};
    for (std::string* field : {&a.id, &a.url, &a.path, &a.outlet, &a.author, &a.lang, &a.lang_basis, &a.type}) fields.next_to(*field);
    if (const json& date = fields.next(); !date.is_null()) a.date = Date{whole_number<std::int32_t>(date)};
    fields.next_to(a.date_basis);
    a.date_window = window_from(fields.next());
    const std::size_t size = a.text.size();
    a.date_evidence = evidence_from(fields.next(), size);
    for (const json& d : fields.next()) a.dropped.push_back({span_from(d, size), d.at(2).get<std::string>()});
    for (const json& m : fields.next())
        a.mentions.push_back({enum_from(m.at(2), MentionKind::place), m.at(3).get<std::string>(), m.at(4).get<std::string>(), span_from(m, size)});
    for (const json& q : fields.next()) a.quotes.push_back(quote_from(q, size));
    a.departments = assigned_from(fields.next(), size);
    fields.next_to(a.departments_led);
    a.topics = assigned_from(fields.next(), size);
    return a;
}

}  // namespace

std::string encode_article(const Article& a, const std::vector<Token>& title, const std::vector<Token>& text) {
    json dropped = json::array();
    for (const Dropped& d : a.dropped) dropped.push_back({d.span.start, d.span.end, d.reason});
    json mentions = json::array();
    for (const Mention& m : a.mentions) mentions.push_back({m.span.start, m.span.end, static_cast<int>(m.kind), m.id, m.label});
    json quotes = json::array();
    for (const Quote& quote : a.quotes) quotes.push_back(to_json(quote));
    const json record = json::array(
        {layout_of(a.title, title), layout_of(a.text, text), text_sum(a), a.id, a.url, a.path, a.outlet, a.author, a.lang, a.lang_basis, a.type,
         a.date ? json(a.date->days) : json(), a.date_basis,
         a.date_window ? json::array({a.date_window->from.days, a.date_window->until.days}) : json(), to_json(a.date_evidence), std::move(dropped),
         std::move(mentions), std::move(quotes), to_json(a.departments), a.departments_led, to_json(a.topics)});
    std::string out;
    json::to_cbor(record, out);
    return out;
}

Result<Article> decode_article(std::string_view bytes, const TextWords& words) {
    try {
        return article_from(json::from_cbor(bytes.begin(), bytes.end()), words);
    } catch (const json::exception& e) {
        return Error{"document record", std::string("damaged: ") + e.what(), "damaged"};
    } catch (const BadRecord&) {
        return Error{"document record", "damaged: its text, a span or a kind is not what was written", "damaged"};
    }
}

}  // namespace onrecord
