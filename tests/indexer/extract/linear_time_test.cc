// Time and memory of extraction grow with the text and no faster, whatever the text is.
#include <malloc.h>

#include <gtest/gtest.h>

#include <algorithm>
#include <ctime>
#include <functional>

#include "indexer/extract/extractor.h"

namespace onrecord {
namespace {

#if defined(__SANITIZE_ADDRESS__)
constexpr std::size_t small = 16u << 10;   // sanitizers cost tenfold
constexpr double most_seconds_a_megabyte = 60;
#elif defined(NDEBUG)
constexpr std::size_t small = 64u << 10;
constexpr double most_seconds_a_megabyte = 1;
#else
constexpr std::size_t small = 16u << 10;
constexpr double most_seconds_a_megabyte = 30;
#endif

constexpr double most_growth = 8;   ///< of the time for four times the text: linear is 4, quadratic 16

std::string repeated(std::string_view unit, std::size_t bytes) {
    std::string text;
    text.reserve(bytes + unit.size());
    while (text.size() < bytes) text += unit;
    return text;
}

/// Names that are all different: "Aaba Aabb Caaba Daaba ..." as first names and surnames by turns.
std::string many_names(std::size_t bytes) {
    std::string text;
    for (std::uint32_t n = 0; text.size() < bytes; ++n) {
        std::string word;
        for (std::uint32_t rest = n, i = 0; i < 4; ++i, rest /= 26) word += static_cast<char>('a' + rest % 26);
        word[0] = static_cast<char>(word[0] - 32);
        text += "John " + word + (n % 4 == 3 ? " said it was warm. " : " and ");
    }
    return text;
}

/// Memory that was used once stays with the process: else texts above malloc's threshold for a mapping of its own would
/// pay for fresh pages in every round, and the smaller one would not.
[[maybe_unused]] const bool keeps_memory = mallopt(M_MMAP_MAX, 0) != 0 && mallopt(M_TRIM_THRESHOLD, 1 << 30) != 0;

/// Seconds of this process's own time, the best of three: other programs do not count and noise only adds.
double seconds(const std::string& text) {
    static const GazetteerFiles files = GazetteerFiles::embedded();
    static const std::vector<Extractor> extractors = standard_extractors(Gazetteer::embedded(), files);
    double best = 1e9;
    for (int round = 0; round < 3; ++round) {
        Article article;
        article.title = "A title";
        article.date = parse_iso_date("2016-06-20");
        article.text = text;
        const std::clock_t start = std::clock();
        article = run_extractors(extractors, std::move(article));
        best = std::min(best, static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
    }
    return best;
}

struct Shape {
    std::string_view name, unit;
};
class LinearTime : public testing::TestWithParam<Shape> {};

void expect_linear(const std::string& name, const std::function<std::string(std::size_t)>& text_of) {
    const double a = seconds(text_of(small)), b = seconds(text_of(4 * small));
    EXPECT_LT(b / (static_cast<double>(4 * small) / (1u << 20)), most_seconds_a_megabyte) << name;
    EXPECT_LT(b, most_growth * std::max(a, 0.001)) << name << ": " << a << " s, " << b << " s";
}

TEST_P(LinearTime, Extraction) {
    expect_linear(std::string(GetParam().name), [](std::size_t bytes) { return repeated(GetParam().unit, bytes); });
}

INSTANTIATE_TEST_SUITE_P(Shapes, LinearTime, testing::Values(
    Shape{"StraightMarks", "\""}, Shape{"SingleMarks", "'"}, Shape{"OpeningMarks", "“"}, Shape{"ClosingMarks", "”"},
    Shape{"MarksAndWords", "“a” "}, Shape{"MixedMarks", "“a ‘b \"c "}, Shape{"OneUnclosedQuotation", "“It is warm. "},
    Shape{"LeftOpenParagraphs", "“It is warm.\n"}, Shape{"Capitals", "A"}, Shape{"LoneCapitals", "A "},
    Shape{"CapitalisedWords", "Word Other "}, Shape{"SameName", "Boris Johnson "}, Shape{"Surnames", "Johnson "},
    Shape{"Titles", "Mr "}, Shape{"Initials", "J. "}, Shape{"Said", "said "}, Shape{"HeSaid", "he said "},
    Shape{"HeSaidThat", "he said that "}, Shape{"CommaSaid", ", said Mr Cameron"}, Shape{"AccordingTo", "according to "},
    Shape{"Claim", "his claim that "}, Shape{"Saying", "Saying it is so "}, Shape{"AsHeSaid", "As Liam Fox said it was, "},
    Shape{"WhoSaid", "Liam Fox, who said it was, "}, Shape{"ToldThat", "told Liam Fox that "}, Shape{"AskedTo", "asked him to say "},
    Shape{"Brackets", "("}, Shape{"BracketPairs", "() "}, Shape{"SquareBrackets", "[a] "}, Shape{"Dashes", "– "}, Shape{"Hyphens", "a-"},
    Shape{"Commas", ", "}, Shape{"Colons", "MAY: "}, Shape{"Stops", "."}, Shape{"SpacedStops", ". . "}, Shape{"Newlines", "\n"},
    Shape{"ShortLines", "a\n"}, Shape{"BlankLines", "\n \n\t"}, Shape{"Blanks", " "}, Shape{"WordsWithoutAStop", "it was warm and "},
    Shape{"OneWord", "a"}, Shape{"Apostrophes", "a'"}, Shape{"CurlyApostrophes", "a’s "}, Shape{"Digits", "1"}, Shape{"DottedNumbers", "1.1,"},
    Shape{"Acronyms", "U.S."}, Shape{"OfOf", "leader of the "}, Shape{"Offices", "the prime minister of "}, Shape{"Former", "former "},
    Shape{"And", "Liam Fox and "}, Shape{"Adverbs", "really "}, Shape{"Teasers", "a.Read more A.Video"}, Shape{"By", "By "},
    Shape{"Both", "Both said it. "}, Shape{"They", "They said it. "}, Shape{"BrokenBytes", "\xe2\x80"}, Shape{"Accents", "\u00c9\u0301"},
    Shape{"Zeros", std::string_view("\0", 1)}, Shape{"Labels", "Liam Fox: it is.\n"}, Shape{"NameLines", "“It is.”\nLiam Fox\n"}),
    [](const auto& test) { return std::string(test.param.name); });

TEST(LinearTimeOfNames, AllDifferent) { expect_linear("many names", many_names); }

}  // namespace
}  // namespace onrecord
