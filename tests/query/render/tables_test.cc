#include <sstream>

#include <gtest/gtest.h>

#include "query/render/lines.h"
#include "query/render/tables.h"
#include "tests/query/render/sample_answer.h"

namespace onrecord {
namespace {

std::string row(const std::vector<std::string>& cells, TableForm form) {
    std::ostringstream out;
    write_row(cells, form, out);
    return out.str();
}

TEST(Csv, QuotesAsRfc4180Says) {
    EXPECT_EQ(row({"a", "b,c", "say \"no\"", "two\nlines", ""}, TableForm::csv), "a,\"b,c\",\"say \"\"no\"\"\",\"two\nlines\",\r\n");
}

TEST(Tsv, EscapesWhatWouldBreakARow) { EXPECT_EQ(row({"a\tb", "c\nd", "e\\f"}, TableForm::tsv), "a\\tb\tc\\nd\te\\\\f\n"); }

TEST(Tables, SendNoControlCharacters) {
    EXPECT_EQ(row({"a\x1b[1m"}, TableForm::csv), "a\\x1b[1m\r\n");
    EXPECT_EQ(row({"a\x1b[1m"}, TableForm::tsv), "a\\x1b[1m\n");
}

TEST(Csv, IsARowAResult) {
    std::ostringstream out;
    render_table(test::sample_answer(), {}, TableForm::csv, out);
    EXPECT_EQ(out.str(),
              "rank,id,date,source,headline,speakers,topics,departments,url\r\n"
              "1,8ffd935fa253112c,2016-07-18,Harbour Post,Fallon backs Trident renewal,Michael Fallon,defence,mod,https://harbourpost.example/trident?a=1&b=2\r\n"
              "2,b2,,,,,,,\r\n");
}

TEST(Csv, OfQuotationsTellsWhatWasSaid) {
    Answer answer = test::sample_answer();
    answer.unit = Unit::quotes;
    answer.reply.hits.page().pop_back();
    RenderOptions options;
    options.fields = {"id", "quote", "speaker", "kind", "confidence", "text"};
    std::ostringstream out;
    render_table(answer, options, TableForm::csv, out);
    EXPECT_EQ(out.str(),
              "id,quote,speaker,kind,confidence,text\r\n"
              "8ffd935fa253112c,1,Michael Fallon,direct,0.90,\"Our nuclear deterrent keeps us safe, and it always will\"\r\n");
}

TEST(Tables, OfFacetsHaveARowForDocumentsWithout) {
    std::ostringstream out;
    render_facet_table({test::speaker_facet()}, TableForm::tsv, out);
    EXPECT_EQ(out.str(),
              "field\tid\tlabel\tcount\tselected\n"
              "speaker\tfallon-michael\tMichael Fallon\t128\tyes\n"
              "speaker\tdavis-david\tDavid Davis\t117\tno\n"
              "speaker\t~the-position-paper\tthe position paper\t40\tno\n"
              "speaker\t\t\t31\tno\n");
}

TEST(Ids, EndAsAsked) {
    std::ostringstream lines, zeros;
    render_ids(test::sample_answer(), '\n', lines);
    render_ids(test::sample_answer(), '\0', zeros);
    EXPECT_EQ(lines.str(), "8ffd935fa253112c\nb2\n");
    EXPECT_EQ(zeros.str(), std::string("8ffd935fa253112c\0b2\0", 20));
}

TEST(Urls, LeaveOutResultsWithout) {
    std::ostringstream out;
    render_urls(test::sample_answer(), out);
    EXPECT_EQ(out.str(), "https://harbourpost.example/trident?a=1&b=2\n");
}

TEST(Trec, HasSixColumns) {
    Answer answer = test::sample_answer();
    answer.reply.hits.page()[1].article.id = "b 2";
    RenderOptions options;
    options.topic = "301";
    std::ostringstream out;
    render_trec(answer, options, out);
    EXPECT_EQ(out.str(), "301 Q0 8ffd935fa253112c 1 9.123457 onrecord\n301 Q0 b_2 2 0.500000 onrecord\n");
}

TEST(Markdown, EscapesItsOwnSigns) {
    Answer answer = test::sample_answer();
    answer.reply.hits.page().pop_back();
    answer.reply.hits.page()[0].article.title = "*Bold* [claims] <b>";
    std::ostringstream out;
    render_markdown(answer, out);
    EXPECT_EQ(out.str(),
              "**2 articles** for speaker:\"Michael Fallon\" topic:defence\n\n"
              "1. [\\*Bold\\* \\[claims\\] \\<b\\>](https://harbourpost.example/trident?a=1&b=2) — 2016-07-18, Harbour Post\n"
              "   > **Michael Fallon**: … nuclear deterrent keeps us safe …\n"
              "   >\n");
}

}  // namespace
}  // namespace onrecord
