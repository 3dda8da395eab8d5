#include "query/engine/snippet.h"

#include <algorithm>

#include "common/language.h"
#include "common/text.h"

namespace onrecord {
namespace {

constexpr std::size_t most_quotes_shown = 3;

struct Match {
    Span span;
    bool title;
    bool said_only;    ///< only counts inside a matching quotation
    std::size_t part;  ///< which part of the query
};

/// The positional parts of the query that a document is liked for, outermost first.
void positive_parts(const Expr& expr, std::vector<const Expr*>& out) {
    const auto each = [&](const std::vector<Expr>& parts) {
        for (const Expr& part : parts) positive_parts(part, out);
    };
    if (std::holds_alternative<Word>(expr.node) || std::holds_alternative<Phrase>(expr.node) || std::holds_alternative<Prox>(expr.node)) out.push_back(&expr);
    else if (const All* all = std::get_if<All>(&expr.node)) each(all->of);
    else if (const Any* any = std::get_if<Any>(&expr.node)) each(any->of);
    else if (const InQuote* quote = std::get_if<InQuote>(&expr.node)) each(quote->of);
}

bool asks_said(const Expr& expr) {
    if (const Word* word = std::get_if<Word>(&expr.node)) return word->in == &schema::said;
    if (const Phrase* phrase = std::get_if<Phrase>(&expr.node)) return phrase->in == &schema::said;
    if (const Prox* prox = std::get_if<Prox>(&expr.node)) return std::any_of(prox->of.begin(), prox->of.end(), asks_said);
    return false;
}

/// The words of title and text, in the order of the forward store, which was made of them.
std::vector<Token> tokens_of(const Article& article) {
    std::vector<Token> tokens = title_tokens(article);
    const std::vector<Token> text = text_tokens(article);
    tokens.insert(tokens.end(), text.begin(), text.end());
    return tokens;
}

/// A Prox shows each of its words; a word or a phrase is one mark. `tokens` say where the words stand.
void add_matches(const Expr& expr, std::size_t part, const DocumentWords& words, const std::vector<Token>& tokens, const ForwardStore& store,
                 Stemmer& stemmer, std::vector<Match>& out) {
    const PositionalQuery query(expr, stemmer);
    for (const PositionSpan& span : query.match(words, store, stemmer)) {
        const Span first = tokens[span.first_item].span, last = tokens[span.last_item].span;
        out.push_back({{first.start, std::max(last.end, first.end)}, words.items()[span.first_item].token.title, asks_said(expr), part});
    }
}

/// The nearest place at or before `at` where a word begins, not before `least`.
std::uint32_t word_start(std::string_view text, std::uint32_t at, std::uint32_t least) {
    while (at > least && text[at - 1] != ' ' && text[at - 1] != '\n') --at;
    return at;
}

std::uint32_t word_end(std::string_view text, std::uint32_t at, std::uint32_t most) {
    while (at < most && text[at] != ' ' && text[at] != '\n') ++at;
    return at;
}

Snippet cut(std::string_view field, std::string_view text, Span within, Span around, const std::vector<Span>& marks, std::size_t width) {
    while (within.start < around.start && (text[within.start] == ' ' || text[within.start] == '\n')) ++within.start;
    const std::uint32_t spare = around.size() < width ? static_cast<std::uint32_t>(width - around.size()) : 0;
    std::uint32_t start = around.start > within.start + spare / 3 ? around.start - spare / 3 : within.start;
    start = word_start(text, start, within.start);
    std::uint32_t end = std::min<std::uint32_t>(within.end, std::max(around.end, start + static_cast<std::uint32_t>(width)));
    end = word_end(text, end, within.end);
    while (start < end && (text[start] == ' ' || text[start] == '\n')) ++start;
    while (end > start && (text[end - 1] == ' ' || text[end - 1] == '\n')) --end;
    Snippet snippet{std::string(field), std::string(text.substr(start, end - start)), {}, {start, end}, start > within.start, end < within.end, -1};
    for (const Span& mark : marks) {
        if (mark.start >= start && mark.end <= end) snippet.marks.push_back({mark.start - start, mark.end - start});
    }
    return snippet;
}

/// Sorted, overlapping marks joined.
std::vector<Span> tidy(std::vector<Span> marks) {
    std::sort(marks.begin(), marks.end(), [](const Span& a, const Span& b) { return a.start != b.start ? a.start < b.start : a.end > b.end; });
    std::vector<Span> out;
    for (const Span& mark : marks) {
        if (!out.empty() && mark.start < out.back().end) out.back().end = std::max(out.back().end, mark.end);
        else out.push_back(mark);
    }
    return out;
}

/// The stretch of at most `width` bytes that holds the most different parts of the query, the earliest of equals.
Span best_stretch(const std::vector<Match>& matches, std::size_t width) {
    Span best = matches.front().span;
    std::size_t most = 0;
    std::vector<std::size_t> parts;
    for (std::size_t i = 0; i < matches.size(); ++i) {
        parts.clear();
        Span stretch = matches[i].span;
        for (std::size_t j = i; j < matches.size() && matches[j].span.end <= matches[i].span.start + width; ++j) {
            if (std::find(parts.begin(), parts.end(), matches[j].part) == parts.end()) {
                parts.push_back(matches[j].part);
                stretch.end = std::max(stretch.end, matches[j].span.end);
            }
        }
        if (parts.size() > most) {
            most = parts.size();
            best = stretch;
        }
    }
    return best;
}

/// The quotation's cut: around its first match, or its beginning.
Snippet quote_snippet(const Article& article, std::size_t number, const std::vector<Match>& matches, std::size_t width) {
    const Quote& quote = article.quotes[number];
    std::vector<Span> marks;
    for (const Match& match : matches) {
        if (match.title) continue;
        const bool inside = std::any_of(quote.parts.begin(), quote.parts.end(), [&](const QuotePart& part) { return part.span.start <= match.span.start && match.span.end <= part.span.end; });
        if (inside) marks.push_back(match.span);
    }
    marks = tidy(std::move(marks));
    const QuotePart* part = &quote.parts.front();
    Span around{part->span.start, part->span.start};
    if (!marks.empty()) {
        around = marks.front();
        for (const QuotePart& candidate : quote.parts) {
            if (candidate.span.contains(around.start)) part = &candidate;
        }
    }
    Snippet snippet = cut("said", article.text, part->span, around, marks, width);
    snippet.cut_before |= part != &quote.parts.front();
    snippet.cut_after |= part != &quote.parts.back();
    snippet.quote = static_cast<int>(number);
    return snippet;
}

/// The text from its first bytes that were not dropped.
Snippet lead_snippet(const Article& article, std::size_t width) {
    std::uint32_t start = 0;
    for (const Dropped& dropped : article.dropped) {
        std::uint32_t next = start;
        while (next < article.text.size() && (article.text[next] == '\n' || article.text[next] == ' ')) ++next;
        if (dropped.span.start > next) break;
        start = std::max(start, dropped.span.end);
    }
    while (start < article.text.size() && (article.text[start] == '\n' || article.text[start] == ' ')) ++start;
    const Span whole{start, static_cast<std::uint32_t>(article.text.size())};
    return cut("body", article.text, whole, {start, start}, {}, width);
}

}  // namespace

std::vector<Snippet> make_snippets(const Hit& hit, const SearchRequest& request, SegmentEvaluator& evaluator) {
    std::vector<Snippet> out;
    if (request.snippet_width == 0) return out;
    const Article& article = hit.article;
    std::vector<const Expr*> parts;
    positive_parts(request.expr, parts);
    std::vector<Match> matches;
    if (!parts.empty()) {
        const ForwardStore& store = evaluator.segment().articles.tokens();
        DocumentWords words;
        words.load(store, hit.document.docid, is_foreign(article.lang));
        const std::vector<Token> tokens = tokens_of(article);
        // The forward store and the record were written together; other numbers of words mean damage, and no match is shown.
        for (std::size_t i = 0; i < parts.size() && tokens.size() == words.items().size(); ++i)
            add_matches(*parts[i], i, words, tokens, store, evaluator.stemmer(), matches);
        std::stable_sort(matches.begin(), matches.end(), [](const Match& a, const Match& b) { return a.span.start < b.span.start; });
    }
    for (std::size_t i = 0; i < hit.quotes.size() && i < most_quotes_shown; ++i)
        out.push_back(quote_snippet(article, hit.quotes[i], matches, request.snippet_width));

    std::vector<Span> title_marks, text_marks;
    std::vector<Match> text_matches;
    for (const Match& match : matches) {
        if (match.title && !match.said_only) title_marks.push_back(match.span);
        if (match.title || match.said_only) continue;
        text_matches.push_back(match);
        text_marks.push_back(match.span);
    }
    if (!title_marks.empty())
        out.push_back(cut("title", article.title, {0, static_cast<std::uint32_t>(article.title.size())}, title_marks.front(), tidy(title_marks), article.title.size()));
    const bool shown = std::any_of(out.begin(), out.end(), [](const Snippet& snippet) { return snippet.field == "said" && !snippet.marks.empty(); });
    if (!text_matches.empty() && !shown) {
        const Span whole{0, static_cast<std::uint32_t>(article.text.size())};
        out.push_back(cut("body", article.text, whole, best_stretch(text_matches, request.snippet_width), tidy(text_marks), request.snippet_width));
    }
    if (out.empty()) out.push_back(lead_snippet(article, request.snippet_width));
    return out;
}

}  // namespace onrecord
