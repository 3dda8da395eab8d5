#include <gmock/gmock.h>

#include <array>

#include "indexer/reader/csv_splitter.h"
#include "indexer/reader/json_splitter.h"
#include "indexer/reader/xml_splitter.h"

namespace onrecord {
namespace {

using namespace std::string_view_literals;
using testing::ElementsAre;

/// Gives one byte at a time, so that every border falls between two reads.
class Dripping : public ByteSource {
public:
    explicit Dripping(std::string bytes) : bytes_(std::move(bytes)) {}
    std::size_t read(char* to, std::size_t, std::string&) override {
        if (at_ == bytes_.size()) return 0;
        *to = bytes_[at_++];
        return 1;
    }

private:
    std::string bytes_;
    std::size_t at_ = 0;
};

std::unique_ptr<Input> dripping(std::string bytes) {
    return Input::of_source("a", std::make_unique<Dripping>(std::move(bytes)));
}

std::vector<std::string> json_records(const std::string& bytes, std::size_t limit = 1000) {
    const std::unique_ptr<Input> input = dripping(bytes);
    JsonSplitter splitter(*input, limit);
    std::vector<std::string> out;
    std::string record;
    for (;;) {
        const JsonSplitter::Got got = splitter.next(record);
        if (got == JsonSplitter::Got::end) return out;
        out.push_back(got == JsonSplitter::Got::too_long ? "too long" : got == JsonSplitter::Got::too_deep ? "too deep" : record);
        if (got == JsonSplitter::Got::too_deep) return out;
    }
}

TEST(JsonSplitter, CutsArraysListsAndSequences) {
    EXPECT_THAT(json_records(R"( [ {"a":"]"}, 5 ,[1,2],{"b":{}}] )"), ElementsAre(R"({"a":"]"})", "5 ", "[1,2]", R"({"b":{}})"));
    EXPECT_THAT(json_records("{\"a\":1}\n{\"b\":\"}\\\"\"}{\n}"), ElementsAre(R"({"a":1})", R"({"b":"}\""})", "{\n}"));
    EXPECT_THAT(json_records(R"({"n":2,"articles":[{"a":1},{"b":2}],"m":{"x":[{"y":1}]}})"), ElementsAre(R"({"a":1})", R"({"b":2})"));
    EXPECT_THAT(json_records(R"({"response":{"docs":[{"a":1}]}} {"x":1})"), ElementsAre(R"({"a":1})", R"({"x":1})"));
}

TEST(JsonSplitter, LeavesListsOfAnArticleAlone) {
    const std::string article = R"({"headline":"a","items":[{"b":1}]})";
    EXPECT_THAT(json_records(article), ElementsAre(article));
}

TEST(JsonSplitter, PassesOverWhatIsTooLongAndStopsAtWhatIsTooDeep) {
    EXPECT_THAT(json_records("[{\"a\":\"" + std::string(200, 'x') + "\"},{\"b\":1}]", 100), ElementsAre("too long", R"({"b":1})"));
    EXPECT_THAT(json_records(std::string(5000, '[')), ElementsAre("too deep"));
}

std::vector<std::string> xml_records(const std::string& bytes, bool nested = false, std::size_t limit = 1000, std::string* head = nullptr) {
    static constexpr std::array names{"item"sv};
    const std::unique_ptr<Input> input = dripping(bytes);
    XmlSplitter splitter(*input, limit, names, nested);
    std::vector<std::string> out;
    std::string record;
    for (;;) {
        const XmlSplitter::Got got = splitter.next(record);
        if (head) *head = splitter.head();
        if (got == XmlSplitter::Got::end) return out;
        out.push_back(got == XmlSplitter::Got::too_long ? "too long" : record);
    }
}

TEST(XmlSplitter, CutsAtTagsOutsideCommentsAndCdata) {
    std::string head;
    EXPECT_THAT(xml_records("<rss><!-- <item> --><items/><x:item a='>'>1<![CDATA[</x:item>]]></x:item><item/>rest</rss>", false, 1000, &head),
                ElementsAre("<x:item a='>'>1<![CDATA[</x:item>]]></x:item>", "<item/>"));
    EXPECT_EQ(head, "<rss><!-- <item> --><items/>");
}

TEST(XmlSplitter, EndsAnOpenRecordAtTheNextUnlessRecordsNest) {
    EXPECT_THAT(xml_records("<item>1<item>2</item>"), ElementsAre("<item>1", "<item>2</item>"));
    EXPECT_THAT(xml_records("<item>1<item>2</item></item>", true), ElementsAre("<item>1<item>2</item></item>"));
    EXPECT_THAT(xml_records("<item>cut off a < b"), ElementsAre("<item>cut off a < b"));
}

TEST(XmlSplitter, PassesOverWhatIsTooLong) {
    EXPECT_THAT(xml_records("<item>" + std::string(200, 'x') + "</item><item>2</item>", false, 100), ElementsAre("too long", "<item>2</item>"));
}

TEST(CsvSplitter, ReadsQuotedCellsAndCountsLines) {
    const std::unique_ptr<Input> input = dripping("a,\"b\n\"\"c\"\"\",d\r\n\n5\" nail,e\n");
    CsvSplitter splitter(*input, 1000, ',');
    std::vector<std::string> cells;
    ASSERT_EQ(splitter.next(cells), CsvSplitter::Got::row);
    EXPECT_THAT(cells, ElementsAre("a", "b\n\"c\"", "d"));
    ASSERT_EQ(splitter.next(cells), CsvSplitter::Got::row);
    EXPECT_THAT(cells, ElementsAre("5\" nail", "e"));
    EXPECT_EQ(splitter.line(), 4u);
    EXPECT_EQ(splitter.next(cells), CsvSplitter::Got::end);
}

TEST(CsvSeparator, IsTheOneOfAHeaderThatNamesArticles) {
    EXPECT_EQ(csv_separator("id;title;text\n"), ';');
    EXPECT_EQ(csv_separator("Title\tBody\n"), '\t');
    EXPECT_EQ(csv_separator("\"date\",\"Article Text\"\r\n"), ',');
    EXPECT_EQ(csv_separator("The title, the text and the date of the notice\n"), '\0');
    EXPECT_EQ(csv_separator("a,b,c\n"), '\0');
}

}  // namespace
}  // namespace onrecord
