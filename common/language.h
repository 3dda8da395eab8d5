#pragma once

#include <string_view>
#include <vector>

#include "common/article.h"
#include "common/tokenizer.h"

namespace onrecord {

// What both programs must agree on about articles that are not in English.

/// True for a language (Article::lang) other than English. Words of articles in it are not stemmed, and nothing is extracted
/// from them but dates. An article whose language is not known counts as English.
bool is_foreign(std::string_view lang);

/// The English name of a language by its ISO 639-1 code: "French"; empty for one that news is hardly written in.
std::string_view language_name(std::string_view code);

/// The words of an article as they are indexed: the title's and the text's. In a foreign article the part of a word behind an
/// apostrophe is an alternative of it, so that "accord" finds "l'accord".
std::vector<Token> title_tokens(const Article& article);
std::vector<Token> text_tokens(const Article& article);

}  // namespace onrecord
