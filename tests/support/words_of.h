#pragma once

#include <string_view>
#include <vector>

#include "common/tokenizer.h"

namespace onrecord::test {

/// The words of tokens, alternatives left out. Views into them.
inline std::vector<std::string_view> words_of(const std::vector<Token>& tokens) {
    std::vector<std::string_view> words;
    for (const Token& token : tokens) {
        if (!token.alternative) words.push_back(token.word);
    }
    return words;
}

}  // namespace onrecord::test
