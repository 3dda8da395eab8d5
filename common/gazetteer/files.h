#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace onrecord {

/// The gazetteers' texts by file name ("people.tsv"), built in or read from folders.
class GazetteerFiles {
public:
    /// What was compiled in: corpus/gazetteers/*.tsv of the build.
    static GazetteerFiles embedded();

    /// `base` with the files of `dir` in place of, or added to ("people.extra.tsv" adds rows to
    /// "people.tsv"), its own. Throws IoError if the folder cannot be read.
    static GazetteerFiles with_folder(GazetteerFiles base, const std::filesystem::path& dir);

    /// The text of `name`; empty if there is no such file. Owned by this object.
    std::string_view text(std::string_view name) const;

private:
    std::map<std::string, std::string, std::less<>> texts_;
};

}  // namespace onrecord
