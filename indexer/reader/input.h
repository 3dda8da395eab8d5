#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "common/result.h"

namespace onrecord {

/// Bytes that are made while they are read: a member of an archive, the payload of a record.
class ByteSource {
public:
    virtual ~ByteSource() = default;
    /// Up to `size` bytes into `to`, and how many; 0 at the end, and after a failure, which `failure` then names.
    virtual std::size_t read(char* to, std::size_t size, std::string& failure) = 0;
};

struct Expansion;  // expansion.h

/// The bytes of one input, read forward once in pieces of 64 KB: a regular file, standard input, a member of an
/// archive, or bytes in memory. Neither copies nor moves.
class Input {
public:
    /// What a read gave. too_long: more than the limit; `out` is empty. failed: see failure().
    enum class Got { data, too_long, end, failed };

    /// Opens a regular file, or standard input for "-". An Error `unreadable` for anything else (missing,
    /// no permission, folder, FIFO, device): those might block for ever or never end.
    /// `stop`, if given, is asked while a read waits (a pipe that stays silent) and before each piece; true
    /// ends reading as a failure, so that nothing cut short passes for whole.
    /// `on_read`, if given, hears how many bytes came from the file each time.
    static Result<std::unique_ptr<Input>> open(const std::string& path, std::function<bool()> stop = {}, std::function<void(std::size_t)> on_read = {});
    static std::unique_ptr<Input> of_bytes(std::string path, std::string bytes);
    static std::unique_ptr<Input> of_source(std::string path, std::unique_ptr<ByteSource> source);

    Input(const Input&) = delete;
    Input& operator=(const Input&) = delete;
    ~Input();

    const std::string& path() const { return path_; }
    /// The first bytes, up to head_size, without using them up. Only before the first line() or rest().
    std::string_view head();
    static constexpr std::size_t head_size = 16 << 10;

    /// The next line without its '\n'. A line over `limit` bytes is skipped to its end, never held in memory.
    Got line(std::string& out, std::size_t limit);
    /// Everything that is left; end if that is nothing.
    Got rest(std::string& out, std::size_t limit);
    /// The next `size` bytes; end if there are fewer, and then those.
    Got exactly(std::string& out, std::size_t size);
    /// Passes over `size` bytes; false if there were fewer.
    bool skip(std::uint64_t size);
    /// Up to `size` bytes, those at hand first, and how many; 0 at the end and after a failure.
    std::size_t some(char* to, std::size_t size);
    /// Goes to a place and gives it; only of a regular file or bytes in memory, -1 for others. `whence` as lseek(2).
    std::int64_t seek(std::int64_t offset, int whence);
    bool can_seek() const { return seekable_; }
    /// Why a read failed, in the system's words.
    const std::string& failure() const { return failure_; }

    /// How often, and from how much, this was unpacked; null for what was not. Set by the archive reader.
    std::shared_ptr<Expansion> expansion{};
    int depth = 0;  ///< archives around this input

private:
    explicit Input(std::string path) : path_(std::move(path)) {}
    bool wait();  ///< until there is something to read; false if `stop_` says so first
    std::size_t read_file(char* to, std::size_t size);
    bool fill();  ///< one more piece behind what is buffered; false at the end or after a failure

    std::string path_;
    std::function<bool()> stop_;
    std::function<void(std::size_t)> on_read_;
    std::string buffer_;
    std::size_t at_ = 0;  ///< first unused byte of buffer_
    std::unique_ptr<ByteSource> source_;
    int file_ = -1;         ///< -1 and no source_: all there is stands in buffer_
    bool seekable_ = false;
    bool ended_ = false;    ///< nothing comes behind buffer_
    std::string failure_;
};

/// A path as Article::path and messages show it: itself if it is UTF-8, else with the other bytes as \xNN.
std::string readable_path(const std::string& path);

}  // namespace onrecord
