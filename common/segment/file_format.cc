#include "common/segment/file_format.h"

#include <bit>
#include <cerrno>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "common/errors.h"
#include "common/schema.h"

namespace onrecord {
namespace {

static_assert(std::endian::native == std::endian::little, "segment files are mapped as they lie: little-endian machines only");

constexpr std::string_view magic = "ONRECORD";
constexpr std::size_t header_size = 32;

/// Bytes that FileWriter hands to the system at a time.
constexpr std::size_t buffered = 1 << 16;

[[noreturn]] void fail(const std::filesystem::path& path, const std::string& what) {
    throw IoError(path.string() + ": " + what);
}

[[noreturn]] void fail_errno(const std::filesystem::path& path, const char* what) {
    fail(path, std::string(what) + ": " + std::strerror(errno));
}

template <class T>
T read_at(const char* bytes) {
    T value;
    std::memcpy(&value, bytes, sizeof value);
    return value;
}

/// A file descriptor that closes itself.
struct Descriptor {
    int fd;
    ~Descriptor() {
        if (fd >= 0) ::close(fd);
    }
};

void write_all(int fd, std::string_view bytes, const std::filesystem::path& path) {
    while (!bytes.empty()) {
        const ssize_t n = ::write(fd, bytes.data(), bytes.size());
        if (n < 0 && errno == EINTR) continue;
        if (n < 0) fail_errno(path, "cannot be written");
        bytes.remove_prefix(static_cast<std::size_t>(n));
    }
}

}  // namespace

MappedFile MappedFile::open(const std::filesystem::path& path, std::string_view kind) {
    const Descriptor file{::open(path.c_str(), O_RDONLY | O_CLOEXEC)};
    if (file.fd < 0) fail_errno(path, "cannot be opened");
    struct stat info {};
    if (::fstat(file.fd, &info) != 0) fail_errno(path, "cannot be examined");
    const auto length = static_cast<std::size_t>(info.st_size);
    if (length < header_size) fail(path, "is cut short (no header); run onrecord-index check");
    MappedFile out;
    out.address_ = ::mmap(nullptr, length, PROT_READ, MAP_SHARED, file.fd, 0);
    if (out.address_ == MAP_FAILED) {
        out.address_ = nullptr;
        fail_errno(path, "cannot be mapped");
    }
    out.length_ = length;
    const char* bytes = static_cast<const char*>(out.address_);
    if (std::string_view(bytes, 8) != magic || std::string_view(bytes + 8, 4) != kind)
        fail(path, "is not a '" + std::string(kind) + "' file of an index; run onrecord-index check");
    if (read_at<std::uint32_t>(bytes + 12) != static_cast<std::uint32_t>(schema::version))
        throw VersionError(path.string() + ": made by another version of the program; index the archive again");
    if (read_at<std::uint64_t>(bytes + 16) != length - header_size) fail(path, "is cut short or too long; run onrecord-index check");
    out.checksum_ = read_at<std::uint64_t>(bytes + 24);
    out.payload_ = {bytes + header_size, length - header_size};
    return out;
}

MappedFile::MappedFile(MappedFile&& other) noexcept { *this = std::move(other); }

MappedFile& MappedFile::operator=(MappedFile&& other) noexcept {
    std::swap(address_, other.address_);
    std::swap(length_, other.length_);
    std::swap(payload_, other.payload_);
    std::swap(checksum_, other.checksum_);
    return *this;
}

MappedFile::~MappedFile() {
    if (address_) ::munmap(address_, length_);
}

void MappedFile::release(std::string_view part) const {
    static const auto page = static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
    const auto base = static_cast<const char*>(address_);
    const std::size_t from = (static_cast<std::size_t>(part.data() - base) + page - 1) / page * page;
    const std::size_t until = static_cast<std::size_t>(part.data() + part.size() - base) / page * page;
    if (from < until) ::madvise(static_cast<char*>(address_) + from, until - from, MADV_DONTNEED);   // a failure costs memory, nothing else
}

bool MappedFile::intact() const { return hash64(payload_) == checksum_; }

FileWriter::FileWriter(std::filesystem::path path, std::string_view kind) : path_(std::move(path)), kind_(kind) {
    fd_ = ::open(path_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (fd_ < 0) fail_errno(path_, "cannot be made");
    buffer_.assign(header_size, '\0');  // its place; finish() fills it
}

FileWriter::~FileWriter() {
    if (fd_ >= 0) ::close(fd_);
}

void FileWriter::append(std::string_view bytes) {
    length_ += bytes.size();
    hash_.add(bytes);
    if (buffer_.size() + bytes.size() > buffered) flush();
    if (bytes.size() > buffered) write_all(fd_, bytes, path_);
    else buffer_.append(bytes);
}

void FileWriter::flush() {
    write_all(fd_, buffer_, path_);
    buffer_.clear();
}

void FileWriter::finish() {
    flush();
    std::string header(magic);
    header.append(kind_);
    append_u32(header, static_cast<std::uint32_t>(schema::version));
    append_u64(header, length_);
    append_u64(header, hash_.value());
    if (::pwrite(fd_, header.data(), header.size(), 0) != static_cast<ssize_t>(header.size())) fail_errno(path_, "cannot be written");
    if (::fsync(fd_) != 0) fail_errno(path_, "cannot be synced");
}

void write_file(const std::filesystem::path& path, std::string_view kind, std::string_view payload) {
    FileWriter file(path, kind);
    file.append(payload);
    file.finish();
}

void throw_damaged(const std::filesystem::path& path) { throw IoError(path.string() + ": is damaged; run onrecord-index check"); }

void sync_directory(const std::filesystem::path& path) {
    const Descriptor directory{::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
    if (directory.fd < 0) fail_errno(path, "cannot be opened");
    if (::fsync(directory.fd) != 0) fail_errno(path, "cannot be synced");
}

void append_u32(std::string& out, std::uint32_t value) { out.append(reinterpret_cast<const char*>(&value), sizeof value); }
void append_u64(std::string& out, std::uint64_t value) { out.append(reinterpret_cast<const char*>(&value), sizeof value); }

void append_varint(std::string& out, std::uint64_t value) {
    for (; value >= 0x80; value >>= 7) out += static_cast<char>(value | 0x80);
    out += static_cast<char>(value);
}

std::uint64_t read_long_varint(const char*& at, const char* end) {
    std::uint64_t value = 0;
    for (unsigned shift = 0; at < end && shift < 64; shift += 7) {
        const auto byte = static_cast<unsigned char>(*at++);
        value |= static_cast<std::uint64_t>(byte & 0x7f) << shift;
        if (byte < 0x80) return value;
    }
    at = end;
    return 0;
}

}  // namespace onrecord
