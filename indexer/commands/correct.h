#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include "common/cli/command.h"

namespace onrecord {

/// What every `correct` command is asked for.
struct CorrectOptions {
    std::string db, corrections, gazetteers;
    std::string article;                     ///< id
    std::string note;
    bool dry_run = false, json = false;
};

struct CorrectSpeakerOptions : CorrectOptions {
    std::string words;                       ///< of the quotation
    std::string is, is_not;                  ///< one of them
    bool unlisted = false;                   ///< `is` need not be in the gazetteer
};

struct CorrectTopicOptions : CorrectOptions {
    std::vector<std::string> is, is_not;
};

// Each writes the file of corrections and says on `out` what it now holds, or says on `err` what cannot be meant and
// what would be right. They return the exit code.
int run_correct_speaker(const CorrectSpeakerOptions& options, std::ostream& out, std::ostream& err);
int run_correct_date(const CorrectOptions& options, const std::string& date, std::ostream& out, std::ostream& err);
int run_correct_topic(const CorrectTopicOptions& options, std::ostream& out, std::ostream& err);
int run_correct_remove(const CorrectOptions& options, std::size_t number, std::ostream& out, std::ostream& err);

/// Prints the corrections, numbered; lines that cannot be read go to `err` and make the exit code 1.
int run_correct_list(const CorrectOptions& options, std::ostream& out, std::ostream& err);

void add_correct_command(Command app);

}  // namespace onrecord
