#include "indexer/background.h"

#include <utility>

namespace onrecord {

Background::~Background() {
    {
        const std::lock_guard lock(mutex_);
        closed_ = true;
        waiting_.clear();
    }
    changed_.notify_all();
    thread_.join();
}

void Background::post(Work work) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return waiting_.size() < capacity_ || failure_; });
    rethrow();
    waiting_.push_back(std::move(work));
    lock.unlock();
    changed_.notify_all();
}

void Background::drain() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return (waiting_.empty() && !working_) || failure_; });
    rethrow();
}

void Background::rethrow() const {
    if (failure_) std::rethrow_exception(failure_);
}

void Background::run() {
    std::unique_lock lock(mutex_);
    for (;;) {
        changed_.wait(lock, [this] { return closed_ || !waiting_.empty(); });
        if (closed_) return;
        Work work = std::move(waiting_.front());
        waiting_.pop_front();
        working_ = true;
        lock.unlock();
        std::exception_ptr failure;
        try {
            work();
        } catch (...) {
            failure = std::current_exception();
        }
        work = nullptr;   // what it holds may be large
        lock.lock();
        working_ = false;
        if (failure) {
            failure_ = failure;
            waiting_.clear();
            closed_ = true;
        }
        changed_.notify_all();
        if (failure) return;
    }
}

}  // namespace onrecord
