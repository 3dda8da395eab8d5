#include "common/gazetteer/files.h"

#include <fstream>
#include <iterator>

#include "common/errors.h"
#include "common/gazetteer/embedded.h"

namespace onrecord {
namespace {

std::string read_whole(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) throw IoError(path.string() + ": cannot be read");
    return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

GazetteerFiles GazetteerFiles::embedded() {
    GazetteerFiles files;
    for (std::size_t i = 0; i < embedded_file_count; ++i)
        files.texts_.emplace(embedded_files[i].name, embedded_files[i].text);
    return files;
}

GazetteerFiles GazetteerFiles::with_folder(GazetteerFiles base, const std::filesystem::path& dir) {
    std::error_code error;
    std::filesystem::directory_iterator entries(dir, error);
    if (error) throw IoError(dir.string() + ": " + error.message() + " (--gazetteers takes a folder of .tsv files)");
    std::map<std::string, std::filesystem::path> found;  // in name order, so that the result is always the same
    for (const auto& entry : entries) {
        if (entry.path().extension() == ".tsv") found.emplace(entry.path().filename().string(), entry.path());
    }
    for (const auto& [name, path] : found) {
        if (name.find(".extra.tsv") == std::string::npos) base.texts_[name] = read_whole(path);
    }
    for (const auto& [name, path] : found) {
        const std::size_t extra = name.find(".extra.tsv");
        if (extra == std::string::npos) continue;
        std::string& text = base.texts_[name.substr(0, extra) + ".tsv"];
        if (!text.empty() && text.back() != '\n') text += '\n';
        text += read_whole(path);
    }
    return base;
}

std::string_view GazetteerFiles::text(std::string_view name) const {
    const auto found = texts_.find(name);
    return found == texts_.end() ? std::string_view{} : std::string_view(found->second);
}

}  // namespace onrecord
