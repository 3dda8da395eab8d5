// cases/*.tsv: what is said and by whom, sentence by sentence, for every phenomenon that extraction knows. Sentences in
// which something else is found today stand in known_faults.tsv until they are mended.
#include <gtest/gtest.h>

#include <iostream>
#include <map>

#include "tests/indexer/extract/case_files.h"
#include "tests/indexer/extract/speech_support.h"

using onrecord::test::cases_of;
using onrecord::test::FiledCase;
using onrecord::test::quotations_of;

namespace {

constexpr const char* case_files[] = {"frames.tsv", "layout.tsv", "marks.tsv", "not_speech.tsv", "people.tsv", "offices.tsv"};
constexpr const char* faults_file = "known_faults.tsv";

std::vector<FiledCase> all_cases() {
    std::vector<FiledCase> all;
    for (const char* file : case_files)
        for (FiledCase& one : cases_of(file)) all.push_back(std::move(one));
    return all;
}

std::string said_in(const FiledCase& one) { return onrecord::test::said(quotations_of(one.text, one.day)); }

/// "said-that", "Plain" -> "said_that_Plain": names of tests take no hyphens.
std::string name_of(const testing::TestParamInfo<FiledCase>& info) {
    std::string name = info.param.phenomenon + "_" + info.param.name;
    std::ranges::replace(name, '-', '_');
    return name;
}

class FiledCases : public testing::TestWithParam<FiledCase> {};
TEST_P(FiledCases, Finds) { EXPECT_EQ(said_in(GetParam()), GetParam().said) << GetParam().text; }
INSTANTIATE_TEST_SUITE_P(Speech, FiledCases, testing::ValuesIn(all_cases()), name_of);

TEST(Phenomena, HaveThreeCasesEach) {
    std::map<std::string, int> count;
    for (const FiledCase& one : all_cases()) ++count[one.phenomenon];
    for (const FiledCase& one : cases_of(faults_file)) ++count[one.phenomenon];
    for (const auto& [phenomenon, cases] : count) EXPECT_GE(cases, 3) << phenomenon;
    EXPECT_GE(count.size(), 40u);
}

/// Prints the faults that are mended: each belongs in the file of its kind. None is asserted to be wrong still.
TEST(KnownFaults, AreReported) {
    for (const FiledCase& fault : cases_of(faults_file)) {
        EXPECT_FALSE(fault.text.empty()) << fault.name;
        if (said_in(fault) == fault.said) std::cout << "mended: " << fault.phenomenon << ' ' << fault.name << '\n';
    }
}

}  // namespace
