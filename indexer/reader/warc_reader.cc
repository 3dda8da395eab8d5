#include <re2/re2.h>

#include <algorithm>
#include <utility>

#include "common/text.h"
#include "indexer/reader/format.h"
#include "indexer/reader/html_page.h"
#include "indexer/reader/http_message.h"
#include "indexer/reader/warc_record.h"

namespace onrecord {
namespace {

using HeadReader = WarcHead (*)(Input&, WarcRecord&);

/// What a record may hold for us. Anything else (images, scripts, requests, redirects) is passed over in silence: it is
/// no article that could not be read.
enum class Payload { page, text, other };

Payload payload_of(const WarcRecord& record, const HttpResponse& response) {
    if (response.status != 200) return Payload::other;
    if (response.type == "text/html" || response.type == "application/xhtml+xml") return Payload::page;
    if (response.type == "text/plain" && record.type == "conversion") return Payload::text;
    if (response.type.empty() && is_html(response.body)) return Payload::page;
    return Payload::other;
}

class WarcReader : public Reader {
public:
    WarcReader(std::unique_ptr<Input> input, const ReaderOptions& options, HeadReader read_head)
        : input_(std::move(input)), options_(options), read_head_(read_head) {}

    std::optional<Result<Article>> next() override {
        if (held_) return std::exchange(held_, std::nullopt);
        while (!done_) {
            if (std::optional<Result<Article>> article = read_record()) return article;
        }
        return std::nullopt;
    }
    std::vector<std::string> take_warnings() override { return std::exchange(warnings_, {}); }

private:
    std::string place() const { return input_->path() + ":" + std::to_string(number_); }
    Error rejected(const char* code, const std::string& message) const { return {escape_control(place()), message, code}; }

    std::optional<Result<Article>> read_record() {
        WarcRecord record;
        const WarcHead head = read_head_(*input_, record);
        done_ = head == WarcHead::end || head == WarcHead::failed;
        if (head == WarcHead::failed) return rejected(reject::unreadable, "cannot be read: " + input_->failure());
        if (head == WarcHead::end) {
            if (number_ > 0) return std::nullopt;
            return Error{escape_control(input_->path()), "holds no record", reject::empty};
        }
        ++number_;
        if (head == WarcHead::record) return read_block(record);
        held_ = read_block(record);  // the record behind the damage
        return rejected(reject::bad_record, "is damaged, or what stands before it is no record");
    }

    std::optional<Result<Article>> read_block(const WarcRecord& record) {
        const bool wanted = record.type == "response" || record.type == "resource" || record.type == "conversion";
        if (!wanted) {
            if (!input_->skip(record.size)) done_ = true;
            return std::nullopt;
        }
        std::string block;
        const std::uint64_t held = std::min<std::uint64_t>(record.size, options_.max_record_bytes);
        const Input::Got got = input_->exactly(block, held);
        if (got == Input::Got::failed) {
            done_ = true;
            return rejected(reject::unreadable, "cannot be read: " + input_->failure());
        }
        const bool whole = input_->skip(record.size - held) && got == Input::Got::data;
        return read_payload(record, block, whole || record.size == 0);
    }

    std::optional<Result<Article>> read_payload(const WarcRecord& record, std::string_view block, bool whole) {
        HttpResponse response;
        const bool is_http = record.content_type.empty() || block.starts_with("HTTP/") || ascii_lower(record.content_type).starts_with("application/http");
        if (is_http) {
            response = read_http_response(block, options_.max_record_bytes);
        } else {
            read_content_type(record.content_type, response.type, response.charset);
            response.body = std::string(block);
        }
        const Payload payload = payload_of(record, response);
        if (payload == Payload::other) return std::nullopt;
        if (!whole) return rejected(reject::bad_record, "is cut off: its page is shorter than it says");
        if (response.too_long || record.size > options_.max_record_bytes)
            return rejected(reject::too_large, "is longer than " + std::to_string(options_.max_record_bytes) + " bytes");
        return read_article(record, response, payload);
    }

    Result<Article> read_article(const WarcRecord& record, const HttpResponse& response, Payload payload) {
        ReaderOptions options = options_;
        if (record.captured) options.assume_date = record.captured;  // it was published on that day or before
        if (payload == Payload::page) return read_html_page(response.body, {readable_path(place()), record.url, response.charset}, options, warnings_);
        const std::unique_ptr<Reader> text = read_text(Input::of_bytes(place(), response.body), options);
        Result<Article> article = *text->next();
        if (article.ok()) article.value().url = record.url;
        return article;
    }

    std::unique_ptr<Input> input_;
    ReaderOptions options_;
    HeadReader read_head_;
    std::vector<std::string> warnings_;
    std::optional<Result<Article>> held_;  ///< to be given after an error that stood before it
    std::size_t number_ = 0;
    bool done_ = false;
};

}  // namespace

bool is_warc(std::string_view head) {
    return head.starts_with("WARC/");
}

std::unique_ptr<Reader> read_warc(std::unique_ptr<Input> input, const ReaderOptions& options) {
    return std::make_unique<WarcReader>(std::move(input), options, read_warc_head);
}

bool is_arc(std::string_view head) {
    if (head.starts_with("filedesc://")) return true;
    // A piece of one, cut out between two records.
    static const RE2 record(R"(\s*(?:https?|dns):\S+ [0-9A-Fa-f:.]+ \d{14} \S+(?: \S+){0,5} \d+\r?\n)");
    return record.Match(re2::StringPiece(head.data(), head.size()), 0, head.size(), RE2::ANCHOR_START, nullptr, 0);
}

std::unique_ptr<Reader> read_arc(std::unique_ptr<Input> input, const ReaderOptions& options) {
    return std::make_unique<WarcReader>(std::move(input), options, read_arc_head);
}

}  // namespace onrecord
