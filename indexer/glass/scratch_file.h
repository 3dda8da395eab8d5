#pragma once

#include <filesystem>
#include <optional>
#include <string_view>

#include "indexer/glass/output_file.h"

namespace onrecord::glass {

/// A file that is written forwards, then read anywhere; it loses its name when it is opened or given up. Throws IoError, which names it.
class ScratchFile {
public:
    /// The file is made by the first append.
    explicit ScratchFile(std::filesystem::path path) : path_(std::move(path)) {}
    ~ScratchFile();
    ScratchFile(const ScratchFile&) = delete;
    ScratchFile& operator=(const ScratchFile&) = delete;

    void append(std::string_view bytes);

    /// All bytes, mapped; nothing can be appended any more. The view lives as long as this.
    std::string_view open();

    /// Gives back the memory of all that was read of the mapping, which counts as the program's own; it can be read again.
    void release() const;

private:
    std::filesystem::path path_;
    std::optional<OutputFile> file_;
    std::size_t size_ = 0;
    void* address_ = nullptr;
};

}  // namespace onrecord::glass
