#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <iosfwd>
#include <optional>
#include <string>

#include "indexer/ingest_report.h"

namespace onrecord {

/// One line about a run, rewritten in place: on a terminal only, from the first second on (UX I5).
class Progress {
public:
    /// `on` false: says nothing, ever.
    Progress(std::ostream& err, bool on);

    /// `done`: how much of all input was read, 0 to 1; nothing where that is not known. Asked only when a line is written.
    void show(const IngestReport& report, std::size_t inputs_finished, std::size_t inputs_total, const std::function<std::optional<double>()>& done);
    /// Takes the line away, so that something else can be printed.
    void clear();

    /// "5 s", "12 min", "3 h 20 min": what is left where so much took so long; empty while that is a guess.
    static std::string time_left(double seconds, double done);

private:
    using Clock = std::chrono::steady_clock;
    std::ostream& err_;
    bool on_, visible_ = false;
    Clock::time_point start_ = Clock::now(), next_;
};

}  // namespace onrecord
