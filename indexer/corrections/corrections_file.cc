#include "indexer/corrections/corrections_file.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include "common/errors.h"
#include "common/replace_file.h"
#include "common/text.h"

namespace onrecord {
namespace {

constexpr const char* heading[] = {
    "# corrections.tsv: what an editor knows better than extraction. onrecord-index reads it whenever it reads articles;",
    "# `onrecord-index correct` writes it, and so may you: a line a correction, cells separated by tabs.",
    "# what: speaker-is, speaker-is-not (words: of the quotation, a few suffice), date-is, topic-is, topic-is-not",
    "# value: a person or body by id or name (~Name for one not listed), a day such as 2017-09-12, a topic",
    "# article\twhat\tvalue\twords\tnote"};

std::filesystem::path folder_of(const std::filesystem::path& file) {
    return file.has_parent_path() ? file.parent_path() : std::filesystem::path(".");
}

}  // namespace

std::filesystem::path CorrectionsFile::of_index(const std::filesystem::path& index) { return index / "corrections.tsv"; }

CorrectionsFile CorrectionsFile::read(const std::filesystem::path& path, const Gazetteer& gazetteer) {
    CorrectionsFile file;
    file.path_ = path;
    std::ifstream in(path, std::ios::binary);
    if (!in && errno == ENOENT) return file;
    if (!in) throw IoError(path.string() + ": cannot be read: " + std::strerror(errno));
    for (std::string line; std::getline(in, line);) {
        if (line.ends_with('\r')) line.pop_back();
        file.lines_.push_back(line);
        if (trim(line).empty() || line.front() == '#') continue;
        Result<Correction> correction = parse_correction(line, gazetteer);
        if (correction) {
            file.corrections_.push_back(std::move(correction).value());
            file.corrections_.back().line = file.lines_.size();
        } else {
            file.faults_.push_back({path.string() + ":" + std::to_string(file.lines_.size()), correction.error().message, correction.error().code});
        }
    }
    if (in.bad()) throw IoError(path.string() + ": cannot be read: " + std::strerror(errno));
    return file;
}

void CorrectionsFile::put(const Correction& correction) {
    const auto older = std::ranges::find_if(corrections_, [&](const Correction& each) { return replaces(correction, each); });
    if (older != corrections_.end()) {
        const std::size_t line = older->line;
        lines_[line - 1] = to_line(correction);
        *older = correction;
        older->line = line;
        return;
    }
    if (lines_.empty()) lines_.assign(std::begin(heading), std::end(heading));
    lines_.push_back(to_line(correction));
    corrections_.push_back(correction);
    corrections_.back().line = lines_.size();
}

void CorrectionsFile::remove(std::size_t place) {
    const std::size_t line = corrections_[place].line;
    lines_.erase(lines_.begin() + static_cast<std::ptrdiff_t>(line - 1));
    corrections_.erase(corrections_.begin() + static_cast<std::ptrdiff_t>(place));
    for (Correction& each : corrections_)
        if (each.line > line) --each.line;
}

void CorrectionsFile::write() const {
    std::string text;
    for (const std::string& line : lines_) text += line + '\n';
    replace_file(path_, text);
}

CorrectionsLock::CorrectionsLock(const std::filesystem::path& file)
    : fd_(::open(folder_of(file).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)) {
    if (fd_ < 0) throw IoError(folder_of(file).string() + ": cannot be opened: " + std::strerror(errno));
    while (::flock(fd_, LOCK_EX) != 0) {
        if (errno == EINTR) continue;
        const int code = errno;
        ::close(fd_);
        throw IoError(folder_of(file).string() + ": cannot be locked: " + std::strerror(code));
    }
}

CorrectionsLock::~CorrectionsLock() { ::close(fd_); }

}  // namespace onrecord
