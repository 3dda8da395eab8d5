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

/// What comes of a table of three columns, the last of them in letters: "line:cells", a row each.
std::string rows(std::string text, std::size_t limit = 1000) {
    const std::unique_ptr<Input> input = Input::of_bytes("t.csv", std::move(text));
    CsvSplitter splitter(*input, limit, ',');
    splitter.set_row_test(3, [](const std::vector<std::string>&) { return true; });
    std::vector<std::string> cells;
    std::string out;
    for (;;) {
        const CsvSplitter::Got got = splitter.next(cells);
        if (got == CsvSplitter::Got::end) return out;
        out += std::to_string(splitter.line()) + ":";
        if (got == CsvSplitter::Got::unclosed) out += "unclosed";
        else if (got == CsvSplitter::Got::too_long) out += "too long";
        else for (const std::string& cell : cells) out += cell + ".";
        out += ' ';
    }
}

TEST(CsvSplitter, LosesOnlyTheRowWhoseCellIsNotClosed) {
    EXPECT_EQ(rows("1,\"a,x\n2,b,y\n3,c,z\n"), "1:unclosed 2:2.b.y. 3:3.c.z. ") << "no quote follows";
    EXPECT_EQ(rows("1,\"a,x\n2,\"b\",y\n3,c,z\n"), "1:unclosed 2:2.b.y. 3:3.c.z. ") << "the next cell's quote closes it";
    EXPECT_EQ(rows("1,\"a,x\nmore\n2,b,\"y\ny\"\n3,c,z\n"), "1:unclosed 3:2.b.y\ny. 5:3.c.z. ") << "lines of its text go with it";
    EXPECT_EQ(rows("1,\"a,\"x\"\n2,b,y\n"), "1:unclosed 2:2.b.y. ") << "another cell of the row closes it";
    EXPECT_EQ(rows("1,\"a\n2,b,y\n" + std::string(2000, 'x') + "\n3,c,z\n", 1000), "1:too long 4:3.c.z. ") << "nor a row nor a line of this length";
}

TEST(CsvSplitter, LeavesLongAndOddRowsAlone) {
    EXPECT_EQ(rows("1,\"a, b, c\nd, e, f\n\",x\n2,b,y\n"), "1:1.a, b, c\nd, e, f\n.x. 4:2.b.y. ") << "a text with lines that have commas";
    EXPECT_EQ(rows("1,he said \"no\" twice,x\n"), "1:1.he said \"no\" twice.x. ");
    EXPECT_EQ(rows("1,\"a\" b,x\n"), "1:1.a b.x. ") << "a quote that is closed too early, on one line";
    EXPECT_EQ(rows("1,\"cut off\nhere"), "1:1.cut off\nhere. ");
}

TEST(CsvSplitter, DoesNotReadAgainForEver) {
    std::string text;
    for (int i = 0; i < 20'000; ++i) text += "1,\"\"\"\n1,2,3\n";
    EXPECT_LT(rows(std::move(text), 1 << 16).size(), 2'000'000u);
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
