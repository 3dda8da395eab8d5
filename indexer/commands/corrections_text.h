#pragma once

#include <iosfwd>
#include <string>

#include "common/article.h"
#include "indexer/corrections/corrections.h"
#include "indexer/corrections/corrections_file.h"

namespace onrecord {

/// A correction for people, on one line: `one: "We will leave" is by Philip Hammond (hammond-philip)`.
std::string correction_text(const Correction& correction, const Gazetteer& gazetteer);

/// The corrections of a file and its faults as one JSON object on one line.
std::string to_json(const CorrectionsFile& file);

/// The command that reads an article in again: its input, the index, and the file of corrections if it is not the index's.
std::string add_command(const Article& article, const std::string& db, const std::string& corrections);

/// The article's quotations, numbered, each with its first words and its speaker.
void print_quotations(const Article& article, std::ostream& err);

/// Each line of the file that cannot be read.
void print_faults(const CorrectionsFile& file, std::ostream& err);

/// That a correction cannot be applied any more, with its place in the file.
void print_stale(const StaleCorrection& stale, const CorrectionsFile& file, std::ostream& err);

/// The ids of all topics.
std::string topic_ids(const Gazetteer& gazetteer);

}  // namespace onrecord
