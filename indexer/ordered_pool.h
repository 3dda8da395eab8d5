#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <future>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace onrecord {

/// Threads that work on values handed in one after the other; the answers come out in the order in which the
/// values went in, whichever thread was first. Bounded: the owner takes an answer when the pool is full, so
/// never more than `capacity` values are inside. What a worker throws comes out of take(). One owner thread.
template <class In, class Out>
class OrderedPool {
public:
    using Worker = std::function<Out(In)>;

    /// `make_worker` is called once a thread, in this thread: each worker has its own memory.
    OrderedPool(unsigned threads, std::size_t capacity, const std::function<Worker()>& make_worker)
        : capacity_(capacity) {
        for (unsigned i = 0; i < threads; ++i) {
            threads_.emplace_back([this, worker = make_worker()] { run(worker); });
        }
    }  // NOLINT(clang-analyzer-cplusplus.NewDeleteLeaks): std::thread owns the function; the analyser loses it there

    /// Waits for the values that a thread is at; drops the others.
    ~OrderedPool() {
        {
            const std::lock_guard lock(mutex_);
            closed_ = true;
            waiting_.clear();
        }
        wake_.notify_all();
        for (std::thread& thread : threads_) thread.join();
    }

    OrderedPool(const OrderedPool&) = delete;
    OrderedPool& operator=(const OrderedPool&) = delete;

    bool empty() const { return answers_.empty(); }
    bool full() const { return answers_.size() >= capacity_; }

    void submit(In value) {
        Task task([value = std::move(value)](const Worker& worker) mutable { return worker(std::move(value)); });
        answers_.push_back(task.get_future());
        {
            const std::lock_guard lock(mutex_);
            waiting_.push_back(std::move(task));
        }
        wake_.notify_one();
    }

    /// The answer to the oldest value, waiting for it. Not when empty.
    Out take() {
        std::future<Out> answer = std::move(answers_.front());
        answers_.pop_front();
        return answer.get();
    }

private:
    using Task = std::packaged_task<Out(const Worker&)>;

    void run(const Worker& worker) {
        for (;;) {
            std::unique_lock lock(mutex_);
            wake_.wait(lock, [this] { return closed_ || !waiting_.empty(); });
            if (waiting_.empty()) return;
            Task task = std::move(waiting_.front());
            waiting_.pop_front();
            lock.unlock();
            task(worker);
        }
    }

    const std::size_t capacity_;
    std::deque<std::future<Out>> answers_;  // the owner's alone
    std::mutex mutex_;                      // guards the next two
    std::deque<Task> waiting_;
    bool closed_ = false;
    std::condition_variable wake_;
    std::vector<std::thread> threads_;
};

}  // namespace onrecord
