#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "indexer/corrections/correction.h"

namespace onrecord {

/// A file of corrections: a line each, '#' lines and blank lines as the editor wrote them. Lines that cannot be read
/// are faults; the others hold, and every change leaves both in place.
class CorrectionsFile {
public:
    /// The file that belongs to an index: INDEX/corrections.tsv.
    static std::filesystem::path of_index(const std::filesystem::path& index);

    /// Reads `path`; a file that is not there is empty. Throws IoError if it cannot be read.
    static CorrectionsFile read(const std::filesystem::path& path, const Gazetteer& gazetteer);

    const std::filesystem::path& path() const { return path_; }
    /// In the file's order.
    const std::vector<Correction>& corrections() const { return corrections_; }
    /// Lines that cannot be read, as "PATH:LINE" and what would be right.
    const std::vector<Error>& faults() const { return faults_; }

    /// Adds a line, or puts it in the place of the one that it replaces.
    void put(const Correction& correction);
    /// Takes out corrections()[place].
    void remove(std::size_t place);
    /// Replaces the file, or makes it, with a comment that explains it. Throws IoError.
    void write() const;

private:
    std::filesystem::path path_;
    std::vector<std::string> lines_;
    std::vector<Correction> corrections_;
    std::vector<Error> faults_;
};

/// Keeps two editors from changing a file of corrections at the same time: waits for the other. The lock is on the
/// file's folder, and ends with this or with the process. Throws IoError.
class CorrectionsLock {
public:
    explicit CorrectionsLock(const std::filesystem::path& file);
    ~CorrectionsLock();
    CorrectionsLock(const CorrectionsLock&) = delete;
    CorrectionsLock& operator=(const CorrectionsLock&) = delete;

private:
    int fd_;
};

}  // namespace onrecord
