#include "indexer/language/article_language.h"

#include <algorithm>
#include <array>

#include "common/language.h"
#include "common/text.h"
#include "indexer/language/detect.h"
#include "indexer/language/english_words.h"

namespace onrecord {
namespace {

constexpr unsigned most_of_it = 70, nearly_all = 90;   ///< percent of a text in its language
constexpr unsigned few_words = 12;    ///< a text in Latin letters of fewer is not called foreign, unless it is said to be
constexpr unsigned many_words = 30;   ///< against what the input states

/// Languages so near to each other that a text does not tell which: what is stated stands.
bool are_relatives(std::string_view a, std::string_view b) {
    static constexpr std::array<std::string_view, 7> families{"no nb nn da", "sr hr bs sh", "id ms", "pt gl", "cs sk", "bg mk", "fa tg"};
    return a == b || std::any_of(families.begin(), families.end(), [&](std::string_view family) {
        return family.find(a) != std::string_view::npos && family.find(b) != std::string_view::npos;
    });
}

/// Latin letters (U+0041 to U+024F) are at least half of all letters among the first bytes of a text.
bool is_latin(std::string_view text) {
    constexpr std::size_t looked_at = 512;
    std::size_t latin = 0, other = 0;
    for (std::size_t at = 0; at < std::min(text.size(), looked_at);) {
        const char32_t c = next_codepoint(text, at);
        const bool ascii_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (ascii_letter || (c >= 0xc0 && c < 0x250)) ++latin;
        else if (c >= 0x250 && (c < 0x2000 || c >= 0x2c00)) ++other;   // between them: punctuation and symbols
    }
    return latin >= other;
}

/// What the text alone says; empty where it is in doubt.
struct TextLanguage {
    std::string code;
    bool beyond_doubt = false;   ///< whatever the input states
};

TextLanguage language_of(const std::string& text, bool latin) {
    const EnglishWords english = count_english_words(text);
    if (latin && english.is_prose()) return {"en", true};
    const std::optional<DetectedLanguage> found = detect_language(text);
    if (!found || !found->reliable) return {};
    if (!is_foreign(found->code)) return {found->code, english.words >= few_words && found->percent >= most_of_it};
    if (found->percent < most_of_it) return found->english >= 100 - most_of_it ? TextLanguage{"en", false} : TextLanguage{};
    if (!latin) return {found->code, found->percent >= nearly_all};
    if (english.words < few_words || english.many()) return {};
    return {found->code, english.words >= many_words && found->percent >= nearly_all};
}

}  // namespace

void decide_language(Article& article) {
    const bool assumed = article.lang_basis == "assumed";
    if (!assumed && article.lang_basis != "none") return;
    const std::string text = article.title + '\n' + article.text;
    const bool latin = is_latin(text);
    const TextLanguage found = language_of(text, latin);
    if (!assumed && !article.lang.empty()) {
        article.lang_basis = "stated";
        if (!found.beyond_doubt || are_relatives(found.code, article.lang)) return;
    }
    if (found.code.empty()) {
        if (assumed && !latin && article.lang == "en") article.lang.clear();
        article.lang_basis = article.lang.empty() ? "none" : "assumed";
        return;
    }
    article.lang = found.code;
    article.lang_basis = "detected";
}

Extractor language_extractor() {
    return [](Article article) {
        decide_language(article);
        return article;
    };
}

std::optional<std::string> language_choice(std::string_view text) {
    if (text == "und") return std::string();
    const bool code = text.size() == 2 && std::all_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    return code ? std::optional(std::string(text)) : std::nullopt;
}

bool is_unwanted_language(const Article& article, const std::vector<std::string>& wanted) {
    return !wanted.empty() && !article.lang.empty() && std::find(wanted.begin(), wanted.end(), article.lang) == wanted.end();
}

}  // namespace onrecord
