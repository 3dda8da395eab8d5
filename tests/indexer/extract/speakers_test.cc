// Whom the words beside the cue mean.
#include <gtest/gtest.h>

#include "tests/indexer/extract/speech_support.h"

using onrecord::test::SpeechCase;
using onrecord::test::quotations_of;

ONRECORD_SPEECH_SUITE(Speakers)

INSTANTIATE_TEST_SUITE_P(Names, Speakers, testing::Values(
    SpeechCase{"SurnameOfTheFullName", "Alan Johnson opened the hall. Mr Johnson said it was warm.", "indirect, Alan Johnson: it was warm"},
    SpeechCase{"SurnameOfTheMostProminent", "Mr Cameron said it was warm.", "indirect, David Cameron: it was warm"},
    SpeechCase{"GivenNameContradicts", "James May opened the hall. Mr May said it was warm.", "indirect, James May: it was warm"},
    SpeechCase{"TwoOfOneSurname", "Theresa May and James May met. Mrs May said it was warm.", "indirect, Theresa May: it was warm"},
    SpeechCase{"FatherAndSon", "Ernest Gove, a merchant, said the trade had died.", "indirect, Ernest Gove: the trade had died"},
    SpeechCase{"FirstNameAlone", "Ruth Davidson opened the hall. Ruth said it was warm.", "indirect, Ruth Davidson: it was warm"},
    SpeechCase{"KnightByFirstName", "Sir Michael Fallon opened the hall. Sir Michael said it was warm.",
               "indirect, Michael Fallon: it was warm"},
    SpeechCase{"UnknownPerson", "Wilma Starling, a baker, said it was warm.", "indirect, Wilma Starling: it was warm"},
    SpeechCase{"MisspeltSurname", "Wilma Starlingg opened the hall. Ms Starling said it was warm.", "indirect, Wilma Starlingg: it was warm"},
    SpeechCase{"Joint", "David Davis and Liam Fox said it was warm.", "indirect, David Davis + Liam Fox: it was warm"}), SpeakersName);

INSTANTIATE_TEST_SUITE_P(Offices, Speakers, testing::Values(
    SpeechCase{"DayBefore", "The Defence Secretary said it was warm.", "indirect, Michael Fallon: it was warm", "2017-10-31"},
    SpeechCase{"DayAfter", "The Defence Secretary said it was warm.", "indirect, Gavin Williamson: it was warm", "2017-11-03"},
    SpeechCase{"WithName", "Defence Secretary Michael Fallon said it was warm.", "indirect, Michael Fallon: it was warm", "2017-09-12"},
    SpeechCase{"GermanChancellor", "The German chancellor said it was warm.", "indirect, Angela Merkel: it was warm"},
    SpeechCase{"Chancellor", "The chancellor said it was warm.", "indirect, George Osborne: it was warm"},
    SpeechCase{"ShadowChancellor", "The shadow chancellor said it was warm.", "indirect, John McDonnell: it was warm"},
    SpeechCase{"CountryBehind", "The prime minister of Hungary said it was warm.", "indirect, Viktor Orbán: it was warm"},
    SpeechCase{"Possessor", "Hungary’s prime minister said it was warm.", "indirect, Viktor Orbán: it was warm"},
    SpeechCase{"PartyLeader", "The Labour leader said it was warm.", "indirect, Jeremy Corbyn: it was warm"},
    SpeechCase{"FormerHolderNamed", "William Hague came too. The former foreign secretary said it was warm.",
               "indirect, William Hague: it was warm"}), SpeakersName);

INSTANTIATE_TEST_SUITE_P(Pronouns, Speakers, testing::Values(
    SpeechCase{"LastSubject", "Liam Fox met exporters. He said it was warm.", "indirect, Liam Fox: it was warm"},
    SpeechCase{"Gender", "Amber Rudd met David Davis. She said it was warm.", "indirect, Amber Rudd: it was warm"},
    SpeechCase{"SubjectBeforeObject", "Liam Fox met David Davis. He said it was warm.", "indirect, Liam Fox: it was warm"},
    SpeechCase{"Who", "Liam Fox, who said it was warm, left.", "indirect, Liam Fox: it was warm"},
    SpeechCase{"Both", "David Davis met Liam Fox. Both said it was warm.", "indirect, David Davis + Liam Fox: it was warm"},
    SpeechCase{"Nobody", "He said it was warm.", "indirect, ?: it was warm"}), SpeakersName);

INSTANTIATE_TEST_SUITE_P(Bodies, Speakers, testing::Values(
    SpeechCase{"Party", "Sinn Fein opened an office. The party said it was warm.", "indirect, Sinn Féin: it was warm"},
    SpeechCase{"Paper", "“It is warm”, the paper said.", "document, the paper: It is warm"},
    SpeechCase{"DowningStreet", "A Downing Street spokesman said it was warm.", "indirect, Downing Street: it was warm"},
    SpeechCase{"Unnamed", "A senior figure in the campaign said it was warm.", "indirect, a senior figure: it was warm"},
    SpeechCase{"Group", "Legal experts said it was warm.", "indirect, Legal experts: it was warm"}), SpeakersName);

TEST(SpeakerFields, AreThoseOfTheDay) {
    const auto article = quotations_of("Michael Fallon said it was warm.", "2017-09-12");
    ASSERT_EQ(article.quotes.size(), 1u);
    const auto& speaker = *article.quotes.front().speaker;
    EXPECT_EQ(speaker.office, "defence-secretary");
    EXPECT_EQ(speaker.department, "mod");
    EXPECT_EQ(speaker.party, "conservative");
    EXPECT_TRUE(speaker.leads_department);
}

struct PartyCase { std::string_view name, text, day, party; };
class PartyOnTheDay : public testing::TestWithParam<PartyCase> {};
TEST_P(PartyOnTheDay, Is) {
    const auto article = quotations_of(GetParam().text, GetParam().day);
    ASSERT_EQ(article.quotes.size(), 1u);
    EXPECT_EQ(article.quotes.front().speaker->party, GetParam().party);
}
INSTANTIATE_TEST_SUITE_P(Changes, PartyOnTheDay, testing::Values(
    PartyCase{"DayBefore", "Anna Soubry said it was warm.", "2019-02-19", "conservative"},
    PartyCase{"OnTheDay", "Anna Soubry said it was warm.", "2019-02-20", "change-uk"},
    PartyCase{"FirstOfFour", "Chuka Umunna said it was warm.", "2019-02-17", "labour"},
    PartyCase{"BetweenTwo", "Chuka Umunna said it was warm.", "2019-06-05", "independent"},
    PartyCase{"LastOfFour", "Chuka Umunna said it was warm.", "2019-06-13", "liberal-democrats"},
    PartyCase{"WhipLost", "Nick Boles said it was warm.", "2019-04-01", "independent"}),
    [](const auto& test) { return std::string(test.param.name); });

TEST(SpeakerFields, AreEmptyWhenNoDayIsKnown) {
    const auto article = quotations_of("Michael Fallon said it was warm.", "");
    ASSERT_EQ(article.quotes.size(), 1u);
    EXPECT_EQ(article.quotes.front().speaker->name, "Michael Fallon");
    EXPECT_EQ(article.quotes.front().speaker->office, "");
}

TEST(Evidence, NamesRuleMentionAndCue) {
    const auto article = quotations_of("“It is warm,” said Mr Cameron.");
    ASSERT_EQ(article.quotes.size(), 1u);
    const auto& quote = article.quotes.front();
    EXPECT_EQ(quote.evidence.rule, "quote-verb-source/surname");
    EXPECT_GT(quote.evidence.confidence, 0.9f);
    EXPECT_EQ(article.text.substr(quote.mention.start, quote.mention.size()), "Mr Cameron");
    EXPECT_EQ(article.text.substr(quote.cue.start, quote.cue.size()), "said");
}

TEST(DroppedText, HasNoQuotations) {
    onrecord::Article article;
    article.text = "Mr Cameron said it was warm.\nMr Cameron said it was cold.";
    article.date = onrecord::parse_iso_date("2016-06-20");
    article.dropped = {{{0, 28}, "caption"}};
    EXPECT_EQ(onrecord::test::said(quotations_extractor(onrecord::test::language())(article)), "indirect, David Cameron: it was cold");
}

/// "The X Secretary said" names whoever held the office, on the first and last day of every term since 2010.
TEST(OfficesByDate, EveryReshuffleNamesTheHolder) {
    const auto& gazetteer = onrecord::Gazetteer::embedded();
    const auto first = *onrecord::parse_iso_date("2010-05-12"), last = *onrecord::parse_iso_date("2024-12-31");
    int checked = 0;
    for (const onrecord::Office& office : gazetteer.offices()) {
        if (office.kind != "head") continue;
        for (const onrecord::Term* term : gazetteer.terms_in(office)) {
            for (const onrecord::Date day : {term->from, term->until - 1}) {
                if (day < first || day > last || gazetteer.holders(office, day).size() != 1) continue;
                const auto article = quotations_of("The " + office.name + " said it was warm.", to_string(day));
                ASSERT_EQ(article.quotes.size(), 1u) << office.id;
                ASSERT_TRUE(article.quotes.front().speaker) << office.id << ' ' << to_string(day);
                EXPECT_EQ(article.quotes.front().speaker->id, term->person->id) << office.id << ' ' << to_string(day);
                ++checked;
            }
        }
    }
    EXPECT_GT(checked, 200);
}

/// Pieces of reporting clauses in any order, marks and broken bytes between them: nothing reads outside the text, every
/// part is a stretch of it.
TEST(AnyText, GivesSpansInsideTheText) {
    static constexpr std::string_view pieces[] = {"Mr Cameron ", "said ", "that ", "“", "”", "'", "\"", ", ", ". ", ": ", "\n", "he ", "told ", "the ",
                                                  "prime minister ", "of ", "and ", "according to ", "accused ", "(", ")", "– ", "warned ", "\xff",
                                                  "Ukip’s ", "leader ", "to ", "say ", "who ", "it was warm ", "called ", "PENCE: ", "\xe2\x80"};
    std::uint32_t state = 1;
    for (int round = 0; round < 3000; ++round) {
        std::string text;
        for (int i = 0; i < 30; ++i) {
            state = state * 1664525u + 1013904223u;
            text += pieces[(state >> 16) % std::size(pieces)];
        }
        const auto article = quotations_of(text);
        for (const auto& quote : article.quotes) {
            ASSERT_FALSE(quote.parts.empty());
            for (const auto& part : quote.parts) ASSERT_TRUE(part.span.start < part.span.end && part.span.end <= text.size()) << text;
            ASSERT_LE(quote.mention.end, text.size());
            ASSERT_LE(quote.cue.end, text.size());
        }
    }
}

INSTANTIATE_TEST_SUITE_P(OfficesInFocus, Speakers, testing::Values(
    SpeechCase{"TheOtherChancellor", "Philip Hammond left early. Angela Merkel said she was tired. The chancellor said the road was long.",
               "indirect, Angela Merkel: she was tired\nindirect, Angela Merkel: the road was long", "2017-09-12"},
    SpeechCase{"TheChancellorAtHome", "Angela Merkel came. Philip Hammond said he was tired. The chancellor said the road was long.",
               "indirect, Philip Hammond: he was tired\nindirect, Philip Hammond: the road was long", "2017-09-12"},
    SpeechCase{"NobodyInFocus", "The chancellor said the road was long.", "indirect, Philip Hammond: the road was long", "2017-09-12"}), SpeakersName);

INSTANTIATE_TEST_SUITE_P(Counterparts, Speakers, testing::Values(
    SpeechCase{"HisLabourCounterpart", "Philip Hammond left. His Labour counterpart said the road was long.",
               "indirect, John McDonnell: the road was long", "2017-09-12"},
    SpeechCase{"OppositeNumber", "Mr Davis left and David Davis’s opposite number said the road was long.",
               "indirect, Keir Starmer: the road was long", "2017-09-12"},
    SpeechCase{"OfAShadow", "John McDonnell’s counterpart said the road was long.", "indirect, Philip Hammond: the road was long", "2017-09-12"},
    SpeechCase{"Abroad", "Philip Hammond left. His Latvian counterpart said the road was long.",
               "indirect, His Latvian counterpart: the road was long", "2017-09-12"}), SpeakersName);

INSTANTIATE_TEST_SUITE_P(SurnamesAlone, Speakers, testing::Values(
    SpeechCase{"LeftOfficeLastMonth", "Mr Johnson said the road was long.", "indirect, Boris Johnson: the road was long", "2016-06-20"},
    SpeechCase{"NotYetInOffice", "All this English said was a lie.", "", "2016-06-20"}), SpeakersName);

INSTANTIATE_TEST_SUITE_P(Together, Speakers, testing::Values(
    SpeechCase{"They", "Heidi Allen, Anna Soubry and Sarah Wollaston walked out. In a joint letter they said the road was long.",
               "indirect, Heidi Allen + Anna Soubry + Sarah Wollaston: the road was long", "2019-02-22"},
    SpeechCase{"TheTrio", "Heidi Allen, Anna Soubry and Sarah Wollaston walked out. “The road is long,” the trio said.",
               "direct, Heidi Allen + Anna Soubry + Sarah Wollaston: The road is long", "2019-02-22"},
    SpeechCase{"ThePairOfTwo", "Heidi Allen and Anna Soubry walked out. “The road is long,” the pair said.",
               "direct, Heidi Allen + Anna Soubry: The road is long", "2019-02-22"},
    SpeechCase{"NoTrioOfTwo", "Heidi Allen and Anna Soubry walked out. “The road is long,” the trio said.",
               "direct, the trio: The road is long", "2019-02-22"},
    SpeechCase{"TheyIsNoLetter", "The letter adds: “We are tired.” They said the road was long.",
               "document, the letter: We are tired.\nindirect, ?: the road was long", "2019-02-22"}), SpeakersName);

INSTANTIATE_TEST_SUITE_P(Described, Speakers, testing::Values(
    SpeechCase{"SirAndFirstName", "Sir Keir said the road was long.", "indirect, Keir Starmer: the road was long", "2018-05-03"},
    SpeechCase{"SirNobody", "Sir Wystan said the road was long.", "indirect, Wystan: the road was long", "2018-05-03"},
    SpeechCase{"SourceCloseTo", "A source close to Philip Hammond insisted the road was long.", "indirect, a source: the road was long", "2018-05-03"},
    SpeechCase{"Another", "One minister left. Another said the road was long.", "indirect, Another: the road was long", "2018-05-03"},
    SpeechCase{"HisDepartment", "David Davis’s department said the road was long.",
               "indirect, Department for Exiting the EU: the road was long", "2018-05-03"},
    SpeechCase{"TheCompany", "Honda said it was closing. The company said the road was long.",
               "indirect, Honda: it was closing\nindirect, Honda: the road was long", "2018-05-03"},
    SpeechCase{"NameAndPostBeforeAColon", "Steve Baker, deputy chairman of the ERG: “We will vote it down.”",
               "direct, Steve Baker: We will vote it down.", "2018-05-03"}), SpeakersName);

INSTANTIATE_TEST_SUITE_P(NamesInLongArticles, Speakers, testing::Values(
    SpeechCase{"HyphenatedSurname", "Jacob Rees-Mogg left. Rees-Mogg, the chairman, said the road was long.",
               "indirect, Jacob Rees-Mogg: the road was long", "2018-07-22"},
    SpeechCase{"FormerIsNotPresent", "Theresa May came. Tony Blair left. The former prime minister said the road was long.",
               "indirect, Tony Blair: the road was long", "2018-07-22"},
    SpeechCase{"UrgedHer", "Manfred Weber came. Elmar Brok, another German, urged her to face reality.",
               "indirect, Elmar Brok: to face reality", "2018-07-22"}), SpeakersName);
