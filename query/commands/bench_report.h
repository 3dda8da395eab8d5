#pragma once

#include <iosfwd>
#include <string>
#include <utility>
#include <vector>

#include "common/segment/segment.h"
#include "query/evaluation/latency.h"
#include "query/render/json.h"

namespace onrecord {

/// What a bench measured: where, on what, and every time it took.
struct BenchReport {
    std::vector<std::pair<std::string, std::string>> header;   ///< machine, versions, index
    std::vector<Latencies> cold;                               ///< one round, or none
    std::vector<Latencies> warm;
};

/// Machine, program, libraries, and the index's size and generation.
std::vector<std::pair<std::string, std::string>> bench_header(const Index& index);

/// Header and a row a class, cold and warm apart: samples, p50, p90, p99, longest, queries a second.
void print_bench(const BenchReport& report, std::ostream& out);

/// The same for --compare: header, and of each warm class its quantiles and its rounds' medians.
Json bench_json(const BenchReport& report);

/// name -> medians of the rounds, of what bench_json wrote. Throws UsageError for anything else.
std::vector<std::pair<std::string, std::vector<double>>> read_bench(const std::string& text, const std::string& path);

/// Every sample: columns temperature, class, round, milliseconds.
void write_samples(const BenchReport& report, std::ostream& out);

}  // namespace onrecord
