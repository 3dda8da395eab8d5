#include <cstdlib>

#include "common/segment/manifest.h"
#include "tests/fuzz/segment/as_file.h"

/// Any text is an error or a manifest that reads back as itself.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto manifest = onrecord::parse_manifest(onrecord::fuzz::view(data, size));
    if (!manifest.ok()) return 0;
    const auto again = onrecord::parse_manifest(onrecord::to_json(manifest.value()));
    if (!again.ok() || onrecord::to_json(again.value()) != onrecord::to_json(manifest.value())) std::abort();
    return 0;
}
