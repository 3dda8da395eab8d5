#include "common/errors.h"
#include "common/segment/forward_store.h"
#include "tests/fuzz/segment/as_file.h"

/// Any payload is refused, or every read of it stays inside the file.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    try {
        const auto store = onrecord::ForwardStore::open(onrecord::fuzz::as_file("FWDS", onrecord::fuzz::view(data, size)));
        std::vector<onrecord::ForwardToken> tokens;
        std::size_t letters = 0;
        for (std::uint32_t docid = 1; docid <= store.document_count(); ++docid) {
            store.read(docid, tokens);
            for (const onrecord::ForwardToken& token : tokens) letters += store.word(token.word).size();
        }
        volatile std::size_t used = letters + store.find("deal");
        (void)used;
    } catch (const onrecord::IoError&) {
    }
    return 0;
}
