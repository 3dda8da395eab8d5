#include "query/engine/for_each_segment.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <numeric>
#include <thread>

namespace onrecord {
namespace {

/// To start a thread takes as long as to go through some ten thousand documents.
constexpr std::uint64_t fewest_documents = 200'000;

}  // namespace

void for_each_segment(const std::vector<Table*>& tables, const std::function<void(std::size_t)>& work) {
    const std::uint64_t documents = std::accumulate(tables.begin(), tables.end(), std::uint64_t{0},
                                                    [](std::uint64_t sum, const Table* table) { return sum + table->document_count(); });
    const std::size_t threads = std::min<std::size_t>(tables.size(), std::max(1u, std::thread::hardware_concurrency()));
    if (threads < 2 || documents < fewest_documents) {
        for (std::size_t i = 0; i < tables.size(); ++i) work(i);
        return;
    }
    std::atomic<std::size_t> next = 0;
    std::exception_ptr failure;
    std::mutex mutex;
    const auto run = [&] {
        for (std::size_t i = next++; i < tables.size(); i = next++) {
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
