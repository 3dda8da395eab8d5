#include "indexer/reader/xml_reader.h"

#include <utility>

#include "common/text.h"
#include "indexer/reader/encoding.h"
#include "indexer/reader/format.h"
#include "indexer/reader/xml_splitter.h"

namespace onrecord {
namespace {

class XmlReader : public Reader {
public:
    XmlReader(std::unique_ptr<Input> input, const ReaderOptions& options, RecordElements elements, std::unique_ptr<XmlRecords> records)
        : input_(std::move(input)), options_(options), encoding_(xml_encoding(input_->head(), options.assume_encoding)),
          splitter_(*input_, options.max_record_bytes, elements.names, elements.nested), flat_(elements.flat), records_(std::move(records)) {}

    std::optional<Result<Article>> next() override {
        while (!done_) {
            if (std::optional<Result<Article>> article = read_record()) return article;
        }
        return std::nullopt;
    }
    std::vector<std::string> take_warnings() override { return std::exchange(warnings_, {}); }

private:
    RecordPlace place() const { return record_place(input_->path(), number_); }
    Error rejected(const char* code, const std::string& message) const { return {place().shown, message, code}; }

    std::optional<Result<Article>> read_record() {
        std::string bytes;
        const XmlSplitter::Got got = splitter_.next(bytes);
        done_ = got == XmlSplitter::Got::end || got == XmlSplitter::Got::failed;
        if (got == XmlSplitter::Got::end) {
            if (number_ > 0) return std::nullopt;
            return rejected(reject::empty, "holds no record");
        }
        if (++number_ == 1) begin();
        if (got == XmlSplitter::Got::failed) return rejected(reject::unreadable, "cannot be read: " + input_->failure());
        if (got == XmlSplitter::Got::too_long)
            return rejected(reject::too_large, "is longer than " + std::to_string(options_.max_record_bytes) + " bytes");
        XmlRecord record;
        if (!parse_xml_record(bytes, encoding_, flat_, record))
            return rejected(reject::bad_encoding, "is not of the encoding \"" + escape_control(encoding_.declared.empty() ? encoding_.assumed : encoding_.declared) + "\"");
        if (!record.element) return rejected(reject::bad_record, "is not XML that can be read");
        if (!record.fault.empty()) warnings_.push_back(place().shown + ": is not well-formed XML and was read as far as it can be: " + record.fault);
        if (record.replaced > 0)
            warnings_.push_back(place().shown + ": " + std::to_string(record.replaced) + " bytes that are not UTF-8 were replaced by U+FFFD");
        return records_->read(record, place(), warnings_);
    }

    void begin() {
        std::optional<Decoded> head = decode(splitter_.head(), encoding_.declared, encoding_.assumed);
        if (!head) head = decode(splitter_.head(), "", encoding_.assumed);
        records_->begin(head ? head->text : std::string());
    }

    std::unique_ptr<Input> input_;
    ReaderOptions options_;
    XmlEncoding encoding_;
    XmlSplitter splitter_;
    bool flat_;
    std::unique_ptr<XmlRecords> records_;
    std::vector<std::string> warnings_;
    std::size_t number_ = 0;
    bool done_ = false;
};

}  // namespace

std::unique_ptr<Reader> read_xml_records(std::unique_ptr<Input> input, const ReaderOptions& options, RecordElements elements,
                                         std::unique_ptr<XmlRecords> records) {
    const std::string where = escape_control(input->path());
    input = utf8_markup(std::move(input), options.max_record_bytes);
    if (!input) {
        return failed_reader({where, "is UTF-16 or UTF-32 that is damaged, or longer than " + std::to_string(options.max_record_bytes) + " bytes",
                              reject::bad_encoding});
    }
    return std::make_unique<XmlReader>(std::move(input), options, elements, std::move(records));
}

}  // namespace onrecord
