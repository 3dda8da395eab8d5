#include <algorithm>

#include "common/errors.h"
#include "common/segment/column.h"
#include "tests/fuzz/segment/as_file.h"

/// Any payload is refused, or every read of it stays inside the file.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view payload = onrecord::fuzz::view(data, size);
    std::uint64_t sum = 0;
    try {
        const auto column = onrecord::FacetColumn::open(onrecord::fuzz::as_file("FCOL", payload));
        // A column without any value may say any number of documents, which Table compares with the segment's.
        const std::uint32_t documents = std::min(column.document_count(), 100'000u);
        for (std::uint32_t docid = 1; docid <= documents; ++docid) {
            for (const std::uint32_t ordinal : column.ordinals(docid)) sum += column.value(ordinal).id.size();
        }
    } catch (const onrecord::IoError&) {
    }
    try {
        const auto column = onrecord::NumberColumn<std::uint64_t>::open(onrecord::fuzz::as_file("NCOL", payload));
        for (const std::uint64_t number : column.numbers()) sum += number;
    } catch (const onrecord::IoError&) {
    }
    volatile std::uint64_t used = sum;
    (void)used;
    return 0;
}
