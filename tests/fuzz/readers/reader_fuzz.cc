#include "check_reader.h"

/// One target a format: ONRECORD_FUZZ_FORMAT is its name; "auto" for archives, whose members may be anything.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    onrecord::fuzz::check_reader(ONRECORD_FUZZ_FORMAT, data, size);
    return 0;
}
