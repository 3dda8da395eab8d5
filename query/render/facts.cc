#include "query/render/facts.h"

#include <algorithm>
#include <cstdio>

#include "common/text.h"

namespace onrecord {
namespace {

std::string host_of(const std::string& url) {
    const std::size_t scheme = url.find("://");
    if (scheme == std::string::npos) return {};
    const std::size_t start = scheme + 3;
    const std::string host = url.substr(start, url.find_first_of("/?#:", start) - start);
    return host.starts_with("www.") ? host.substr(4) : host;
}

/// Ids that positive filters on `field` ask for.
void asked_ids(const Expr& expr, const Field& field, std::vector<std::string>& ids) {
    const auto each = [&](const std::vector<Expr>& of) {
        for (const Expr& part : of) asked_ids(part, field, ids);
    };
    std::visit(overloaded{
        [&](const FieldMatch& match) { if (match.field == &field) ids.insert(ids.end(), match.ids.begin(), match.ids.end()); },
        [&](const All& all) { each(all.of); },
        [&](const Any& any) { each(any.of); },
        [&](const InQuote& quote) { each(quote.of); },
        [](const auto&) {},
    }, expr.node);
}

void add_matched(const std::vector<Assigned>& values, const Field& field, const Expr& expr, std::vector<std::string>& out) {
    std::vector<std::string> ids;
    asked_ids(expr, field, ids);
    for (const Assigned& value : values) {
        if (std::find(ids.begin(), ids.end(), value.id) == ids.end()) continue;
        std::string text = std::string(field.name) + " " + value.id;
        if (!value.evidence.rule.empty()) text += " by " + value.evidence.rule + " (" + confidence_text(value.evidence.confidence) + ")";
        out.push_back(std::move(text));
    }
}

}  // namespace

std::string date_text(const Article& article) {
    if (article.date) return to_string(*article.date) + (article.date_basis == "stated" || article.date_basis == "corrected" ? "" : "?");
    if (article.date_window) return "undated (" + to_string(*article.date_window) + " by offices held)";
    return "undated";
}

std::string known_source(const Article& article) { return article.outlet.empty() ? host_of(article.url) : article.outlet; }

std::string source_text(const Article& article) {
    const std::string source = known_source(article);
    return source.empty() ? "source unknown" : source;
}

std::string copies_text(const Hit& hit) {
    constexpr std::size_t most_named = 3;
    const Appearances& all = hit.words ? *hit.words : hit.story;
    if (all.count < 2) return {};
    std::string text = std::to_string(all.count) + (hit.words ? " appearances" : " copies");
    for (std::size_t i = 0; i < std::min(all.sources.size(), most_named); ++i) text += (i == 0 ? ": " : ", ") + all.sources[i];
    if (all.sources.size() > most_named) text += " and " + std::to_string(all.sources.size() - most_named) + " more";
    return text;
}

std::string title_text(const Article& article) { return article.title.empty() ? "(no headline)" : article.title; }

std::string speaker_text(const Quote& quote) {
    if (!quote.speaker) return "unattributed";
    std::string names = quote.speaker->name;
    for (const Speaker& other : quote.also) names += " and " + other.name;
    return names;
}

std::string confidence_text(float confidence) {
    char text[16];
    std::snprintf(text, sizeof text, "%.2f", static_cast<double>(std::clamp(confidence, 0.0f, 1.0f)));
    return text;
}

std::string attribution_text(const Article& article, const Quote& quote) {
    if (!quote.speaker) return "speaker unknown";
    std::string text = "speaker by " + (quote.evidence.rule.empty() ? std::string("unknown rule") : quote.evidence.rule);
    const std::string_view cue = bytes_of(article, quote.cue);
    if (!cue.empty()) text += " at \"" + std::string(cue) + "\"";
    return text + " (" + confidence_text(quote.evidence.confidence) + ")";
}

std::vector<std::string> matched_values(const Article& article, const Expr& expr) {
    std::vector<std::string> out;
    add_matched(article.departments, schema::department, expr, out);
    add_matched(article.topics, schema::topic, expr, out);
    return out;
}

std::string_view bytes_of(const Article& article, Span span) {
    if (span.empty() || span.end > article.text.size()) return {};
    return std::string_view(article.text).substr(span.start, span.size());
}

std::string_view linkable(const std::string& url) {
    const bool web = url.starts_with("https://") || url.starts_with("http://");
    const bool safe = std::all_of(url.begin(), url.end(), [](char c) { return c > ' ' && c < 0x7f; });
    return web && safe ? std::string_view(url) : std::string_view();
}

}  // namespace onrecord
