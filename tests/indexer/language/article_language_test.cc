#include "indexer/language/article_language.h"

#include <gtest/gtest.h>

#include "indexer/language/detect.h"

namespace onrecord {
namespace {

const std::string french = "Les négociations entre Londres et Bruxelles reprennent lundi, a annoncé la Commission européenne. L'accord sur les droits des "
                           "citoyens reste difficile à trouver, selon plusieurs diplomates qui suivent le dossier depuis le mois de juin.";
const std::string english = "The minister told the House that the fleet would be ready by the end of the year and that it was not in danger of being sold.";

/// "lang basis" of a text whose record states `stated`, or "assumed:en" for an assumption.
std::string decided(std::string text, std::string stated = {}, std::string title = {}) {
    Article article;
    article.title = std::move(title);
    article.text = std::move(text);
    if (stated.starts_with("assumed:")) {
        article.lang_basis = "assumed";
        stated.erase(0, 8);
    }
    article.lang = std::move(stated);
    decide_language(article);
    const Article once = article;
    decide_language(article);
    EXPECT_EQ(article, once) << "deciding once more";
    return article.lang + " " + article.lang_basis;
}

#define NEEDS_DETECTION() \
    if (!can_detect_languages()) GTEST_SKIP() << "built without CLD2"

TEST(ArticleLanguage, IsDetectedWhereNothingIsStated) {
    EXPECT_EQ(decided(english), "en detected") << "without CLD2, too";
    NEEDS_DETECTION();
    EXPECT_EQ(decided(french), "fr detected");
    EXPECT_EQ(decided(french, "assumed:en"), "fr detected");
    EXPECT_EQ(decided("Переговоры о выходе Великобритании продолжатся в понедельник в Брюсселе"), "ru detected");
    EXPECT_EQ(decided("谈判将在布鲁塞尔继续,英国首相说"), "zh detected");
}

TEST(ArticleLanguage, IsWhatIsStated) {
    EXPECT_EQ(decided("Accord trouvé à Bruxelles", "fr"), "fr stated");
    EXPECT_EQ(decided("Macron meets Merkel", "en"), "en stated");
    EXPECT_EQ(decided("12 34 56", "de"), "de stated");
}

TEST(ArticleLanguage, IsNotWhatIsStatedAgainstAClearText) {
    EXPECT_EQ(decided(english, "fr"), "en detected");
    NEEDS_DETECTION();
    EXPECT_EQ(decided(french, "en"), "fr detected");
}

TEST(ArticleLanguage, OfRelativesTheStatedOneStands) {
    const std::string norwegian = "Forhandlingene i Brussel fortsetter mandag, sier statsministeren etter møtet i regjeringen. Partiene er fortsatt uenige om "
                                  "fisket og om hvor mye landet skal betale for avtalen som ble lagt fram i forrige uke.";
    EXPECT_EQ(decided(norwegian, "nb"), "nb stated");
    EXPECT_EQ(decided(norwegian, "nn"), "nn stated");
}

TEST(ArticleLanguage, AShortTextIsNotLostToEnglish) {
    for (const char* text : {"Macron meets Merkel", "Barnier Verhofstadt Juncker Tusk", "Manchester United 2 Arsenal 1 Rooney 34 Giroud 60 Martial", "12 34 56", "FTSE 7,400 +0.3%"})
        EXPECT_EQ(decided(text, "assumed:en").substr(0, 2), "en") << text;
    EXPECT_EQ(decided("Barnier Verhofstadt Juncker Tusk", "assumed:en"), "en assumed");
    EXPECT_EQ(decided("Barnier Verhofstadt Juncker Tusk"), " none");
}

TEST(ArticleLanguage, EnglishWithForeignWordsIsEnglish) {
    EXPECT_EQ(decided("Le Monde reported that the talks, known as les négociations, had failed. \"Nous avançons lentement,\" said Michel Barnier, who "
                      "told the paper that the two sides were still far from a deal on the rights of citizens.", "assumed:en").substr(0, 2), "en");
}

TEST(ArticleLanguage, AnotherScriptIsNotAssumedToBeEnglish) { EXPECT_NE(decided("ᚠᚢᚦᚨᚱᚲ ᚷᚹᚺᚾᛁ", "assumed:en").substr(0, 2), "en"); }

TEST(ArticleLanguage, IsWantedUnlessItIsKnownToBeAnother) {
    Article article;
    EXPECT_FALSE(is_unwanted_language(article, {"en"})) << "not known";
    article.lang = "fr";
    EXPECT_TRUE(is_unwanted_language(article, {"en", "de"}));
    EXPECT_FALSE(is_unwanted_language(article, {"en", "fr"}));
    EXPECT_FALSE(is_unwanted_language(article, {}));
}

TEST(LanguageChoice, IsACodeOrUnd) {
    EXPECT_EQ(language_choice("en"), "en");
    EXPECT_EQ(language_choice("und"), "");
    for (const char* wrong : {"", "e", "eng", "EN", "english", "12"}) EXPECT_EQ(language_choice(wrong), std::nullopt) << wrong;
}

TEST(DetectLanguage, TakesAnyBytes) {
    std::string bytes;
    for (int i = 0; i < 40'960; ++i) bytes += static_cast<char>(i * 7919 >> 3);
    (void)detect_language(bytes);
    EXPECT_EQ(detect_language(""), std::nullopt);
}

}  // namespace
}  // namespace onrecord
