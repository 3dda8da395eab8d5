#include "indexer/reader/record_article.h"

#include <re2/re2.h>

#include <algorithm>

#include "common/text.h"
#include "indexer/reader/byline.h"
#include "indexer/reader/gaps.h"
#include "indexer/reader/input.h"
#include "indexer/reader/stated_date.h"

namespace onrecord {
namespace {

constexpr std::size_t longest_headline = 200;  ///< bytes of a text's first line that may be its headline

std::string in_quotes(std::string_view value) {
    constexpr std::size_t shown = 60;
    return '"' +
           escape_control(value.size() > shown ? std::string(value.substr(0, shown)) + "..." : std::string(value)) +
           '"';
}

/// Takes the text's first line for the title where it looks like a headline above paragraphs.
void title_from_text(Article& article) {
    const std::string_view text = article.text;
    const std::size_t start = text.find_first_not_of(" \t\r\n");
    const std::size_t end = text.find('\n', start);
    if (end == std::string_view::npos || trim(text.substr(end)).empty()) return;
    const std::string_view line = trim(text.substr(start, end - start));
    constexpr std::string_view stops = ".,;:";
    if (line.size() > longest_headline || count_words(line) < 2 ||
        stops.find(line.back()) != std::string_view::npos)
        return;
    article.title = one_line(line);
    const auto from = static_cast<std::uint32_t>(line.data() - text.data());
    article.dropped.push_back({{from, from + static_cast<std::uint32_t>(line.size())}, "title"});
}

}  // namespace

RecordPlace record_place(const std::string& path, std::size_t number) {
    const std::string place = number > 0 ? path + ":" + std::to_string(number) : path;
    return {escape_control(place), readable_path(place)};
}

Result<Article> finish_record(Article article, const RecordPlace& place, const ReaderOptions& options) {
    article.path = place.path;
    if (trim(article.text).empty()) return Error{place.shown, "has no \"text\"", reject::empty};
    if (article.title.empty() && count_words(article.text, fewest_words) < fewest_words) {
        return Error{place.shown, "has a text of fewer than " + std::to_string(fewest_words) + " words",
                     reject::too_short};
    }
    if (article.title.empty()) title_from_text(article);
    fill_gaps(article, article.url, options);
    return article;
}

void set_stated_date(Article& article, std::string_view date, const RecordPlace& place, std::vector<std::string>& warnings) {
    if (trim(date).empty()) return;
    article.date = read_stated_date(date);
    if (article.date) {
        article.date_basis = "stated";
    } else {
        warnings.push_back(place.shown + ": the date " + in_quotes(date) +
                           " cannot be read and is left out; write it as 2017-09-12");
    }
}

std::string author_of_byline(std::string_view line) {
    static const RE2 by(R"((?i)^\s*(?:by|von|par|por|di|da|door|av|af)\s+)");
    std::string author = one_line(line);
    RE2::Replace(&author, by, "");
    const std::string name = clean_author(author);
    return name.empty() ? author : name;
}

std::string language_code(std::string_view lang) {
    struct Code {
        std::string_view three, two;
    };
    constexpr Code codes[] = {{"eng", "en"}, {"deu", "de"}, {"ger", "de"}, {"fra", "fr"}, {"fre", "fr"}, {"spa", "es"}, {"ita", "it"}, {"nld", "nl"}, {"por", "pt"}};
    const std::string lower = ascii_lower(trim(lang));
    const auto letter = [](char c) { return c >= 'a' && c <= 'z'; };
    for (const Code& code : codes) {
        if (lower == code.three) return std::string(code.two);
    }
    if (lower.size() < 2 || !letter(lower[0]) || !letter(lower[1])) return {};
    if (lower.size() > 2 && lower[2] != '-' && lower[2] != '_') return {};
    return lower.substr(0, 2);
}

}  // namespace onrecord
