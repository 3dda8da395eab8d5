#include <utility>

#include "common/text.h"
#include "indexer/reader/encoding.h"
#include "indexer/reader/format.h"
#include "indexer/reader/json_record.h"

namespace onrecord {
namespace {

class JsonlReader : public Reader {
public:
    JsonlReader(std::unique_ptr<Input> input, const ReaderOptions& options)
        : input_(std::move(input)), options_(options) {}

    std::optional<Result<Article>> next() override {
        std::string line;
        while (!done_) {
            ++line_;
            switch (input_->line(line, options_.max_record_bytes)) {
                case Input::Got::data:
                    if (std::optional<Result<Article>> article = read(line)) return article;
                    break;
                case Input::Got::too_long:
                    any_ = true;
                    return reject(reject::too_large,
                                  "is longer than " + std::to_string(options_.max_record_bytes) + " bytes");
                case Input::Got::failed:
                    done_ = true;
                    return reject(reject::unreadable, "cannot be read: " + input_->failure());
                case Input::Got::end:
                    done_ = true;
                    break;
            }
        }
        if (std::exchange(any_, true)) return std::nullopt;
        return Error{escape_control(input_->path()), "holds no record", reject::empty};
    }
    std::vector<std::string> take_warnings() override { return std::exchange(warnings_, {}); }

private:
    std::string place() const { return input_->path() + ":" + std::to_string(line_); }
    Error reject(const char* code, const std::string& message) const {
        return {escape_control(place()), message, code};
    }

    /// The article of one line; null for a blank line.
    std::optional<Result<Article>> read(std::string& line) {
        if (line_ == 1 && line.starts_with("\xef\xbb\xbf")) line.erase(0, 3);
        const std::string_view record = trim(line);
        if (record.empty()) return std::nullopt;
        any_ = true;
        if (line_ == 1 && (line.starts_with("\xff\xfe") || line.starts_with("\xfe\xff"))) {
            done_ = true;
            return reject(reject::bad_encoding,
                          "is UTF-16; JSON Lines are UTF-8 (iconv -f UTF-16 -t UTF-8 turns them)");
        }
        if (record == "{" || record == "[") {
            done_ = true;
            return reject(reject::bad_record,
                          "is JSON over several lines; JSON Lines hold a whole object on each "
                          "line (jq -c . turns them)");
        }
        if (is_utf8(record)) return parse(record);
        const std::optional<std::string> turned = convert(record, options_.assume_encoding);
        if (!turned) return reject(reject::bad_encoding, "is not UTF-8; give --assume-encoding");
        return parse(*turned);
    }

    Result<Article> parse(std::string_view record) {
        return read_json_record(record, record_place(input_->path(), line_), options_, warnings_);
    }

    std::unique_ptr<Input> input_;
    ReaderOptions options_;
    std::vector<std::string> warnings_;
    std::size_t line_ = 0;
    bool any_ = false;  ///< a record, good or bad, was seen
    bool done_ = false;
};

}  // namespace

bool is_jsonl(std::string_view head) {
    head = trim(head);
    if (!head.starts_with('{')) return false;
    head = trim(head.substr(1));
    return head.empty() || head.front() == '"' || head.front() == '}';
}

std::unique_ptr<Reader> read_jsonl(std::unique_ptr<Input> input, const ReaderOptions& options) {
    return std::make_unique<JsonlReader>(std::move(input), options);
}

}  // namespace onrecord
