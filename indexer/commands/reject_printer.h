#pragma once

#include <cstdint>
#include <iosfwd>
#include <string>

#include "common/result.h"

namespace onrecord {

/// Prints rejects and warnings as they come, "path:line: reason: message" and "warning: path:line: message", the first twenty of each.
class RejectPrinter {
public:
    explicit RejectPrinter(std::ostream& err) : err_(err) {}

    void print(const Error& error);
    void warn(const std::string& warning);
    /// Says how many were not printed and where rejects are listed, if there were any. `db` empty: nowhere.
    void finish(const std::string& db);

private:
    std::ostream& err_;
    std::uint64_t rejects_ = 0, warnings_ = 0;
};

}  // namespace onrecord
