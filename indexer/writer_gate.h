#pragma once

#include <filesystem>
#include <string>

namespace onrecord {

/// Why segments cannot be written by our own writer here; empty if they can. The same three documents are written by it
/// and by the Xapian that the program runs with, then compared: the beginning and form of the version file, all
/// contents, and what the library's check says. Takes some milliseconds. Writes into `scratch`, which must not exist, and
/// removes it. Throws IoError where that cannot be done.
std::string bulk_writer_fault(const std::filesystem::path& scratch);

}  // namespace onrecord
