#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/glass/scratch_file.h"

namespace onrecord::glass {

/// Keeps the runs of a database until they are merged: in memory up to a budget, then in a scratch file.
class RunStore {
public:
    /// `file` is made when first needed. `budget`: most bytes kept in memory between two calls.
    RunStore(std::filesystem::path file, std::size_t budget) : file_(std::move(file)), budget_(budget) {}

    /// Throws IoError where the file cannot be written.
    void add(std::string run);

    /// All runs in the order of adding; no more can be added. The views live as long as the store.
    std::vector<std::string_view> open();

private:
    void spill();

    ScratchFile file_;
    std::size_t budget_;
    std::vector<std::string> kept_;       // behind those in the file
    std::size_t kept_bytes_ = 0;
    std::vector<std::size_t> spilled_;    // sizes of those in the file, in order
};

}  // namespace onrecord::glass
