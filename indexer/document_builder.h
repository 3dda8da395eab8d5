#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "common/article.h"
#include "common/stemmer.h"
#include "common/tokenizer.h"
#include "indexer/facet_values.h"
#include "indexer/story/copy_keys.h"
#include "indexer/term_counter.h"

namespace onrecord {

/// What the index holds of one article, ready to be written: values only, no database.
struct ArticleDocument {
    std::vector<Posting> postings;     ///< by term, each once
    std::string data;                  ///< encode_article
    FacetLists facets;                 ///< of article_facets()
    DateRange dates{max_date, min_date};  ///< the date, or the window of an undated one; unknown: from > until
    bool dated = false;                ///< `dates` is the day of publication, not a window
    std::uint32_t length = 0;          ///< words of title and text, dropped ones and alternatives left out
    std::uint64_t content_hash = 0;
    CopyKeys copy_keys{};
    std::vector<Token> title, text;    ///< for the forward store
    std::vector<Span> quoted;          ///< spans of the text inside a quotation, sorted, disjoint
};

/// What it holds of one quotation.
struct QuoteDocument {
    std::vector<Posting> postings;
    FacetLists facets;                 ///< of quote_facets()
    std::uint32_t length = 0;
    float confidence = 0;
    std::uint64_t key = 0;             ///< quote_key
    std::vector<Token> words;          ///< of quote_text(article, quote): spans are bytes of that
};

/// An article and its quotations: Article::quotes[i] is quotes[i]. The quotations' dates are the article's.
struct BuiltArticle {
    std::string id;
    ArticleDocument article;
    std::vector<QuoteDocument> quotes;
};

/// Works out what goes into the index for an article. A plain word's term is its stem (alternatives of the
/// tokenizer are terms too), that of an article in another language than English a foreign term; a word of the title counts twice as a plain
/// term and once as a title term.
/// One instance a thread; `names` must outlive it.
class DocumentBuilder {
public:
    explicit DocumentBuilder(const FacetNames& names) : names_(names) {}

    /// `content_hash` is that of the article as it was read, before extraction.
    BuiltArticle build(const Article& article, std::uint64_t content_hash);

private:
    ArticleDocument build_article(const Article& article);
    QuoteDocument build_quote(const Article& article, const Quote& quote);
    /// The stem of an English word, a foreign one without its accents. Valid until the next call.
    std::string_view word_of(const Token& token);
    void add_word(std::string_view word, std::uint32_t wdf);
    void add_words(const std::vector<Token>& tokens);
    void add_title_words(const std::vector<Token>& tokens);
    void add_facet_terms(const std::vector<const Field*>& fields, const FacetLists& lists);
    void add_id_term(const Field& field, const std::string& value);

    const FacetNames& names_;
    Stemmer stemmer_;
    TermCounter terms_;   // of the document in work
    bool foreign_ = false;   // so is the document in work
    std::string folded_;     // of word_of
};

}  // namespace onrecord
