#include <re2/re2.h>

#include <utility>

#include "common/text.h"
#include "indexer/reader/format.h"
#include "indexer/reader/mime_message.h"
#include "indexer/reader/record_article.h"

namespace onrecord {
namespace {

/// "From anna@harbourpost.example Tue Sep 12 10:15:00 2017": the line before each message of an mbox.
bool is_from_line(std::string_view line) {
    static const RE2 pattern(R"(From \S.* \d\d?:\d\d(?::\d\d)?.*\d{4}.*)");
    return line.starts_with("From ") && RE2::FullMatch(re2::StringPiece(line.data(), line.size()), pattern);
}

class MboxReader : public Reader {
public:
    MboxReader(std::unique_ptr<Input> input, const ReaderOptions& options) : input_(std::move(input)), options_(options) {}

    std::optional<Result<Article>> next() override {
        while (!done_) {
            if (std::optional<Result<Article>> article = read_message()) return article;
        }
        return std::nullopt;
    }
    std::vector<std::string> take_warnings() override { return std::exchange(warnings_, {}); }

private:
    RecordPlace place() const { return record_place(input_->path(), number_); }
    Error rejected(const char* code, const std::string& message) const { return {place().shown, message, code}; }

    std::optional<Result<Article>> read_message() {
        std::string message, line;
        bool too_long = false, any = false;
        for (;;) {
            const Input::Got got = input_->line(line, options_.max_record_bytes);
            if (got == Input::Got::failed) {
                done_ = true;
                ++number_;
                return rejected(reject::unreadable, "cannot be read: " + input_->failure());
            }
            if (got == Input::Got::end) {
                done_ = true;
                break;
            }
            if (got == Input::Got::data && is_from_line(line)) {
                if (any) break;
                continue;
            }
            any = any || !trim(line).empty() || got == Input::Got::too_long;
            too_long = too_long || got == Input::Got::too_long || message.size() + line.size() >= options_.max_record_bytes;
            if (too_long) {
                message.clear();
                continue;
            }
            // ">From" is "From" that a mail program put the sign before.
            const bool quoted = line.starts_with(">From ");
            message.append(line, quoted ? 1 : 0, std::string::npos);
            message += '\n';
        }
        if (!any && number_ > 0) return std::nullopt;
        if (!any) return Error{escape_control(input_->path()), "holds no message", reject::empty};
        ++number_;
        if (too_long) return rejected(reject::too_large, "is longer than " + std::to_string(options_.max_record_bytes) + " bytes");
        return make_article(read_mail(message));
    }

    Result<Article> make_article(Mail mail) {
        Article article;
        article.id = mail.message_id;
        article.url = std::move(mail.url);
        article.title = std::move(mail.subject);
        article.author = std::move(mail.from);
        article.text = std::move(mail.text);
        set_stated_date(article, mail.date, place(), warnings_);
        return finish_record(std::move(article), place(), options_);
    }

    std::unique_ptr<Input> input_;
    ReaderOptions options_;
    std::vector<std::string> warnings_;
    std::size_t number_ = 0;
    bool done_ = false;
};

}  // namespace

bool is_mbox(std::string_view head) {
    const std::string_view line = head.substr(0, head.find('\n'));
    if (is_from_line(line.ends_with('\r') ? line.substr(0, line.size() - 1) : line)) return true;
    // A single mail as its server kept it: headers that only mail has, before anything else.
    static const RE2 mail(R"((?i)(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*){0,60}?(?:Received|Message-ID|MIME-Version|Return-Path|Delivered-To):[^\n]*\n)");
    static const RE2 from(R"((?im)^From:)");
    const re2::StringPiece all(head.data(), head.size());
    return mail.Match(all, 0, all.size(), RE2::ANCHOR_START, nullptr, 0) && RE2::PartialMatch(all, from);
}

std::unique_ptr<Reader> read_mbox(std::unique_ptr<Input> input, const ReaderOptions& options) {
    return std::make_unique<MboxReader>(std::move(input), options);
}

}  // namespace onrecord
