#include "indexer/reader/archive_stream.h"

#include <archive.h>
#include <archive_entry.h>
#include <locale.h>

#include <array>
#include <utility>

#include "common/text.h"

namespace onrecord {
namespace {

constexpr std::size_t piece = 64u << 10;
constexpr std::size_t longest_buffered = 256u << 20;  ///< bytes of a 7z that cannot be sought in

bool is_7z(std::string_view head) {
    return head.starts_with("7z\xbc\xaf\x27\x1c");
}

/// libarchive turns the names of a 7z, which are UTF-16, into the thread's locale: in that of C all but ASCII would be lost.
class Utf8Names {
public:
    Utf8Names() : before_(uselocale(utf8())) {}
    ~Utf8Names() { uselocale(before_); }
    Utf8Names(const Utf8Names&) = delete;
    Utf8Names& operator=(const Utf8Names&) = delete;

private:
    static locale_t utf8() {
        static const locale_t made = newlocale(LC_CTYPE_MASK, "C.UTF-8", static_cast<locale_t>(nullptr));
        return made;   // null changes nothing
    }
    locale_t before_;
};

}  // namespace

struct ArchiveStream::Handle {
    archive* reader = archive_read_new();
    std::array<char, piece> buffer{};
    Input* input = nullptr;
    ~Handle() { archive_read_free(reader); }

    /// What libarchive calls for its bytes.
    static la_ssize_t read(archive* reader, void* self, const void** bytes) {
        auto& handle = *static_cast<Handle*>(self);
        *bytes = handle.buffer.data();
        const std::size_t got = handle.input->some(handle.buffer.data(), handle.buffer.size());
        if (handle.input->depth == 0) handle.input->expansion->in += got;
        if (got > 0 || handle.input->failure().empty()) return static_cast<la_ssize_t>(got);
        archive_set_error(reader, -1, "%s", handle.input->failure().c_str());
        return ARCHIVE_FATAL;
    }
    static la_int64_t seek(archive*, void* self, la_int64_t offset, int whence) {
        const std::int64_t place = static_cast<Handle*>(self)->input->seek(offset, whence);
        return place < 0 ? ARCHIVE_FATAL : place;
    }
    bool is_zip() const { return archive_format(reader) == ARCHIVE_FORMAT_ZIP; }
};

ArchiveStream::ArchiveStream(std::unique_ptr<Input> input) : input_(std::move(input)), handle_(std::make_unique<Handle>()) {
    if (!input_->expansion) input_->expansion = std::make_shared<Expansion>();
    // The directory of a 7z stands at its end. One inside another archive or from a pipe is held in memory for that.
    if (!input_->can_seek() && is_7z(input_->head())) {
        std::string bytes;
        if (input_->rest(bytes, longest_buffered) != Input::Got::data) {
            over_limit_ = input_->failure().empty();
            failure_ = over_limit_ ? "is a 7z of more than 256 MB that is not a file by itself; unpack it first" : input_->failure();
            return;
        }
        std::unique_ptr<Input> held = Input::of_bytes(input_->path(), std::move(bytes));
        held->expansion = input_->expansion;
        held->depth = input_->depth;
        input_ = std::move(held);
    }
    archive* const reader = handle_->reader;
    handle_->input = input_.get();
    archive_read_support_filter_gzip(reader);
    archive_read_support_filter_bzip2(reader);
    archive_read_support_filter_xz(reader);
    archive_read_support_filter_zstd(reader);
    archive_read_support_filter_lz4(reader);
    archive_read_support_format_tar(reader);
    archive_read_support_format_zip(reader);
    archive_read_support_format_7zip(reader);
    archive_read_support_format_raw(reader);
    archive_read_set_callback_data(reader, handle_.get());
    archive_read_set_read_callback(reader, Handle::read);
    if (input_->can_seek()) archive_read_set_seek_callback(reader, Handle::seek);
    if (archive_read_open1(reader) < ARCHIVE_WARN) fail();
}

ArchiveStream::~ArchiveStream() = default;

void ArchiveStream::fail() {
    const char* words = archive_error_string(handle_->reader);
    failure_ = escape_control(words ? words : "damaged archive");
}

void ArchiveStream::count(std::size_t bytes) {
    Expansion& sum = *input_->expansion;
    sum.out += bytes;
    over_limit_ = sum.too_much() || sum.too_many();
    if (over_limit_) failure_ = sum.too_many() ? "holds more than ten million files" : "grows without measure when it is unpacked";
}

std::size_t ArchiveStream::read(char* to, std::size_t size) {
    in_member_ = in_member_ && failure_.empty();
    if (!in_member_) return 0;
    la_ssize_t got = ARCHIVE_RETRY;
    while (got == ARCHIVE_RETRY) got = archive_read_data(handle_->reader, to, size);
    if (got < 0) fail();
    in_member_ = got > 0;
    if (got > 0) count(static_cast<std::size_t>(got));
    return failure_.empty() ? static_cast<std::size_t>(got) : 0;
}

void ArchiveStream::pass_over() {
    // A zip is sought in; anything else is unpacked on the way, which counts.
    if (handle_->is_zip() && input_->can_seek()) in_member_ = false;
    std::array<char, piece> unused;
    while (in_member_) read(unused.data(), unused.size());
}

std::optional<std::string> ArchiveStream::next_member() {
    const Utf8Names names;
    pass_over();
    while (failure_.empty()) {
        archive_entry* entry = nullptr;
        const int got = archive_read_next_header(handle_->reader, &entry);
        if (got == ARCHIVE_EOF) return std::nullopt;
        if (got == ARCHIVE_RETRY) continue;
        if (got < ARCHIVE_WARN) {
            fail();
            break;
        }
        ++input_->expansion->members;
        count(0);
        in_member_ = true;
        if (archive_format(handle_->reader) == ARCHIVE_FORMAT_RAW) return std::string();
        if (archive_entry_filetype(entry) != AE_IFREG || archive_entry_hardlink(entry)) {
            pass_over();
            continue;
        }
        const char* name = archive_entry_pathname_utf8(entry);
        if (!name) name = archive_entry_pathname(entry);
        return std::string(name && *name ? name : "?");
    }
    return std::nullopt;
}

}  // namespace onrecord
