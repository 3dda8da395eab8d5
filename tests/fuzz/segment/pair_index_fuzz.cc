#include "common/errors.h"
#include "common/segment/pair_index.h"
#include "tests/fuzz/segment/as_file.h"

/// Any payload is refused, or every read of it stays inside the file.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    try {
        const auto pairs = onrecord::PairIndex::open(onrecord::fuzz::as_file("PAIR", onrecord::fuzz::view(data, size)));
        std::uint64_t sum = 0;
        for (std::uint32_t first = 0; first < 8; ++first) {
            for (std::uint32_t second = 0; second < 8; ++second) {
                for (const std::uint32_t docid : pairs.documents(first, second).docids) sum += docid;
            }
        }
        volatile std::uint64_t used = sum;
        (void)used;
    } catch (const onrecord::IoError&) {
    }
    return 0;
}
