#include "query/engine/for_each_segment.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>

namespace onrecord {

std::uint64_t size_of(const std::vector<DocSet>& sets) {
    std::uint64_t documents = 0;
    for (const DocSet& set : sets) documents += set.cardinality();
    return documents;
}

void for_each_segment(const Evaluators& segments, bool at_once, const std::function<void(std::size_t)>& work) {
    const std::size_t threads = std::min<std::size_t>(segments.size(), std::max(1u, std::thread::hardware_concurrency()));
    if (threads < 2 || !at_once) {
        for (std::size_t i = 0; i < segments.size(); ++i) work(i);
        return;
    }
    std::atomic<std::size_t> next = 0;
    std::exception_ptr failure;
    std::mutex mutex;
    const auto run = [&] {
        for (std::size_t i = next++; i < segments.size(); i = next++) {
            try {
                work(i);
            } catch (...) {
                const std::lock_guard lock(mutex);
                if (!failure) failure = std::current_exception();
            }
        }
    };
    {
        std::vector<std::jthread> others;
        for (std::size_t i = 1; i < threads; ++i) others.emplace_back(run);
        run();
    }
    if (failure) std::rethrow_exception(failure);
}

}  // namespace onrecord
