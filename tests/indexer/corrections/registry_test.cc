#include "indexer/corrections/registry.h"

#include <gtest/gtest.h>

namespace onrecord {
namespace {

Result<Speaker> find(std::string_view name, std::string_view day = "2017-09-12") {
    const Date date = *parse_iso_date(day);
    return find_speaker(Gazetteer::embedded(), name, {{date, date}, true});
}

TEST(FindSpeaker, GivesAPersonTheOfficeOfTheDay) {
    EXPECT_EQ(find("Michael Fallon").value().office_name, "Secretary of State for Defence");
    EXPECT_EQ(find("fallon-michael", "2018-09-12").value().office_name, "");
}

TEST(FindSpeaker, TakesBodiesAndPeopleNotListed) {
    EXPECT_EQ(find("bank of england").value().kind, SpeakerKind::institution);
    EXPECT_EQ(find("~Sarah Jones").value().id, "~sarah-jones");
    EXPECT_EQ(find("~Sarah Jones").value().name, "Sarah Jones");
}

TEST(FindSpeaker, NamesWhoMayHaveBeenMeant) {
    EXPECT_NE(find("Philp Hammond").error().message.find("did you mean 'Philip Hammond'?"), std::string::npos);
    EXPECT_NE(find("Hammond").error().message.find("of that surname: "), std::string::npos);
    EXPECT_NE(find("Hammond").error().message.find("Richard Hammond (hammond-richard)"), std::string::npos);
    EXPECT_FALSE(find("~").ok());
}

TEST(FindTopic, ByIdOrLabel) {
    EXPECT_EQ(find_topic(Gazetteer::embedded(), "Citizens' rights").value()->id, "citizens-rights");
    EXPECT_EQ(find_topic(Gazetteer::embedded(), "No-Deal").value()->id, "no-deal");
    EXPECT_NE(find_topic(Gazetteer::embedded(), "fishries").error().message.find("did you mean 'fisheries'?"), std::string::npos);
}

}  // namespace
}  // namespace onrecord
