#include <array>

#include "indexer/reader/format.h"
#include "indexer/reader/nitf.h"
#include "indexer/reader/xml_reader.h"

namespace onrecord {
namespace {

using namespace std::string_view_literals;

constexpr std::array document_names{"nitf"sv};

class NitfRecords : public XmlRecords {
public:
    explicit NitfRecords(ReaderOptions options) : options_(std::move(options)) {}

    std::optional<Result<Article>> read(const XmlRecord& record, const RecordPlace& place, std::vector<std::string>& warnings) override {
        const Nitf nitf = read_nitf_element(record.element);
        Article article;
        article.id = nitf.id;
        article.title = nitf.title;
        article.text = nitf.text;
        article.author = nitf.author;
        article.outlet = nitf.outlet;
        article.lang = nitf.lang;
        set_stated_date(article, nitf.date, place, warnings);
        return finish_record(std::move(article), place, options_);
    }

private:
    ReaderOptions options_;
};

}  // namespace

bool is_nitf(std::string_view head) {
    return xml_root(head) == "nitf";
}

std::unique_ptr<Reader> read_nitf(std::unique_ptr<Input> input, const ReaderOptions& options) {
    return read_xml_records(std::move(input), options, {document_names, false}, std::make_unique<NitfRecords>(options));
}

}  // namespace onrecord
