#include "indexer/corrections/quote_words.h"

#include <algorithm>
#include <functional>

#include "common/text.h"

namespace onrecord {
namespace {

constexpr std::size_t enough_words = 25;   // of a long quotation; more would be lost at the smallest change

bool has_words(const std::string& text, const std::string& words) {
    return (" " + text + " ").find(" " + words + " ") != std::string::npos;
}

/// The first words of a text on one line.
std::string first_words(std::string_view text, std::size_t most) {
    std::string out;
    std::size_t count = 0;
    bool inside = false;
    for (const char c : text) {
        const bool blank = c == ' ' || static_cast<unsigned char>(c) < 0x20;
        if (!blank && !inside) {
            if (count++ == most) break;
            if (!out.empty()) out += ' ';
        }
        inside = !blank;
        if (inside) out += c;
    }
    return out;
}

}  // namespace

Result<std::vector<std::size_t>> find_quote(const Article& article, std::string_view words) {
    const std::string wanted = fold_value(words);
    std::vector<std::string> folded;
    folded.reserve(article.quotes.size());
    for (const Quote& quote : article.quotes) folded.push_back(fold_value(quote_text(article, quote)));
    const auto those = [&](const std::function<bool(const std::string&)>& fits) {
        std::vector<std::size_t> found;
        for (std::size_t i = 0; i < folded.size(); ++i)
            if (fits(folded[i])) found.push_back(i);
        return found;
    };
    if (wanted.empty()) return Error{"", "no words are given", "not-found"};
    if (auto same = those([&](const std::string& text) { return text == wanted; }); !same.empty()) return same;
    const auto around = those([&](const std::string& text) { return has_words(text, wanted); });
    const bool different = std::ranges::any_of(around, [&](std::size_t i) { return folded[i] != folded[around.front()]; });
    if (different) return Error{"", std::to_string(around.size()) + " quotations have these words; give more of them", "ambiguous"};
    if (!around.empty()) return around;
    if (auto inside = those([&](const std::string& text) { return text.size() * 2 >= wanted.size() && has_words(wanted, text); }); !inside.empty())
        return inside;
    return Error{"", "no quotation has these words", "not-found"};
}

std::string words_to_find(const Article& article, std::size_t quote) {
    const std::string text = quote_text(article, article.quotes[quote]);
    const std::string few = first_words(text, enough_words);
    const Result<std::vector<std::size_t>> found = find_quote(article, few);
    return found && std::ranges::find(found.value(), quote) != found.value().end() ? few : first_words(text, text.size());
}

}  // namespace onrecord
