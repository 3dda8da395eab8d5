#pragma once

#include <string_view>

namespace onrecord {

/// How much of a text's first words are ones that English cannot do without and other languages have not: "the", "with", "which".
struct EnglishWords {
    unsigned words = 0;     ///< that were looked at, a hundred and fifty at most
    unsigned english = 0;

    /// True for prose that is English without doubt, which needs no detection. Of 100 words of English news some 20 are such.
    bool is_prose() const { return words >= 20 && english * 100 >= words * 14; }
    /// True if there are more of them than names, titles and a quotation bring into a text of another language.
    bool many() const { return english * 100 >= words * 8; }
};

EnglishWords count_english_words(std::string_view text);

}  // namespace onrecord
