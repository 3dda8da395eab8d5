#pragma once

#include <cstddef>
#include <vector>

#include "common/article.h"

namespace onrecord::bench {

/// Articles of about `bytes` each, made of the paragraphs of corpus/sample and, if they lie beside the checkout, of
/// ../shared/eval/brexit/examples.jsonl: long articles cut at paragraph ends, short ones joined. Each has the title,
/// date and outlet of the article that its first paragraph is from. Always the same for the same files.
std::vector<Article> articles_of(std::size_t bytes);

}  // namespace onrecord::bench
