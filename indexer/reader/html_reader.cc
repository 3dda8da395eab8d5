#include <re2/re2.h>

#include <utility>

#include "common/text.h"
#include "indexer/reader/format.h"
#include "indexer/reader/html_page.h"

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
        return read_html_page(bytes, {readable_path(input_->path())}, options_, warnings_);
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
