#include "query/evaluation/judgements.h"

#include <gtest/gtest.h>

namespace onrecord {
namespace {

TEST(ReadTopics, TakesIdAndWords) {
    const auto topics = read_topics("# a comment\n1\twhat did Fallon say?\r\n\n2b\tcustoms\tunion\n", "t.tsv");
    ASSERT_TRUE(topics) << topics.error().message;
    ASSERT_EQ(topics.value().size(), 2u);
    EXPECT_EQ(topics.value()[0].id, "1");
    EXPECT_EQ(topics.value()[0].words, "what did Fallon say?");
    EXPECT_EQ(topics.value()[1].words, "customs\tunion");
}

TEST(ReadTopics, NamesTheLineThatIsNone) {
    EXPECT_EQ(read_topics("1\ta\n2 b\n", "t.tsv").error().where, "t.tsv:2");
    EXPECT_EQ(read_topics("1\ta\n1\tb\n", "t.tsv").error().message, "the topic 1 comes twice");
    EXPECT_EQ(read_topics("a b\twords\n", "t.tsv").error().message, "the topic's id has a blank inside: a run file could not name it");
    EXPECT_FALSE(read_topics("1\t \n", "t.tsv"));
}

TEST(ReadQrels, TakesGradesFromNoneToThree) {
    const auto qrels = read_qrels("1 0 a 3\n1\t0\tb 0\n2 0 a -1\n", "q.txt");
    ASSERT_TRUE(qrels) << qrels.error().message;
    EXPECT_EQ(qrels.value(), (std::map<std::string, Grades>{{"1", {{"a", 3}, {"b", 0}}}, {"2", {{"a", 0}}}}));
}

TEST(ReadQrels, NamesTheLineThatIsNone) {
    EXPECT_EQ(read_qrels("1 0 a 1\n1 0 b\n", "q.txt").error().where, "q.txt:2");
    EXPECT_EQ(read_qrels("1 0 a 4\n", "q.txt").error().message, "'4' is no grade from 0 to 3");
    EXPECT_EQ(read_qrels("1 0 a 1x\n", "q.txt").error().message, "'1x' is no grade from 0 to 3");
    EXPECT_EQ(read_qrels("1 0 a 1\n1 0 a 2\n", "q.txt").error().message, "document a is judged twice for topic 1");
}

}  // namespace
}  // namespace onrecord
