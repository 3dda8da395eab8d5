#include <re2/re2.h>

#include <array>

#include "common/text.h"
#include "indexer/reader/format.h"
#include "indexer/reader/gaps.h"
#include "indexer/reader/unwrap.h"
#include "indexer/reader/xml_reader.h"
#include "indexer/reader/xml_text.h"

namespace onrecord {
namespace {

using namespace std::string_view_literals;

constexpr std::array document_names{"REUTERS"sv};

/// Without the agency's name, which ends most items on a line of its own.
void drop_signature(std::string& text) {
    static const RE2 signature(R"((?i)\n\s*Reuters?\s*$)");
    RE2::Replace(&text, signature, "");
}

/// The Reuters-21578 collection: SGML, an element <REUTERS> for each of the 1000 items of a file. A flash
/// (TYPE="BRIEF") is its headline; what stands in the place of its body is filler.
class ReutersRecords : public XmlRecords {
public:
    explicit ReutersRecords(ReaderOptions options) : options_(std::move(options)) {}

    std::optional<Result<Article>> read(const XmlRecord& record, const RecordPlace& place, std::vector<std::string>& warnings) override {
        const pugi::xml_node text = child_named(record.element, "TEXT");
        Article article;
        article.path = place.path;
        article.id = one_line(record.element.attribute("NEWID").value());
        article.title = line_below(child_named(text, "TITLE"));
        article.author = author_of_byline(line_below(child_named(text, "AUTHOR")));
        article.outlet = "Reuters";
        article.lang = "en";
        article.text = text_below(child_named(text, "BODY"));
        if (std::string_view(text.attribute("TYPE").value()) == "UNPROC") article.text = text_below(text);  // parts not told apart
        drop_signature(article.text);
        unwrap_indented(article.text);
        article.text = std::string(trim(article.text));
        set_stated_date(article, line_below(child_named(record.element, "DATE")), place, warnings);
        if (article.text.empty() && !article.title.empty()) return Result<Article>(std::move(article));
        return finish_record(std::move(article), place, options_);
    }

private:
    ReaderOptions options_;
};

}  // namespace

bool is_reuters(std::string_view head) {
    return xml_root(head) == "REUTERS";
}

std::unique_ptr<Reader> read_reuters(std::unique_ptr<Input> input, const ReaderOptions& options) {
    return read_xml_records(std::move(input), options, {document_names, false}, std::make_unique<ReutersRecords>(options));
}

}  // namespace onrecord
