#include "indexer/document_builder.h"

#include <algorithm>

#include "common/language.h"
#include "common/segment/record.h"
#include "common/text.h"

namespace onrecord {
namespace {

constexpr std::uint32_t title_weight = 2;  ///< measured to rank best (DESIGN.md 3: "title counted twice")

/// Accent folding may lengthen a word; one that passes Xapian's 245 bytes is no word anybody searches.
constexpr std::size_t longest_word_term = 240;

std::uint32_t count_words(const std::vector<Token>& tokens) {
    return static_cast<std::uint32_t>(
        std::count_if(tokens.begin(), tokens.end(), [](const Token& token) { return !token.alternative; }));
}

bool is_term(std::string_view word) { return !word.empty() && word.size() <= longest_word_term; }

/// The id of the first speaker of a quotation, or nothing.
std::string_view speaker_of(const FacetLists& facets) {
    static const auto place = static_cast<std::size_t>(std::ranges::find(quote_facets(), &schema::speaker) - quote_facets().begin());
    return facets[place].empty() ? std::string_view{} : std::string_view(facets[place].front().id);
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
    document.title = title_tokens(article);
    document.text = text_tokens(article);
    document.quoted = quoted_spans(article);
    document.length = count_words(document.title) + count_words(document.text);
    document.copy_keys = copy_keys(document.text);
    document.facets = names_.of_article(article);
    document.data = encode_article(article, document.title, document.text);
    document.dated = article.date.has_value();
    if (article.date) document.dates = {*article.date, *article.date};
    else if (article.date_window) document.dates = *article.date_window;

    foreign_ = is_foreign(article.lang);
    if (foreign_) terms_.add(schema::foreign_term({}), 0);
    add_title_words(document.title);
    add_words(document.text);
    add_facet_terms(article_facets(), document.facets);
    add_id_term(schema::id, article.id);
    add_id_term(schema::url, article.url);
    add_id_term(schema::path, article.path);
    document.postings = terms_.take();
    return document;
}

QuoteDocument DocumentBuilder::build_quote(const Article& article, const Quote& quote) {
    QuoteDocument document;
    foreign_ = false;
    document.words = tokenize(quote_text(article, quote));
    document.length = count_words(document.words);
    document.confidence = quote.evidence.confidence;
    document.facets = names_.of_quote(article, quote);
    document.key = quote_key(document.words, speaker_of(document.facets));
    add_words(document.words);
    add_facet_terms(quote_facets(), document.facets);
    document.postings = terms_.take();
    return document;
}

void DocumentBuilder::add_word(std::string_view word, std::uint32_t wdf) {
    if (foreign_) terms_.add(schema::foreign_term(word), wdf);
    else terms_.add(word, wdf);
}

std::string_view DocumentBuilder::word_of(const Token& token) {
    if (!foreign_) return stemmer_.term(token.word);
    folded_ = fold_accents(token.word);
    return folded_;
}

void DocumentBuilder::add_words(const std::vector<Token>& tokens) {
    for (const Token& token : tokens) {
        const std::string_view word = word_of(token);
        if (is_term(word)) add_word(word, 1);
    }
}

void DocumentBuilder::add_title_words(const std::vector<Token>& tokens) {
    for (const Token& token : tokens) {
        const std::string_view word = word_of(token);
        if (!is_term(word)) continue;
        add_word(word, title_weight);
        terms_.add(schema::title_term(word), 1);
    }
}

void DocumentBuilder::add_facet_terms(const std::vector<const Field*>& fields, const FacetLists& lists) {
    for (std::size_t i = 0; i < fields.size(); ++i) {
        for (const FacetValue& value : lists[i]) terms_.add(schema::facet_term(*fields[i], value.id), 0);
    }
}

void DocumentBuilder::add_id_term(const Field& field, const std::string& value) {
    if (!value.empty()) terms_.add(schema::facet_term(field, value), 0);
}

}  // namespace onrecord
