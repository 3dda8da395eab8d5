#include "indexer/reader/gaps.h"

#include "common/text.h"
#include "indexer/reader/byline.h"

namespace onrecord {
namespace {

bool is_space(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

/// The first byte of a character of U+3000 to U+DFFF: Japanese, Chinese, Korean.
bool begins_wide(char c) {
    return static_cast<unsigned char>(c) >= 0xe3 && static_cast<unsigned char>(c) <= 0xed;
}

}  // namespace

std::size_t count_words(std::string_view text, std::size_t most) {
    std::size_t words = 0, wide = 0;
    bool inside = false;
    for (const char c : text) {
        words += !is_space(c) && !inside;
        inside = !is_space(c);
        wide += begins_wide(c);
        if (words + wide / 2 >= most) return most;
    }
    return words + wide / 2;
}

void fill_gaps(Article& article, std::string_view address, const ReaderOptions& options) {
    if (!article.date) {
        if (const std::optional<Date> date = date_in_address(address)) {
            article.date = date;
            article.date_basis = "url";
        } else if (options.assume_date) {
            article.date = options.assume_date;
            article.date_basis = "assumed";
        }
    }
    if (article.lang.empty() && !options.assume_language.empty()) {
        article.lang = options.assume_language;
        article.lang_basis = "assumed";
    }
    if (article.outlet.empty()) article.outlet = options.assume_source;
}

std::string one_line(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    bool blank = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool no_break = text[at] == '\xc2' && at + 1 < text.size() && text[at + 1] == '\xa0';
        if (is_space(text[at]) || no_break) {
            blank = true;
            at += no_break;
        } else {
            if (blank && !out.empty()) out += ' ';
            blank = false;
            out += text[at];
        }
    }
    return out;
}

}  // namespace onrecord
