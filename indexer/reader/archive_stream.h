#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "indexer/reader/expansion.h"
#include "indexer/reader/input.h"

namespace onrecord {

/// An archive, or a compressed file as an archive of one member without a name, read forward once by libarchive.
class ArchiveStream {
public:
    /// `input` at its beginning. What it unpacks counts towards input->expansion.
    explicit ArchiveStream(std::unique_ptr<Input> input);
    ~ArchiveStream();
    ArchiveStream(const ArchiveStream&) = delete;
    ArchiveStream& operator=(const ArchiveStream&) = delete;

    /// The name of the next regular file, as the archive spells it; empty for the one of a compressed file. What is
    /// left of the one before is passed over. Null at the end and after a failure.
    std::optional<std::string> next_member();
    /// Bytes of the member; 0 at its end and after a failure.
    std::size_t read(char* to, std::size_t size);

    const std::string& path() const { return input_->path(); }
    const Input& input() const { return *input_; }
    /// Why reading failed, safe to print; empty if it did not. over_limit: because it became too much.
    const std::string& failure() const { return failure_; }
    bool over_limit() const { return over_limit_; }

private:
    struct Handle;
    void pass_over();
    void fail();
    void count(std::size_t bytes);

    std::unique_ptr<Input> input_;
    std::unique_ptr<Handle> handle_;
    std::string failure_;
    bool over_limit_ = false;
    bool in_member_ = false;
};

}  // namespace onrecord
