#include <utility>

#include "common/text.h"
#include "indexer/reader/encoding.h"
#include "indexer/reader/format.h"
#include "indexer/reader/json_record.h"
#include "indexer/reader/json_splitter.h"

namespace onrecord {
namespace {

class JsonReader : public Reader {
public:
    JsonReader(std::unique_ptr<Input> input, const ReaderOptions& options)
        : input_(std::move(input)), options_(options), splitter_(*input_, options.max_record_bytes) {}

    std::optional<Result<Article>> next() override {
        if (done_) return std::nullopt;
        std::string record;
        switch (splitter_.next(record)) {
            case JsonSplitter::Got::record:
                ++number_;
                return read(record);
            case JsonSplitter::Got::too_long:
                ++number_;
                return rejected(reject::too_large, "is longer than " + std::to_string(options_.max_record_bytes) + " bytes");
            case JsonSplitter::Got::too_deep:
                done_ = true;
                ++number_;
                return rejected(reject::bad_record, "nests deeper than " + std::to_string(JsonWatch::deepest) + " levels");
            case JsonSplitter::Got::failed:
                done_ = true;
                ++number_;
                return rejected(reject::unreadable, "cannot be read: " + input_->failure());
            case JsonSplitter::Got::end:
                break;
        }
        done_ = true;
        if (number_ > 0) return std::nullopt;
        return Error{escape_control(input_->path()), "holds no record", reject::empty};
    }
    std::vector<std::string> take_warnings() override { return std::exchange(warnings_, {}); }

private:
    std::string place() const { return input_->path() + ":" + std::to_string(number_); }
    Error rejected(const char* code, const std::string& message) const { return {escape_control(place()), message, code}; }

    Result<Article> read(const std::string& record) {
        const RecordPlace where = record_place(input_->path(), number_);
        if (is_utf8(record)) return read_json_record(record, where, options_, warnings_);
        const std::optional<std::string> turned = convert(record, options_.assume_encoding);
        if (!turned) return rejected(reject::bad_encoding, "is not UTF-8; give --assume-encoding");
        return read_json_record(*turned, where, options_, warnings_);
    }

    std::unique_ptr<Input> input_;
    ReaderOptions options_;
    JsonSplitter splitter_;
    std::vector<std::string> warnings_;
    std::size_t number_ = 0;
    bool done_ = false;
};

}  // namespace

bool is_json(std::string_view head) {
    head = trim(head);
    if (head.starts_with('[')) {
        const std::string_view inside = trim(head.substr(1));
        return inside.starts_with('{') || inside == "]";
    }
    if (!is_jsonl(head)) return false;
    // JSON Lines unless the first line is no whole object, or one that holds a list of articles.
    JsonWatch watch;
    for (const char c : head) {
        if (watch.feed(c) == JsonWatch::Event::list) return true;
        if (c == '\n' && !watch.in_string()) return watch.depth() > 0;
        if (watch.depth() == 0 || watch.too_deep()) return false;
    }
    return false;
}

std::unique_ptr<Reader> read_json(std::unique_ptr<Input> input, const ReaderOptions& options) {
    return std::make_unique<JsonReader>(std::move(input), options);
}

}  // namespace onrecord
