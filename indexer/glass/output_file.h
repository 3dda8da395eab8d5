#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace onrecord::glass {

/// A new file that is written from its beginning to its end, through a buffer. Every failure throws IoError, which
/// names the path; without `finish` the file stays as far as it went, for whoever removes its folder.
class OutputFile {
public:
    /// Makes `path`, which must not exist.
    explicit OutputFile(std::filesystem::path path);
    ~OutputFile();
    OutputFile(const OutputFile&) = delete;
    OutputFile& operator=(const OutputFile&) = delete;

    void append(std::string_view bytes);

    /// Hands everything to the system, waits for the disk if `sync`, closes.
    void finish(bool sync);

    const std::filesystem::path& path() const { return path_; }

private:
    void flush();
    [[noreturn]] void fail(const char* what) const;

    std::filesystem::path path_;
    int fd_;
    std::string buffer_;
};

}  // namespace onrecord::glass
