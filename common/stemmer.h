#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include <xapian.h>

namespace onrecord {

/// Turns a word as the tokenizer gives it into its index term: accents folded, English stem
/// (Snowball, from Xapian). Words with digits or signs are not stemmed. Both programs use this, so
/// they cannot differ. Remembers its answers; one instance per thread.
class Stemmer {
public:
    const std::string& term(std::string_view word);

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view s) const { return std::hash<std::string_view>{}(s); }
    };
    Xapian::Stem stem_{"english"};
    std::unordered_map<std::string, std::string, Hash, std::equal_to<>> memo_;
};

}  // namespace onrecord
