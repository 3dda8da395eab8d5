#include <cstdlib>

#include "common/record.h"
#include "tests/fuzz/segment/as_file.h"

/// Any bytes are an error or an article whose spans lie in its text.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto article = onrecord::decode_article(onrecord::fuzz::view(data, size));
    if (!article.ok()) return 0;
    for (const onrecord::Quote& quote : article.value().quotes) onrecord::quote_text(article.value(), quote);
    return 0;
}
