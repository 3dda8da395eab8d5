#include <cstdlib>

#include "common/segment/record.h"
#include "tests/fuzz/segment/as_file.h"

/// Any bytes are an error or an article whose spans lie in its text.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const onrecord::TextWords words{{"fallon", "backs", "nato"}, {"mr", "fallon", "said", "we", "stay"}};
    const auto article = onrecord::decode_article(onrecord::fuzz::view(data, size), words);
    if (!article.ok()) return 0;
    for (const onrecord::Quote& quote : article.value().quotes) onrecord::quote_text(article.value(), quote);
    return 0;
}
