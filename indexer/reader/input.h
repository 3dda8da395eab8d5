#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "common/result.h"

namespace onrecord {

/// The bytes of one input, read forward once in pieces of 64 KB: a regular file, standard input, or bytes
/// in memory. Neither copies nor moves.
class Input {
public:
    /// What a read gave. too_long: more than the limit; `out` is empty. failed: see failure().
    enum class Got { data, too_long, end, failed };

    /// Opens a regular file, or standard input for "-". An Error `unreadable` for anything else (missing,
    /// no permission, folder, FIFO, device): those might block for ever or never end.
    /// `stop`, if given, is asked while a read waits (a pipe that stays silent) and before each piece; true
    /// ends reading as a failure, so that nothing cut short passes for whole.
    static Result<std::unique_ptr<Input>> open(const std::string& path, std::function<bool()> stop = {});
    static std::unique_ptr<Input> of_bytes(std::string path, std::string bytes);

    Input(const Input&) = delete;
    Input& operator=(const Input&) = delete;
    ~Input();

    const std::string& path() const { return path_; }
    /// The first bytes, up to head_size, without using them up. Only before the first line() or rest().
    std::string_view head();
    static constexpr std::size_t head_size = 4096;

    /// The next line without its '\n'. A line over `limit` bytes is skipped to its end, never held in memory.
    Got line(std::string& out, std::size_t limit);
    /// Everything that is left; end if that is nothing.
    Got rest(std::string& out, std::size_t limit);
    /// Why a read failed, in the system's words.
    const std::string& failure() const { return failure_; }

private:
    explicit Input(std::string path) : path_(std::move(path)) {}
    bool wait();  ///< until there is something to read; false if `stop_` says so first
    bool fill();  ///< one more piece behind what is buffered; false at the end or after a failure

    std::string path_;
    std::function<bool()> stop_;
    std::string buffer_;
    std::size_t at_ = 0;  ///< first unused byte of buffer_
    int file_ = -1;       ///< -1: all there is stands in buffer_
    std::string failure_;
};

/// A path as Article::path and messages show it: itself if it is UTF-8, else with the other bytes as \xNN.
std::string readable_path(const std::string& path);

}  // namespace onrecord
