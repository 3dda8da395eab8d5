#include "indexer/language/english_words.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace onrecord {
namespace {

constexpr unsigned most_words = 150;

/// In byte order. Left out are those that are frequent in another language, too: in, is, was, of, had, men, an, on, at, he, we, me, are.
constexpr std::array<std::string_view, 35> english{
    "after", "and", "been", "between", "by", "could", "from", "has", "have", "his", "it", "its", "not", "should", "since", "that", "the",
    "their", "there", "these", "they", "this", "those", "to", "were", "what", "when", "where", "which", "who", "will", "with", "would", "you", "your"};
static_assert(std::is_sorted(english.begin(), english.end()));

bool is_english(std::string_view word) { return std::binary_search(english.begin(), english.end(), word); }

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; }

}  // namespace

EnglishWords count_english_words(std::string_view text) {
    constexpr std::size_t longest = 7;   // of those above
    EnglishWords count;
    char word[longest + 1];
    std::size_t length = 0;
    for (std::size_t i = 0; i <= text.size() && count.words < most_words; ++i) {
        const char c = i < text.size() ? lower(text[i]) : ' ';
        if (is_letter(c)) {
            if (length < sizeof word) word[length] = c;
            ++length;
            continue;
        }
        if (length == 0) continue;
        ++count.words;
        count.english += length <= longest && is_english({word, length});
        length = 0;
    }
    return count;
}

}  // namespace onrecord
