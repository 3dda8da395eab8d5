#include <algorithm>
#include <utility>

#include "common/text.h"
#include "indexer/reader/byline.h"
#include "indexer/reader/encoding.h"
#include "indexer/reader/format.h"
#include "indexer/reader/gaps.h"
#include "indexer/reader/unwrap.h"

namespace onrecord {
namespace {

/// A byline stands among the first lines below the headline, after a standfirst at most.
constexpr int byline_lines = 4;

Span line_at(std::string_view text, std::size_t start) {
    const std::size_t end = std::min(text.find('\n', start), text.size());
    return {static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end)};
}

/// The next line from `start` on that is not blank; empty at the end.
Span next_line(std::string_view text, std::size_t start) {
    while (start < text.size()) {
        const Span line = line_at(text, start);
        if (!trim(text.substr(line.start, line.size())).empty()) return line;
        start = line.end + 1u;
    }
    return {};
}

std::string_view slice(std::string_view text, Span span) {
    return text.substr(span.start, span.size());
}

/// Takes title, byline and date off the top of article.text (they stay in it, marked as dropped).
/// Gives the place where the text proper may begin.
std::size_t read_top(Article& article) {
    const std::string_view text = article.text;
    const Span title = headline_span(text);
    if (!title.empty()) {
        article.title = one_line(slice(text, title));
        article.dropped.push_back({title, "title"});
    }
    std::size_t body = title.end;
    Span line = next_line(text, body);
    for (int i = 0; i < byline_lines && !line.empty(); ++i, line = next_line(text, line.end)) {
        const std::optional<Byline> byline = parse_byline(slice(text, line));
        if (!byline) continue;
        if (article.author.empty()) article.author = byline->author;
        if (article.outlet.empty()) article.outlet = byline->outlet;
        if (!article.date && byline->date) {
            article.date = byline->date;
            article.date_basis = "stated";
        }
        article.dropped.push_back({line, "byline"});
        body = line.end;
    }
    return body;
}

class TextReader : public Reader {
public:
    TextReader(std::unique_ptr<Input> input, const ReaderOptions& options)
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
                              "longer than " + std::to_string(options_.max_record_bytes) + " bytes");
            case Input::Got::failed:
                return reject(reject::unreadable, "cannot be read: " + input_->failure());
            case Input::Got::end:
                return reject(reject::empty, "holds no text");
            case Input::Got::data:
                break;
        }
        std::optional<Decoded> decoded = decode(bytes, "", options_.assume_encoding);
        if (is_binary(decoded ? decoded->text : bytes))
            return reject(reject::not_an_article, "is not text but binary data");
        if (!decoded)
            return reject(reject::bad_encoding,
                          "is neither UTF-8 nor another encoding that can be told; give --assume-encoding");
        if (decoded->replaced > 0) {
            warnings_.push_back(escape_control(input_->path()) + ": " + std::to_string(decoded->replaced) +
                                " bytes that are not UTF-8 were replaced by U+FFFD");
        }
        return make_article(std::move(decoded->text));
    }

    Result<Article> make_article(std::string text) const {
        unix_newlines(text);
        if (trim(text).empty()) return reject(reject::empty, "holds no text");
        if (trim(text).starts_with('<') && trim(text).ends_with('>'))
            return reject(reject::not_an_article, "is markup of a kind that is not known here");
        Article article;
        article.path = readable_path(input_->path());
        article.text = std::move(text);
        const std::size_t body = read_top(article);
        if (count_words(std::string_view(article.text).substr(body), fewest_words) < fewest_words)
            return reject(reject::too_short,
                          "has fewer than " + std::to_string(fewest_words) + " words below the headline");
        unwrap_lines(article.text, body);
        fill_gaps(article, input_->path(), options_);
        return article;
    }

    std::unique_ptr<Input> input_;
    ReaderOptions options_;
    std::vector<std::string> warnings_;
    bool done_ = false;
};

}  // namespace

bool is_text(std::string_view) {
    return true;
}

std::unique_ptr<Reader> read_text(std::unique_ptr<Input> input, const ReaderOptions& options) {
    return std::make_unique<TextReader>(std::move(input), options);
}

}  // namespace onrecord
