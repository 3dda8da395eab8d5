#include "indexer/reader/walk.h"

#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <set>
#include <utility>

#include "common/text.h"
#include "indexer/reader/reader.h"

namespace onrecord {
namespace {

class Walker {
public:
    void add(const std::string& path) {
        if (path == "-") return inputs_.paths.push_back(path);
        visit(path, true);
        while (!folders_.empty()) {
            const std::string folder = std::move(folders_.back());
            folders_.pop_back();
            list(folder);
        }
    }

    Inputs take() {
        std::vector<std::string>& paths = inputs_.paths;
        std::sort(paths.begin(), paths.end());
        paths.erase(std::unique(paths.begin(), paths.end()), paths.end());
        const auto by_place = [](const Error& a, const Error& b) { return a.where < b.where; };
        std::sort(inputs_.errors.begin(), inputs_.errors.end(), by_place);
        return std::move(inputs_);
    }

private:
    void fail(const std::string& path, const std::string& why) {
        inputs_.errors.push_back({escape_control(path), "cannot be read: " + why, reject::unreadable});
    }

    void visit(const std::string& path, bool named) {
        struct stat about {};
        if (::stat(path.c_str(), &about) != 0) return fail(path, std::strerror(errno));
        if (S_ISDIR(about.st_mode)) {
            // A folder reached twice is a loop of links, or two arguments that overlap by links.
            if (seen_.emplace(about.st_dev, about.st_ino).second) folders_.push_back(path);
        } else if (S_ISREG(about.st_mode) || named) {
            inputs_.paths.push_back(path);  // the reader says what is wrong with a pipe or a device
        }
    }

    void list(const std::string& folder) {
        std::error_code failed;
        std::filesystem::directory_iterator at(folder, failed);
        for (const std::filesystem::directory_iterator end; !failed && at != end; at.increment(failed)) {
            if (!is_left_out(at->path().filename().string())) visit(at->path().string(), false);
        }
        if (failed) fail(folder, failed.message());
    }

    Inputs inputs_;
    std::vector<std::string> folders_;  ///< still to be listed
    std::set<std::pair<dev_t, ino_t>> seen_;
};

}  // namespace

bool is_left_out(std::string_view name) {
    return name.starts_with('.') || name.ends_with('~') || (name.starts_with('#') && name.ends_with('#')) ||
           name.ends_with(".bak") || name.ends_with(".swp");
}

Inputs expand_paths(const std::vector<std::string>& paths) {
    Walker walker;
    for (const std::string& path : paths) walker.add(path);
    return walker.take();
}

}  // namespace onrecord
