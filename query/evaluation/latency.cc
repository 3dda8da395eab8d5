#include "query/evaluation/latency.h"

#include <algorithm>
#include <cmath>

namespace onrecord {
namespace {

constexpr double trifle = 1.05;

}  // namespace

double quantile(std::vector<double> samples, double q) {
    if (samples.empty()) return 0;
    const auto rank = static_cast<std::size_t>(std::ceil(q * static_cast<double>(samples.size())));
    const auto at = samples.begin() + static_cast<std::ptrdiff_t>(std::clamp<std::size_t>(rank, 1, samples.size()) - 1);
    std::nth_element(samples.begin(), at, samples.end());
    return *at;
}

std::vector<double> Latencies::all() const {
    std::vector<double> out;
    for (const auto& round : rounds) out.insert(out.end(), round.begin(), round.end());
    return out;
}

std::vector<double> Latencies::medians() const {
    std::vector<double> out;
    for (const auto& round : rounds) out.push_back(quantile(round, 0.5));
    std::sort(out.begin(), out.end());
    return out;
}

std::vector<Comparison> compare(const std::vector<std::pair<std::string, std::vector<double>>>& before, const std::vector<Latencies>& after) {
    std::vector<Comparison> out;
    for (const Latencies& now : after) {
        const auto then = std::find_if(before.begin(), before.end(), [&](const auto& entry) { return entry.first == now.name; });
        const std::vector<double> medians = now.medians();
        if (then == before.end() || then->second.empty() || medians.empty()) continue;
        const double worst = *std::max_element(then->second.begin(), then->second.end());
        out.push_back({now.name, quantile(then->second, 0.5), quantile(medians, 0.5), medians.front() > worst * trifle});
    }
    return out;
}

}  // namespace onrecord
