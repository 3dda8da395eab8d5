#include <random>

#include <gtest/gtest.h>

#include "query/parser.h"

namespace onrecord {
namespace {

const ParseOptions options{*Date::from_ymd(2017, 9, 14)};

Expr parse(const std::string& query) {
    const auto parsed = parse_query(query, options);
    if (const auto* error = std::get_if<QueryError>(&parsed)) ADD_FAILURE() << query << ": " << error->message;
    return std::holds_alternative<ParsedQuery>(parsed) ? std::get<ParsedQuery>(parsed).expr : Expr{Everything{}};
}

struct PrintCase { std::string_view name, query, printed; };

void PrintTo(const PrintCase& c, std::ostream* out) { *out << c.query; }

class PrintQuery : public testing::TestWithParam<PrintCase> {};

TEST_P(PrintQuery, WritesOurOwnForm) { EXPECT_EQ(to_query(parse(std::string(GetParam().query))), GetParam().printed); }

INSTANTIATE_TEST_SUITE_P(All, PrintQuery, testing::Values(
    PrintCase{"SideBySide", "speaker:Fallon AND topic:defence", "speaker:Fallon topic:defence"},
    PrintCase{"QuotesWhereNeeded", "speaker:\"David Davis\" topic:\"defence\"", "speaker:\"David Davis\" topic:defence"},
    PrintCase{"AliasNames", "by:a1 headline:b1", "speaker:a1 title:b1"},
    PrintCase{"AndWithGroups", "speaker:Fallon topic:(defence OR trade)", "speaker:Fallon AND (topic:defence OR topic:trade)"},
    PrintCase{"BothOfOneField", "topic:a1 AND topic:b1", "topic:a1 AND topic:b1"},
    PrintCase{"Negations", "a1 NOT b1 NOT (c1 OR d1)", "a1 -b1 NOT (c1 OR d1)"},
    PrintCase{"Near", "a1 near5 (b1 OR c1)", "a1 NEAR/5 (b1 OR c1)"},
    PrintCase{"Words", "=Trident secur* Johnston~ atleast3 jobs", "=Trident secur* Johnston~1 atleast3 jobs"},
    PrintCase{"Phrases", "“way of  life” \"a1 secur*\"~5", "\"way of life\" \"a1 secur*\"~5"},
    PrintCase{"Regexp", "speaker:/a\\/b\\.c/", "speaker:/a\\/b\\.c/"},
    PrintCase{"Itself", "topic:=\"no deal\"", "topic:=\"no deal\""},
    PrintCase{"Quotation", "said:a1 speaker:b1", "quote:{said:a1 speaker:b1}"},
    PrintCase{"DatesAsTyped", "date:Sep-2017..", "date:Sep-2017.."},
    PrintCase{"Address", "https://a.example/b?c=d", "https://a.example/b?c=d"}),
    [](const auto& test) { return std::string(test.param.name); });

/// Writes random queries of the whole grammar. Deterministic for a seed.
class QueryMaker {
public:
    explicit QueryMaker(unsigned seed) : random_(seed) {}

    std::string query() { return any_of(3); }

private:
    unsigned pick(unsigned n) { return static_cast<unsigned>(random_() % n); }
    std::string one(std::initializer_list<std::string_view> choices) { return std::string(choices.begin()[pick(static_cast<unsigned>(choices.size()))]); }
    std::string word() {
        return one({"trident", "UK’s", "co-operation", "£39bn", "50%", "U.S.", "Šefčovič", "secur*", "=May", "Johnston~2", "a\\:b", "\\-x",
                    "https://a.example/b", "10:30", "and", "atleast3 jobs", "x\\*", "a\\\\b", "w\\/5", "5\\\"", "\\=x", "a/b", "=a\\:b", "\"Trident\""});
    }
    std::string phrase() { return one({"\"way of life\"", "“no deal”", "\"a1 b1\"~5", "\"secur* council\"", "\"so \\\"called\\\" deal\"", "\"a\\* b\""}); }
    std::string filter() {
        return one({"speaker:Fallon", "speaker:\"David Davis\"", "speaker:fal*", "speaker:/^F.*n\\/$/", "topic:=defence", "topic:(a1 OR b1)",
                    "topic:(a1 AND b1)", "role:\"a\\\"b\\\\c\"", "kind:direct", "party:labour", "confidence:0.5..", "date:2017-09", "date:2016..2018",
                    "since:\"1 May 2017\"", "has:quotes", "missing:date", "first:yes", "batch:3..", "url:https://a.example/1", "path:/a/b.txt",
                    "speaker:*", "date:*", "source:\"x y\"", "org:\"-a\"", "topic:\"=a\""});
    }
    std::string words_in_field() {
        return one({"said:jobs", "said:(a1 OR b1)", "said:(a1 b1)", "title:\"no deal\"", "body:=May", "unsaid:secur*", "title:AND", "title:(a1 NEAR/3 b1)"});
    }
    std::string quotation() { return "quote:{" + one({"a1 b1", "speaker:a1 said:b1", "speaker:a1 -said:b1", "a1 OR b1", "speaker:a1 speaker:b1 c1", "*"}) + "}"; }
    std::string near() {
        return one({"a1", "\"b1 c1\"", "(a1 OR b1)", "secur*"}) + one({" NEAR/5 ", " ADJ ", " w/s ", " SAME/PARA ", " /3 "}) + one({"d1", "\"e1 f1\"", "=g1"});
    }
    std::string atom(unsigned depth) {
        switch (pick(depth > 0 ? 9 : 7)) {
            case 0: case 1: return word();
            case 2: return phrase();
            case 3: return filter();
            case 4: return words_in_field();
            case 5: return quotation();
            case 6: return near();
            default: return "(" + any_of(depth - 1) + ")";
        }
    }
    std::string unary(unsigned depth) { return one({"", "", "", "", "NOT ", "-"}) + "(" + atom(depth) + ")"; }
    std::string clause(unsigned depth) {
        if (pick(4) == 0) return unary(depth);
        return atom(depth);
    }
    std::string all_of(unsigned depth) {
        std::string out = clause(depth);
        for (unsigned n = pick(4); n > 0; --n) out += one({" ", " AND ", " & "}) + clause(depth);
        return out;
    }
    std::string any_of(unsigned depth) {
        std::string out = all_of(depth);
        for (unsigned n = pick(3); n > 0; --n) out += " OR " + all_of(depth);
        return out;
    }

    std::mt19937 random_;
};

TEST(PrintQuery, ReadsBackAsTheSameTree) {
    std::size_t tried = 0;
    for (unsigned seed = 0; seed < 3000; ++seed) {
        const std::string query = QueryMaker(seed).query();
        const auto first = parse_query(query, options);
        if (const auto* error = std::get_if<QueryError>(&first)) {
            EXPECT_TRUE(error->code == "near-operand" || error->code == "too-many-terms" || error->code == "query-too-long" || error->code == "mixed-near" ||
                        error->code == "near-parts")
                << query << ": " << error->code << " " << error->message;
            continue;
        }
        ++tried;
        const Expr& expr = std::get<ParsedQuery>(first).expr;
        const std::string printed = to_query(expr);
        const auto again = parse_query(printed, options);
        if (const auto* error = std::get_if<QueryError>(&again)) {
            if (error->code == "query-too-long") continue;
            FAIL() << query << "\nprinted " << printed << "\n" << error->message;
        }
        const Expr& back = std::get<ParsedQuery>(again).expr;
        ASSERT_EQ(to_string(back), to_string(expr)) << query << "\nprinted " << printed;
        ASSERT_EQ(to_query(back), printed);
    }
    EXPECT_GT(tried, 2500u);
}

}  // namespace
}  // namespace onrecord
