#pragma once

#include <string>
#include <string_view>

#include "common/article.h"
#include "indexer/extract/quotations.h"

namespace onrecord::test {

/// The built-in gazetteer's language, made once for the test program.
inline std::shared_ptr<const Language> language() {
    static const GazetteerFiles files = GazetteerFiles::embedded();
    static const std::shared_ptr<const Language> made = make_language(Gazetteer::embedded(), files);
    return made;
}

/// The quotations of an article with that text, dated `day` ("" = undated).
inline Article quotations_of(std::string_view text, std::string_view day = "2016-06-20") {
    Article article;
    article.text = text;
    article.date = parse_iso_date(day);
    return quotations_extractor(language())(std::move(article));
}

/// One line a quotation: `kind, speaker: words`, parts joined by " / "; "?" for nobody.
inline std::string said(const Article& article) {
    std::string out;
    for (const Quote& quote : article.quotes) {
        if (!out.empty()) out += '\n';
        out += std::string(to_string(quote.kind)) + ", " + (quote.speaker ? quote.speaker->name : "?");
        for (const Speaker& speaker : quote.also) out += " + " + speaker.name;
        out += ": ";
        for (std::size_t p = 0; p < quote.parts.size(); ++p) {
            const Span span = quote.parts[p].span;
            out += (p == 0 ? "" : " / ") + article.text.substr(span.start, span.size());
        }
    }
    return out;
}

struct SpeechCase {
    std::string_view name;
    std::string_view text;
    std::string_view said;                 ///< what said() gives
    std::string_view day = "2016-06-20";
};

}  // namespace onrecord::test

/// A suite whose cases are read as: this text holds these quotations.
#define ONRECORD_SPEECH_SUITE(Suite)                                                        \
    class Suite : public testing::TestWithParam<onrecord::test::SpeechCase> {};             \
    TEST_P(Suite, Finds) {                                                                  \
        EXPECT_EQ(onrecord::test::said(onrecord::test::quotations_of(GetParam().text, GetParam().day)), GetParam().said); \
    }                                                                                       \
    static std::string Suite##Name(const testing::TestParamInfo<onrecord::test::SpeechCase>& info) { return std::string(info.param.name); }
