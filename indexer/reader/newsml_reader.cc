#include <array>

#include "indexer/reader/format.h"
#include "indexer/reader/newsml.h"
#include "indexer/reader/xml_reader.h"
#include "indexer/reader/xml_text.h"

namespace onrecord {
namespace {

using namespace std::string_view_literals;

/// Items of NewsML-G2 and of NewsML 1. Packages, events, concepts and plans hold no article of their own.
constexpr std::array item_names{"newsItem"sv, "NewsItem"sv};

class NewsmlRecords : public XmlRecords {
public:
    explicit NewsmlRecords(ReaderOptions options) : options_(std::move(options)) {}

    std::optional<Result<Article>> read(const XmlRecord& record, const RecordPlace& place, std::vector<std::string>& warnings) override {
        const bool first = local_name(record.element.name()) == "NewsItem";
        return (first ? read_newsml_1 : read_newsml_g2)(record.element, place, options_, warnings);
    }

private:
    ReaderOptions options_;
};

}  // namespace

bool is_newsml(std::string_view head) {
    const std::string_view root = xml_root(head);
    return root == "newsItem" || root == "newsMessage" || root == "packageItem" || root == "NewsML";
}

std::unique_ptr<Reader> read_newsml(std::unique_ptr<Input> input, const ReaderOptions& options) {
    return read_xml_records(std::move(input), options, {item_names, true}, std::make_unique<NewsmlRecords>(options));
}

}  // namespace onrecord
