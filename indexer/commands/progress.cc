#include "indexer/commands/progress.h"

#include <ostream>

namespace onrecord {
namespace {

constexpr auto silence = std::chrono::seconds(1);
constexpr auto interval = std::chrono::milliseconds(250);

}  // namespace

Progress::Progress(std::ostream& err, bool on) : err_(err), on_(on), next_(start_ + silence) {}

void Progress::show(const IngestReport& report, std::size_t inputs_finished, std::size_t inputs_total) {
    if (!on_) return;
    const Clock::time_point now = Clock::now();
    if (now < next_) return;
    next_ = now + interval;
    const double seconds = std::chrono::duration<double>(now - start_).count();
    const std::uint64_t articles = report.written() + report.unchanged;
    err_ << "\r\x1b[K" << articles << " articles, " << static_cast<std::uint64_t>(static_cast<double>(articles) / seconds)
         << "/s, " << report.rejects() << " rejected, input " << inputs_finished << " of " << inputs_total << std::flush;
    visible_ = true;
}

void Progress::clear() {
    if (!visible_) return;
    err_ << "\r\x1b[K" << std::flush;
    visible_ = false;
}

}  // namespace onrecord
