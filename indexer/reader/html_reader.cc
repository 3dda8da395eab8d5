#include <re2/re2.h>

#include <algorithm>
#include <utility>

#include "common/text.h"
#include "indexer/reader/encoding.h"
#include "indexer/reader/format.h"
#include "indexer/reader/gaps.h"
#include "indexer/reader/html_content.h"
#include "indexer/reader/html_meta.h"
#include "indexer/reader/html_tree.h"

namespace onrecord {
namespace {

class HtmlReader : public Reader {
public:
    HtmlReader(std::unique_ptr<Input> input, const ReaderOptions& options)
        : input_(std::move(input)), options_(options) {}

    std::optional<Result<Article>> next() override {
        if (std::exchange(done_, true)) return std::nullopt;
        return read();
    }
    std::vector<std::string> take_warnings() override { return std::exchange(warnings_, {}); }

private:
    Error reject(const char* code, const std::string& message) const {
        return {escape_control(input_->path()), message, code};
    }

    Result<Article> read() {
        std::string bytes;
        switch (input_->rest(bytes, options_.max_record_bytes)) {
            case Input::Got::too_long:
                return reject(reject::too_large,
                              "is longer than " + std::to_string(options_.max_record_bytes) + " bytes");
            case Input::Got::failed:
                return reject(reject::unreadable, "cannot be read: " + input_->failure());
            case Input::Got::end:
                return reject(reject::empty, "holds no page");
            case Input::Got::data:
                break;
        }
        const std::string declared = declared_charset(bytes);
        const std::optional<Decoded> page = decode(bytes, declared, options_.assume_encoding);
        if (is_binary(page ? page->text : bytes))
            return reject(reject::not_an_article, "is not a page but binary data");
        if (!page)
            return reject(reject::bad_encoding,
                          "is not of the encoding \"" +
                              escape_control(declared.empty() ? options_.assume_encoding : declared) + "\"");
        if (page->replaced > 0) {
            warnings_.push_back(escape_control(input_->path()) + ": " + std::to_string(page->replaced) +
                                " bytes that are not UTF-8 were replaced by U+FFFD");
        }
        return make_article(page->text);
    }

    Result<Article> make_article(const std::string& html) const {
        const Result<HtmlTree> tree = HtmlTree::parse(html);
        if (!tree.ok()) return reject(reject::not_an_article, tree.error().message);
        const HtmlMeta meta = read_html_meta(tree.value());
        HtmlContent content = find_html_content(tree.value(), meta.title);
        if (content.text.empty()) return reject(reject::not_an_article, "is a page without an article on it");
        if (count_words(content.text, fewest_words_html) < fewest_words_html)
            return reject(reject::too_short,
                          "is a page with fewer than " + std::to_string(fewest_words_html) + " words of text");
        Article article;
        article.path = readable_path(input_->path());
        article.url = meta.url;
        article.title = meta.title;
        article.text = std::move(content.text);
        article.outlet = meta.outlet;
        article.author = meta.author.empty() ? content.byline.author : meta.author;
        article.lang = meta.lang;
        article.type = meta.type;
        article.date = meta.date ? meta.date : content.byline.date;
        if (article.date) article.date_basis = "stated";
        fill_gaps(article, article.url.empty() ? article.path : article.url, options_);
        return article;
    }

    std::unique_ptr<Input> input_;
    ReaderOptions options_;
    std::vector<std::string> warnings_;
    bool done_ = false;
};

}  // namespace

bool is_html(std::string_view head) {
    // By the first tag, comments and an XML declaration apart: feeds and NITF have <title> and <body> too.
    static const RE2 first(
        R"((?is)^\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*<(?:!doctype\s*html\b|(?:html|head|body|title|meta|link|script|style)"
        R"(|article|main|header|section|p|div|h[1-6]|span|table|ul|ol|a|b|i|em|strong|font|center|blockquote)[\s>/]))");
    return RE2::PartialMatch(re2::StringPiece(head.data(), head.size()), first);
}

std::unique_ptr<Reader> read_html(std::unique_ptr<Input> input, const ReaderOptions& options) {
    return std::make_unique<HtmlReader>(std::move(input), options);
}

}  // namespace onrecord
