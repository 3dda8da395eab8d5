#include "indexer/reader/archive_reader.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <utility>

#include "common/text.h"
#include "indexer/reader/archive_stream.h"
#include "indexer/reader/format.h"
#include "indexer/reader/page_furniture.h"
#include "indexer/reader/walk.h"

namespace onrecord {
namespace {

using namespace std::string_view_literals;

/// A header of tar: 512 bytes whose sum stands in them in octal, its own eight bytes read as blanks.
bool is_tar(std::string_view head) {
    constexpr std::size_t size = 512, sum_at = 148, sum_size = 8;
    if (head.size() < size || head[0] == '\0') return false;
    unsigned long sum = 0;
    for (std::size_t i = 0; i < size; ++i)
        sum += i >= sum_at && i < sum_at + sum_size ? ' ' : static_cast<unsigned char>(head[i]);
    const std::string stated(head.substr(sum_at, sum_size));
    return std::strtoul(stated.c_str(), nullptr, 8) == sum;
}

class MemberSource : public ByteSource {
public:
    explicit MemberSource(ArchiveStream& archive) : archive_(archive) {}
    std::size_t read(char* to, std::size_t size, std::string& failure) override {
        const std::size_t got = archive_.read(to, size);
        if (got == 0) failure = archive_.failure();
        return got;
    }

private:
    ArchiveStream& archive_;
};

bool is_unwanted(std::string_view member) {
    while (!member.empty()) {
        const std::size_t end = std::min(member.find('/'), member.size());
        const std::string_view part = member.substr(0, end);
        if (part != "." && part != ".." && (is_left_out(part) || part == "__MACOSX")) return true;
        member.remove_prefix(std::min(end + 1, member.size()));
    }
    return false;
}

class ArchiveReader : public Reader {
public:
    ArchiveReader(std::unique_ptr<Input> input, const ReaderOptions& options)
        : archive_(std::move(input)), options_(options) {}

    std::optional<Result<Article>> next() override {
        while (!done_) {
            if (std::optional<Result<Article>> article = of_member()) return article;
            std::optional<std::string> member = archive_.next_member();
            if (!member) return end();
            if (is_unwanted(*member)) continue;
            any_ = true;
            if (is_page_furniture(*member)) ++skipped_;
            else open(*member);
        }
        return std::nullopt;
    }
    std::vector<std::string> take_warnings() override { return std::exchange(warnings_, {}); }
    std::uint64_t take_skipped() override { return std::exchange(skipped_, 0); }

private:
    std::optional<Result<Article>> of_member() {
        if (!member_) return std::nullopt;
        std::optional<Result<Article>> article = member_->next();
        for (std::string& warning : member_->take_warnings()) warnings_.push_back(std::move(warning));
        skipped_ += member_->take_skipped();
        if (!article) member_.reset();
        return article;
    }

    void open(std::string_view name) {
        while (name.starts_with("./")) name.remove_prefix(2);
        const std::string path = name.empty() ? archive_.path() : archive_.path() + "!/" + std::string(name);
        std::unique_ptr<Input> input = Input::of_source(path, std::make_unique<MemberSource>(archive_));
        input->depth = archive_.input().depth + 1;
        input->expansion = archive_.input().expansion;
        if (is_media(input->head())) ++skipped_;
        else member_ = read_input(std::move(input), options_.format, options_);
    }

    /// Nothing, or why it ended too early.
    std::optional<Result<Article>> end() {
        done_ = true;
        const std::string where = escape_control(archive_.path());
        if (!archive_.failure().empty()) {
            return Error{where, "cannot be unpacked: " + archive_.failure(),
                         archive_.over_limit() ? reject::too_large : reject::unreadable};
        }
        if (!any_) return Error{where, "is an archive without a file in it", reject::empty};
        return std::nullopt;
    }

    ArchiveStream archive_;
    ReaderOptions options_;
    std::unique_ptr<Reader> member_;  ///< reads from archive_
    std::vector<std::string> warnings_;
    std::uint64_t skipped_ = 0;
    bool any_ = false;
    bool done_ = false;
};

}  // namespace

bool is_archive(std::string_view head) {
    for (const std::string_view magic :
         {"PK\3\4"sv, "PK\5\6"sv, "7z\xbc\xaf\x27\x1c"sv, "\x1f\x8b"sv, "BZh"sv, "\xfd" "7zXZ\0"sv, "\x28\xb5\x2f\xfd"sv, "\x04\x22\x4d\x18"sv}) {
        if (head.starts_with(magic)) return magic != "BZh" || head.substr(std::min<std::size_t>(head.size(), 4)).starts_with("1AY&SY");
    }
    const bool zstd_skippable = head.size() > 4 && (head[0] & 0xf0) == 0x50 && head.substr(1).starts_with("\x2a\x4d\x18"sv);
    return zstd_skippable || is_tar(head);
}

std::unique_ptr<Reader> read_archive(std::unique_ptr<Input> input, const ReaderOptions& options) {
    if (input->depth >= Expansion::deepest) {
        return failed_reader({escape_control(input->path()),
                              "stands in more than " + std::to_string(Expansion::deepest) + " archives inside each other", reject::too_large});
    }
    return std::make_unique<ArchiveReader>(std::move(input), options);
}

}  // namespace onrecord
