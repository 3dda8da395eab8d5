#include "indexer/glass/run_store.h"

#include <utility>

namespace onrecord::glass {

void RunStore::add(std::string run) {
    kept_bytes_ += run.size();
    kept_.push_back(std::move(run));
    if (kept_bytes_ > budget_) spill();
}

void RunStore::spill() {
    for (const std::string& run : kept_) {
        file_.append(run);
        spilled_.push_back(run.size());
    }
    kept_.clear();
    kept_bytes_ = 0;
}

std::vector<std::string_view> RunStore::open() {
    std::string_view file = file_.open();
    std::vector<std::string_view> runs;
    for (const std::size_t size : spilled_) {
        runs.push_back(file.substr(0, size));
        file.remove_prefix(size);
    }
    runs.insert(runs.end(), kept_.begin(), kept_.end());
    return runs;
}

}  // namespace onrecord::glass
