#pragma once

#include <chrono>
#include <cstddef>
#include <iosfwd>

#include "indexer/ingest_report.h"

namespace onrecord {

/// One line about a run, rewritten in place: on a terminal only, from the first second on (UX I5).
class Progress {
public:
    /// `on` false: says nothing, ever.
    Progress(std::ostream& err, bool on);

    void show(const IngestReport& report, std::size_t inputs_finished, std::size_t inputs_total);
    /// Takes the line away, so that something else can be printed.
    void clear();

private:
    using Clock = std::chrono::steady_clock;
    std::ostream& err_;
    bool on_, visible_ = false;
    Clock::time_point start_ = Clock::now(), next_;
};

}  // namespace onrecord
