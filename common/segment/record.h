#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/article.h"
#include "common/result.h"
#include "common/tokenizer.h"

namespace onrecord {

/// The words of an article as a forward store has them, in order, without alternatives.
struct TextWords {
    std::vector<std::string_view> title, text;
};

/// An article as it is stored in its document: CBOR of the whole value, spans and evidence included; of title and text their layouts
/// (common/segment/text_layout.h) and a checksum, since their words are in the forward store. `title` and `text` are all of its tokens.
std::string encode_article(const Article& article, const std::vector<Token>& title, const std::vector<Token>& text);

/// The inverse. An error if the bytes are no such record, or the words not those it was written with: the index is damaged.
Result<Article> decode_article(std::string_view bytes, const TextWords& words);

}  // namespace onrecord
