#include "common/article.h"

#include <algorithm>
#include <unordered_set>

namespace onrecord {

std::vector<Speaker> speakers_of(const Article& article) {
    std::vector<Speaker> out;
    std::unordered_set<std::string_view> seen;   // ids of the article's own quotes
    const auto add = [&](const Speaker& speaker) {
        if (seen.insert(speaker.id).second) out.push_back(speaker);
    };
    for (const Quote& quote : article.quotes) {
        if (quote.speaker) add(*quote.speaker);
        for (const Speaker& speaker : quote.also) add(speaker);
    }
    return out;
}

std::string_view to_string(QuoteKind kind) {
    switch (kind) {
        case QuoteKind::direct: return "direct";
        case QuoteKind::indirect: return "indirect";
        case QuoteKind::mixed: return "mixed";
        case QuoteKind::document: return "document";
    }
    return "";
}

std::string_view to_string(SpeakerKind kind) {
    switch (kind) {
        case SpeakerKind::person: return "person";
        case SpeakerKind::institution: return "institution";
        case SpeakerKind::document: return "document";
        case SpeakerKind::group: return "group";
        case SpeakerKind::unnamed: return "unnamed";
    }
    return "";
}

std::string_view to_string(MentionKind kind) {
    switch (kind) {
        case MentionKind::person: return "person";
        case MentionKind::office: return "office";
        case MentionKind::department: return "department";
        case MentionKind::institution: return "institution";
        case MentionKind::place: return "place";
    }
    return "";
}

QuoteKind kind_of(const std::vector<QuotePart>& parts) {
    const auto same = [&](const QuotePart& part) { return part.kind == parts.front().kind; };
    return std::ranges::all_of(parts, same) ? parts.front().kind : QuoteKind::mixed;
}

std::string quote_text(const Article& article, const Quote& quote) {
    std::string out;
    for (const QuotePart& part : quote.parts) {
        if (!out.empty()) out += ' ';
        out.append(std::string_view(article.text).substr(part.span.start, part.span.size()));
    }
    return out;
}

std::vector<Span> dropped_spans(const Article& article) {
    std::vector<Span> out;
    out.reserve(article.dropped.size());
    for (const Dropped& dropped : article.dropped) out.push_back(dropped.span);
    return out;
}

}  // namespace onrecord
