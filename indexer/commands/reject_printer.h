#pragma once

#include <cstdint>
#include <iosfwd>

#include "common/result.h"

namespace onrecord {

/// Prints rejects as they come, "path:line: reason: message", the first twenty of them.
class RejectPrinter {
public:
    explicit RejectPrinter(std::ostream& err) : err_(err) {}

    void print(const Error& error);
    /// Says how many were not printed and where they are listed, if there were any. `db` empty: nowhere.
    void finish(const std::string& db);

private:
    std::ostream& err_;
    std::uint64_t count_ = 0;
};

}  // namespace onrecord
