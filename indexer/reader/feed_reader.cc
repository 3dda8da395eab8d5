#include <array>
#include <utility>

#include "common/text.h"
#include "indexer/reader/feed_entry.h"
#include "indexer/reader/format.h"
#include "indexer/reader/xml_reader.h"

namespace onrecord {
namespace {

using namespace std::string_view_literals;

constexpr std::array entry_names{"item"sv, "entry"sv};

class FeedRecords : public XmlRecords {
public:
    explicit FeedRecords(ReaderOptions options) : options_(std::move(options)) {}

    void begin(const std::string& head) override {
        names_.learn(head);
        head_ = read_feed_head(head, names_);
    }
    std::optional<Result<Article>> read(const XmlRecord& record, const RecordPlace& place, std::vector<std::string>& warnings) override {
        XmlNames names = names_;
        names.learn(record.text);
        return read_feed_entry(record.element, names, head_, place, options_, warnings);
    }

private:
    ReaderOptions options_;
    XmlNames names_;
    FeedHead head_;
};

}  // namespace

bool is_feed(std::string_view head) {
    const std::string root = ascii_lower(xml_root(head));
    return root == "rss" || root == "feed" || root == "rdf" || root == "channel" || root == "entry";
}

std::unique_ptr<Reader> read_feed(std::unique_ptr<Input> input, const ReaderOptions& options) {
    return read_xml_records(std::move(input), options, {entry_names, false, true}, std::make_unique<FeedRecords>(options));
}

}  // namespace onrecord
