#include "indexer/commands/progress.h"

#include <cmath>
#include <ostream>

namespace onrecord {
namespace {

constexpr auto silence = std::chrono::seconds(1);
constexpr auto interval = std::chrono::milliseconds(250);

}  // namespace

Progress::Progress(std::ostream& err, bool on) : err_(err), on_(on), next_(start_ + silence) {}

std::string Progress::time_left(double seconds, double done) {
    constexpr double least_seconds = 2, least_done = 0.01, whole = 1;
    if (seconds < least_seconds || done < least_done || done >= whole) return {};
    const auto left = static_cast<std::uint64_t>(std::ceil(seconds * (whole - done) / done));
    if (left < 90) return std::to_string(left) + " s";
    const std::uint64_t minutes = (left + 30) / 60;
    if (minutes < 60) return std::to_string(minutes) + " min";
    return std::to_string(minutes / 60) + " h " + std::to_string(minutes % 60) + " min";
}

void Progress::show(const IngestReport& report, std::size_t inputs_finished, std::size_t inputs_total, const std::function<std::optional<double>()>& done) {
    if (!on_) return;
    const Clock::time_point now = Clock::now();
    if (now < next_) return;
    next_ = now + interval;
    const double seconds = std::chrono::duration<double>(now - start_).count();
    const std::uint64_t articles = report.written() + report.unchanged;
    err_ << "\r\x1b[K" << articles << " articles, " << static_cast<std::uint64_t>(static_cast<double>(articles) / seconds)
         << "/s, " << report.rejects() << " rejected, input " << inputs_finished << " of " << inputs_total;
    const std::string left = time_left(seconds, done().value_or(0));
    if (!left.empty()) err_ << ", " << left << " left";
    err_ << std::flush;
    visible_ = true;
}

void Progress::clear() {
    if (!visible_) return;
    err_ << "\r\x1b[K" << std::flush;
    visible_ = false;
}

}  // namespace onrecord
