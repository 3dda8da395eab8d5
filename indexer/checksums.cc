#include "indexer/checksums.h"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <fstream>
#include <map>

#include "common/errors.h"
#include "common/hash.h"
#include "common/segment/file_format.h"

namespace onrecord {
namespace {

constexpr std::string_view list_name = "checksums";
constexpr std::string_view list_kind = "SUMS";
constexpr std::size_t read_at_once = 1 << 20;

/// What a list says of one file: "hash size".
std::string describe(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) throw IoError(path.string() + ": cannot be opened: " + std::strerror(errno));
    RunningHash hash;
    std::uint64_t size = 0;
    for (std::string bytes(read_at_once, '\0'); in;) {
        in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        hash.add({bytes.data(), static_cast<std::size_t>(in.gcount())});
        size += static_cast<std::uint64_t>(in.gcount());
    }
    if (!in.eof()) throw IoError(path.string() + ": cannot be read: " + std::strerror(errno));
    return hex64(hash.value()) + " " + std::to_string(size);
}

/// Files of a segment, by their path in it; the list itself is not among them.
std::vector<std::string> files_of(const std::filesystem::path& segment) {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(segment)) {
        if (entry.is_directory()) continue;
        std::string name = entry.path().lexically_relative(segment).string();
        if (name != list_name) names.push_back(std::move(name));
    }
    std::sort(names.begin(), names.end());
    return names;
}

/// Path in the segment -> "hash size".
std::map<std::string, std::string> parse_list(std::string_view lines) {
    std::map<std::string, std::string> list;
    while (!lines.empty()) {
        const std::string_view line = lines.substr(0, lines.find('\n'));
        lines.remove_prefix(std::min(line.size() + 1, lines.size()));
        const std::size_t size_end = line.find(' ', line.find(' ') + 1);
        if (size_end != std::string_view::npos) list.emplace(line.substr(size_end + 1), line.substr(0, size_end));
    }
    return list;
}

std::optional<DamagedFile> compare(const std::filesystem::path& path, const std::string& wanted) {
    std::error_code ignored;
    if (!std::filesystem::exists(path, ignored)) return DamagedFile{path, "cannot be opened: " + std::string(std::strerror(ENOENT))};
    if (describe(path) == wanted) return std::nullopt;
    return DamagedFile{path, "its checksum does not match what is in it"};
}

}  // namespace

void write_checksums(const std::filesystem::path& segment) {
    std::string lines;
    for (const std::string& name : files_of(segment)) lines += describe(segment / name) + " " + name + "\n";
    write_file(segment / list_name, list_kind, lines);
}

std::optional<std::vector<DamagedFile>> compare_checksums(const std::filesystem::path& segment) {
    const std::filesystem::path path = segment / list_name;
    std::error_code ignored;
    if (!std::filesystem::exists(path, ignored)) return std::nullopt;
    std::vector<DamagedFile> damaged;
    const MappedFile file = MappedFile::open(path, list_kind);
    if (!file.intact()) return std::vector{DamagedFile{path, "its checksum does not match what is in it"}};
    const std::map<std::string, std::string> list = parse_list(file.payload());
    for (const auto& [name, wanted] : list) {
        if (std::optional<DamagedFile> fault = compare(segment / name, wanted)) damaged.push_back(std::move(*fault));
    }
    for (const std::string& name : files_of(segment)) {
        if (!list.contains(name)) damaged.push_back({segment / name, "is none of the files of its segment"});
    }
    return damaged;
}

}  // namespace onrecord
