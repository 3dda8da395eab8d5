#pragma once

#include <filesystem>
#include <optional>
#include <string_view>
#include <vector>

#include "common/segment/manifest.h"

namespace onrecord {

/// Keeps the folders of segments where they are for as long as somebody reads them, though a later generation has no use
/// for them: a shared lock (flock) on one file of each. The kernel drops it with the process. Nobody ever waits for it.
class ReaderLease {
public:
    ReaderLease() = default;
    ReaderLease(ReaderLease&& other) noexcept;
    ReaderLease& operator=(ReaderLease&& other) noexcept;
    ~ReaderLease();

    /// Takes one for every segment of `manifest`; nothing if one of them is being removed at this moment. A file that
    /// cannot be opened or locked (a damaged segment, a file system without locks) has no lease, and is no error here.
    static std::optional<ReaderLease> take(const std::filesystem::path& index, const Manifest& manifest);

private:
    std::vector<int> files_;   // open ones
};

/// The present generation of an index, held.
struct HeldGeneration {
    Manifest manifest;
    ReaderLease lease;
};

/// Throws what load_manifest does.
HeldGeneration hold_generation(const std::filesystem::path& index);

/// Removes the folder of a segment that the present generation does not name; not if a reader holds it. True if it is gone.
/// For the holder of the writer lock.
bool remove_unless_held(const std::filesystem::path& index, std::string_view segment);

}  // namespace onrecord
