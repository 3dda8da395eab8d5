#include "indexer/reader/html_page.h"

#include "common/text.h"
#include "indexer/reader/encoding.h"
#include "indexer/reader/gaps.h"
#include "indexer/reader/html_content.h"
#include "indexer/reader/html_meta.h"
#include "indexer/reader/html_tree.h"

namespace onrecord {
namespace {

Error rejected(const PagePlace& place, const char* code, const std::string& message) {
    return {escape_control(place.path), message, code};
}

/// The day that the head states, or that the page shows, and where it was found. Of a moment in UTC the page itself knows the day at its
/// place.
struct PageDay {
    std::optional<Date> date{};
    std::string rule{};
};

PageDay choose_date(const HtmlMeta& meta, const HtmlContent& content) {
    const PageDay shown{content.dates.beside, "page-line"};
    if (meta.date) {
        const bool next_day = meta.date_is_utc && shown.date && (*shown.date == *meta.date - 1 || *shown.date == *meta.date + 1);
        return next_day ? shown : PageDay{meta.date, meta.date_rule};
    }
    if (shown.date) return shown;
    if (content.byline.date) return {content.byline.date, "byline-date"};
    return {content.dates.labelled, shown.rule};
}

Result<Article> make_article(const std::string& html, const PagePlace& place, const ReaderOptions& options) {
    const Result<HtmlTree> tree = HtmlTree::parse(html);
    if (!tree.ok()) return rejected(place, reject::not_an_article, tree.error().message);
    const HtmlMeta meta = read_html_meta(tree.value());
    HtmlContent content = find_html_content(tree.value(), meta);
    if (content.text.empty()) return rejected(place, reject::not_an_article, "is a page without an article on it");
    const std::size_t fewest = content.named ? fewest_words : fewest_words_html;
    if (count_words(content.text, fewest) < fewest)
        return rejected(place, reject::too_short,
                        "is a page with fewer than " + std::to_string(fewest) + " words of text");
    Article article;
    article.path = place.path;
    article.url = place.url.empty() ? meta.url : place.url;
    article.title = meta.title;
    article.text = std::move(content.text);
    article.outlet = meta.outlet;
    article.author = meta.author.empty() ? content.byline.author : meta.author;
    article.lang = meta.lang;
    article.type = meta.type;
    const PageDay day = choose_date(meta, content);
    article.date = day.date;
    if (article.date) {
        article.date_basis = "stated";
        article.date_evidence = {day.rule, 1, {}};
    }
    fill_gaps(article, article.url.empty() ? article.path : article.url, options);
    return article;
}

}  // namespace

Result<Article> read_html_page(std::string_view bytes, const PagePlace& place, const ReaderOptions& options,
                               std::vector<std::string>& warnings) {
    std::string declared = place.charset.empty() ? declared_charset(bytes) : place.charset;
    std::optional<Decoded> page = decode(bytes, declared, options.assume_encoding);
    if (!page && !place.charset.empty()) {  // servers err more often than pages
        declared = declared_charset(bytes);
        page = decode(bytes, declared, options.assume_encoding);
    }
    if (is_binary(page ? page->text : bytes))
        return rejected(place, reject::not_an_article, "is not a page but binary data");
    if (!page)
        return rejected(place, reject::bad_encoding,
                        "is not of the encoding \"" +
                            escape_control(declared.empty() ? options.assume_encoding : declared) + "\"");
    if (page->replaced > 0) {
        warnings.push_back(escape_control(place.path) + ": " + std::to_string(page->replaced) +
                           " bytes that are not UTF-8 were replaced by U+FFFD");
    }
    return make_article(page->text, place, options);
}

}  // namespace onrecord
