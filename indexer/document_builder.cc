#include "indexer/document_builder.h"

#include <algorithm>

#include "common/record.h"

namespace onrecord {
namespace {

constexpr std::uint32_t title_weight = 2;  ///< measured to rank best (DESIGN.md 3: "title counted twice")

/// Accent folding may lengthen a word; one that passes Xapian's 245 bytes is no word anybody searches.
constexpr std::size_t longest_word_term = 240;

std::uint32_t count_words(const std::vector<Token>& tokens) {
    return static_cast<std::uint32_t>(
        std::count_if(tokens.begin(), tokens.end(), [](const Token& token) { return !token.alternative; }));
}

void add_facet_terms(const std::vector<const Field*>& fields, const FacetLists& lists, std::vector<Posting>& out) {
    for (std::size_t i = 0; i < fields.size(); ++i) {
        for (const FacetValue& value : lists[i]) out.push_back({schema::facet_term(*fields[i], value.id), 0});
    }
}

void add_id_term(const Field& field, const std::string& value, std::vector<Posting>& out) {
    if (!value.empty()) out.push_back({schema::facet_term(field, value), 0});
}

/// Sorts by term and adds up repeats.
void merge(std::vector<Posting>& postings) {
    std::sort(postings.begin(), postings.end(),
              [](const Posting& a, const Posting& b) { return a.term < b.term; });
    auto last = postings.begin();
    for (auto next = postings.begin(); next != postings.end(); ++next) {
        if (next == postings.begin()) continue;
        if (next->term == last->term) last->wdf += next->wdf;
        else if (++last != next) *last = std::move(*next);
    }
    if (!postings.empty()) postings.erase(last + 1, postings.end());
}

/// The parts of all quotations as sorted, disjoint spans.
std::vector<Span> quoted_spans(const Article& article) {
    std::vector<Span> spans;
    for (const Quote& quote : article.quotes) {
        for (const QuotePart& part : quote.parts) spans.push_back(part.span);
    }
    std::sort(spans.begin(), spans.end(), [](const Span& a, const Span& b) { return a.start < b.start; });
    std::vector<Span> joined;
    for (const Span& span : spans) {
        if (span.empty()) continue;
        if (!joined.empty() && span.start <= joined.back().end) joined.back().end = std::max(joined.back().end, span.end);
        else joined.push_back(span);
    }
    return joined;
}

}  // namespace

BuiltArticle DocumentBuilder::build(const Article& article, std::uint64_t content_hash) {
    BuiltArticle built{article.id, build_article(article), {}};
    built.article.content_hash = content_hash;
    built.quotes.reserve(article.quotes.size());
    for (const Quote& quote : article.quotes) built.quotes.push_back(build_quote(article, quote));
    return built;
}

ArticleDocument DocumentBuilder::build_article(const Article& article) {
    ArticleDocument document;
    document.title = tokenize(article.title);
    document.text = tokenize(article.text, dropped_spans(article));
    document.quoted = quoted_spans(article);
    document.length = count_words(document.title) + count_words(document.text);
    document.facets = names_.of_article(article);
    document.data = encode_article(article);
    document.dated = article.date.has_value();
    if (article.date) document.dates = {*article.date, *article.date};
    else if (article.date_window) document.dates = *article.date_window;

    std::vector<Posting>& postings = document.postings;
    postings.reserve(document.text.size() + 2 * document.title.size() + 32);
    add_title_words(document.title, postings);
    add_words(document.text, 1, postings);
    add_facet_terms(article_facets(), document.facets, postings);
    add_id_term(schema::id, article.id, postings);
    add_id_term(schema::url, article.url, postings);
    add_id_term(schema::path, article.path, postings);
    merge(postings);
    return document;
}

QuoteDocument DocumentBuilder::build_quote(const Article& article, const Quote& quote) {
    QuoteDocument document;
    document.words = tokenize(quote_text(article, quote));
    document.length = count_words(document.words);
    document.confidence = quote.evidence.confidence;
    document.facets = names_.of_quote(article, quote);
    add_words(document.words, 1, document.postings);
    add_facet_terms(quote_facets(), document.facets, document.postings);
    merge(document.postings);
    return document;
}

void DocumentBuilder::add_words(const std::vector<Token>& tokens, std::uint32_t wdf, std::vector<Posting>& postings) {
    for (const Token& token : tokens) {
        const std::string& stem = stemmer_.term(token.word);
        if (!stem.empty() && stem.size() <= longest_word_term) postings.push_back({stem, wdf});
    }
}

void DocumentBuilder::add_title_words(const std::vector<Token>& tokens, std::vector<Posting>& postings) {
    const std::size_t first = postings.size();
    add_words(tokens, title_weight, postings);
    const std::size_t end = postings.size();
    for (std::size_t i = first; i < end; ++i) postings.push_back({schema::title_term(postings[i].term), 1});
}

}  // namespace onrecord
