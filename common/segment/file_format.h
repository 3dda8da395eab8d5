#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "common/hash.h"

namespace onrecord {

/// Our own files in a segment (columns, forward store) all begin with the same 32 bytes,
/// little-endian: magic "ONRECORD" (8), kind (4 characters), format version (u32), payload length
/// in bytes (u64), XXH3-64 of the payload (u64). The payload follows and ends the file.

/// A file of ours, mapped read-only. Moves, does not copy; views into it live as long as it does.
class MappedFile {
public:
    /// Maps `path` and checks magic, `kind`, version and length, not the checksum: opening an
    /// index reads only headers. Throws IoError (missing, truncated, not of that kind) or
    /// VersionError, naming the path.
    static MappedFile open(const std::filesystem::path& path, std::string_view kind);
    MappedFile(MappedFile&& other) noexcept;
    MappedFile& operator=(MappedFile&& other) noexcept;
    ~MappedFile();

    std::string_view payload() const { return payload_; }
    /// Gives back the memory of pages that lie wholly within `part` of the payload: they count as the program's own while they are mapped. Reading
    /// them again is no error, only slower.
    void release(std::string_view part) const;
    /// True if the payload still has the checksum that it was written with. Reads it all.
    bool intact() const;

private:
    MappedFile() = default;
    void* address_ = nullptr;
    std::size_t length_ = 0;
    std::string_view payload_;
    std::uint64_t checksum_ = 0;
};

/// A file of ours that is written piece by piece, for what is too large to be held in memory. Throws IoError; what was
/// written by then stays for whoever removes its folder.
class FileWriter {
public:
    /// Makes `path`, which must not exist.
    FileWriter(std::filesystem::path path, std::string_view kind);
    FileWriter(const FileWriter&) = delete;
    FileWriter& operator=(const FileWriter&) = delete;
    ~FileWriter();

    /// The next bytes of the payload.
    void append(std::string_view bytes);
    /// Writes the header, since length and checksum are known now, and syncs the file. Once, at the end.
    void finish();

private:
    void flush();

    std::filesystem::path path_;
    std::string kind_, buffer_;
    int fd_;
    std::uint64_t length_ = 0;
    RunningHash hash_;
};

/// Writes header and payload to `path`, which must not exist, and syncs the file. Throws IoError.
void write_file(const std::filesystem::path& path, std::string_view kind, std::string_view payload);

/// Throws the IoError of a file of the index that holds what it cannot.
[[noreturn]] void throw_damaged(const std::filesystem::path& path);

/// Syncs a directory so that the names in it survive a power cut. Throws IoError.
void sync_directory(const std::filesystem::path& path);

/// Appends fixed-width little-endian numbers and LEB128 varints (7 bits a byte, lowest first).
void append_u32(std::string& out, std::uint32_t value);
void append_u64(std::string& out, std::uint64_t value);
void append_varint(std::string& out, std::uint64_t value);

/// Reads one varint at `*at`, moves behind it; never reads past `end` (a cut number gives 0 and at = end).
std::uint64_t read_long_varint(const char*& at, const char* end);
inline std::uint64_t read_varint(const char*& at, const char* end) {
    // Most numbers of an index take one byte or two.
    if (end - at >= 2) {
        const auto first = static_cast<unsigned char>(at[0]), second = static_cast<unsigned char>(at[1]);
        if (first < 0x80) {
            ++at;
            return first;
        }
        if (second < 0x80) {
            at += 2;
            return (first & 0x7fu) | static_cast<std::uint64_t>(second) << 7;
        }
    }
    return read_long_varint(at, end);
}

}  // namespace onrecord
