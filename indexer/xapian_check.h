#pragma once

#include <filesystem>
#include <string>

namespace onrecord {

/// What Xapian's own check finds wrong with the database in `folder`, on one line; empty if nothing. Throws
/// Xapian::Error where it cannot even be opened.
std::string xapian_check(const std::filesystem::path& folder);

}  // namespace onrecord
