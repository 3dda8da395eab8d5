#pragma once

#include <csignal>

namespace onrecord {

/// While one lives, the first SIGINT or SIGTERM only asks the run to stop at the next document; the second ends
/// the program as usual. At most one at a time: signal handlers belong to the process.
class Interrupt {
public:
    Interrupt();
    ~Interrupt();
    Interrupt(const Interrupt&) = delete;
    Interrupt& operator=(const Interrupt&) = delete;

    /// True once a signal has come.
    bool requested() const;

private:
    struct sigaction old_int_, old_term_;
};

}  // namespace onrecord
