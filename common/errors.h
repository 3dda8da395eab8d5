#pragma once

#include <stdexcept>
#include <string>

namespace onrecord {

/// The world is not as the program needs it: a file is missing, unreadable, full, torn. The text
/// names the path and the cure. Caught once, in `main`.
struct IoError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// A data file of ours (gazetteer) is malformed; the text names file and line.
struct DataError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// The index was written by an incompatible version; the text says how to rebuild it.
struct VersionError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// Another process holds the index's writer lock; the text names it.
struct BusyError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

}  // namespace onrecord
