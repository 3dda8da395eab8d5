#include "indexer/repair/set_aside.h"

#include "common/errors.h"
#include "common/segment/file_format.h"
#include "common/segment/segment.h"
#include "indexer/segment_writer.h"

namespace onrecord {
namespace {

std::filesystem::path free_folder(const std::filesystem::path& folder, const std::string& name) {
    std::filesystem::path free = folder / name;
    for (unsigned n = 2; std::filesystem::exists(free); ++n) free = folder / (name + "-" + std::to_string(n));
    return free;
}

void link_or_copy(const std::filesystem::path& from, const std::filesystem::path& to) {
    std::error_code error;
    std::filesystem::create_hard_link(from, to, error);
    if (error) std::filesystem::copy_file(from, to, error);
    if (error) throw IoError(to.string() + ": cannot be made: " + error.message());
}

}  // namespace

std::filesystem::path set_aside(const std::filesystem::path& index, const std::string& segment) {
    const std::filesystem::path from = segment_files::segment(index, segment);
    std::filesystem::path to = free_folder(index / "damaged", segment);
    std::filesystem::create_directories(to);
    if (std::filesystem::exists(from)) {
        for (const auto& entry : std::filesystem::recursive_directory_iterator(from)) {
            const std::filesystem::path place = to / entry.path().lexically_relative(from);
            if (entry.is_directory()) std::filesystem::create_directories(place);
            else link_or_copy(entry.path(), place);
        }
    }
    sync_tree(to);
    sync_directory(index / "damaged");
    sync_directory(index);
    return to;
}

}  // namespace onrecord
