#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <exception>
#include <functional>
#include <mutex>
#include <thread>

namespace onrecord {

/// A thread that does what it is given, one after the other. Whoever gives it more than it can take waits. What a piece of work throws comes out of the next
/// call, and nothing is done after it. One owner thread.
class Background {
public:
    using Work = std::function<void()>;

    /// At most `capacity` pieces wait.
    explicit Background(std::size_t capacity) : capacity_(capacity), thread_([this] { run(); }) {}
    /// Lets go of what has not begun.
    ~Background();
    Background(const Background&) = delete;
    Background& operator=(const Background&) = delete;

    void post(Work work);
    /// Waits until all is done.
    void drain();

private:
    void run();
    void rethrow() const;

    const std::size_t capacity_;
    std::mutex mutex_;                          // guards what stands below
    std::condition_variable changed_;
    std::deque<Work> waiting_;
    bool working_ = false, closed_ = false;
    std::exception_ptr failure_;
    std::thread thread_;                        // last: it uses what stands above
};

}  // namespace onrecord
