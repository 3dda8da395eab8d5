#include <algorithm>
#include <utility>

#include "common/text.h"
#include "indexer/reader/byline.h"
#include "indexer/reader/encoding.h"
#include "indexer/reader/gaps.h"
#include "indexer/reader/unwrap.h"
#include "indexer/reader/whole_input.h"

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

class TextReader : public WholeInputReader {
public:
    TextReader(std::unique_ptr<Input> input, const ReaderOptions& options) : WholeInputReader(std::move(input), options, "text") {}

protected:
    Result<Article> read(std::string bytes) override {
        std::optional<Decoded> decoded = decode(bytes, "", options_.assume_encoding);
        if (is_binary(decoded ? decoded->text : bytes))
            return reject(reject::not_an_article, "is not text but binary data");
        if (!decoded)
            return reject(reject::bad_encoding,
                          "is neither UTF-8 nor another encoding that can be told; give --assume-encoding");
        if (decoded->replaced > 0) {
            warnings_.push_back(escape_control(path()) + ": " + std::to_string(decoded->replaced) +
                                " bytes that are not UTF-8 were replaced by U+FFFD");
        }
        return make_article(std::move(decoded->text));
    }

private:
    Result<Article> make_article(std::string text) const {
        unix_newlines(text);
        if (trim(text).empty()) return holds_nothing();
        if (trim(text).starts_with('<') && trim(text).ends_with('>'))
            return reject(reject::not_an_article, "is markup of a kind that is not known here");
        Article article;
        article.path = readable_path(path());
        article.text = std::move(text);
        const std::size_t body = read_top(article);
        if (count_words(std::string_view(article.text).substr(body), fewest_words) < fewest_words)
            return reject(reject::too_short,
                          "has fewer than " + std::to_string(fewest_words) + " words below the headline");
        unwrap_lines(article.text, body);
        fill_gaps(article, path(), options_);
        return article;
    }
};

}  // namespace

bool is_text(std::string_view) {
    return true;
}

std::unique_ptr<Reader> read_text(std::unique_ptr<Input> input, const ReaderOptions& options) {
    return std::make_unique<TextReader>(std::move(input), options);
}

}  // namespace onrecord
