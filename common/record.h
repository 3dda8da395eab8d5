#pragma once

#include <string>
#include <string_view>

#include "common/article.h"
#include "common/result.h"

namespace onrecord {

/// An article as it is stored in its document: CBOR of the whole value, spans and evidence included.
std::string encode_article(const Article& article);

/// The inverse. An error if the bytes are no such record: the index is damaged.
Result<Article> decode_article(std::string_view bytes);

}  // namespace onrecord
