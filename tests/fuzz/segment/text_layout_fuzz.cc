#include <cstdlib>

#include "common/segment/text_layout.h"
#include "tests/fuzz/segment/as_file.h"
#include "tests/support/words_of.h"

/// Any bytes are a text that comes back from its words and its layout, and a layout that is refused or gives no more than it and the words can.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes = onrecord::fuzz::view(data, size);
    const std::vector<onrecord::Token> tokens = onrecord::tokenize(bytes);
    const std::vector<std::string_view> words = onrecord::test::words_of(tokens);
    if (onrecord::lay_out(onrecord::encode_layout(bytes, tokens), words) != bytes) std::abort();

    const std::vector<std::string_view> fixed{"mr", "fallon", "said", "", "we", "stay", "\xc3\xa9lan"};
    const auto text = onrecord::lay_out(bytes, fixed);
    if (text && text->size() > bytes.size() + 16 * fixed.size()) std::abort();
    return 0;
}
