#pragma once

#include <string>

#include <xapian.h>

namespace onrecord {

/// The first thing in which two databases differ for somebody who reads them through Xapian's public interface; empty
/// if nothing: statistics, metadata, every term with its counts and bounds, every posting, every document with its
/// length, terms if they are listed, values and data. Throws Xapian::Error for a database that cannot be read.
std::string first_difference(const Xapian::Database& a, const Xapian::Database& b);

}  // namespace onrecord
