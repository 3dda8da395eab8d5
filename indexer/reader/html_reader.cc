#include <re2/re2.h>

#include <utility>

#include "indexer/reader/html_page.h"
#include "indexer/reader/whole_input.h"

namespace onrecord {
namespace {

class HtmlReader : public WholeInputReader {
public:
    HtmlReader(std::unique_ptr<Input> input, const ReaderOptions& options) : WholeInputReader(std::move(input), options, "page") {}

protected:
    Result<Article> read(std::string bytes) override { return read_html_page(bytes, {readable_path(path())}, options_, warnings_); }
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
