#include "check_reader.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    onrecord::fuzz::check_reader("text", data, size);
    return 0;
}
