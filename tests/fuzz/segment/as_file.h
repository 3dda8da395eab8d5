#pragma once

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

#include <unistd.h>

#include "common/hash.h"
#include "common/schema.h"
#include "common/segment/file_format.h"

namespace onrecord::fuzz {

/// Writes `payload` as a segment file of `kind` with a right header, so that fuzzing reaches what lies behind it, and gives the
/// path; the file is replaced at the next call.
inline std::filesystem::path as_file(std::string_view kind, std::string_view payload) {
    static const std::filesystem::path path = std::filesystem::temp_directory_path() / ("onrecord-fuzz-" + std::to_string(::getpid()));
    std::string bytes("ONRECORD");
    bytes.append(kind);
    append_u32(bytes, static_cast<std::uint32_t>(schema::version));
    append_u64(bytes, payload.size());
    append_u64(bytes, hash64(payload));
    bytes.append(payload);
    std::ofstream(path, std::ios::binary | std::ios::trunc) << bytes;
    return path;
}

inline std::string_view view(const std::uint8_t* data, std::size_t size) { return {reinterpret_cast<const char*>(data), size}; }

}  // namespace onrecord::fuzz
