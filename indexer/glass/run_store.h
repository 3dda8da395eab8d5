#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/glass/output_file.h"

namespace onrecord::glass {

/// Keeps the runs of a database until they are merged: in memory up to a budget, then in a file that has lost its name
/// when they are opened.
class RunStore {
public:
    /// `file` is made when first needed. `budget`: most bytes kept in memory between two calls.
    RunStore(std::filesystem::path file, std::size_t budget) : path_(std::move(file)), budget_(budget) {}
    ~RunStore();
    RunStore(const RunStore&) = delete;
    RunStore& operator=(const RunStore&) = delete;

    /// Throws IoError where the file cannot be written.
    void add(std::string run);

    /// All runs in the order of adding; no more can be added. The views live as long as the store.
    std::vector<std::string_view> open();

private:
    void spill();
    void map();

    std::filesystem::path path_;
    std::size_t budget_;
    std::vector<std::string> kept_;       // behind those in the file
    std::size_t kept_bytes_ = 0;
    std::optional<OutputFile> file_;
    std::vector<std::size_t> spilled_;    // sizes of those in the file, in order
    void* address_ = nullptr;
    std::size_t mapped_ = 0;
};

}  // namespace onrecord::glass
