#include "query/commands/bench_report.h"

#include <cstdio>
#include <fstream>
#include <ostream>
#include <sstream>
#include <thread>

#include <sys/utsname.h>

#include "common/cli/cli_errors.h"
#include "common/cli/version.h"
#include "common/text.h"
#include "query/render/styled.h"
#include "query/render/tables.h"

namespace onrecord {
namespace {

std::string processor() {
    std::ifstream info("/proc/cpuinfo");
    for (std::string line; std::getline(info, line);) {
        if (line.starts_with("model name")) return std::string(trim(std::string_view(line).substr(line.find(':') + 1)));
    }
    return "unknown processor";
}

std::uintmax_t size_of(const std::filesystem::path& folder) {
    std::uintmax_t bytes = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (entry.is_regular_file()) bytes += entry.file_size();
    }
    return bytes;
}

std::string milliseconds(double value) {
    char text[32];
    std::snprintf(text, sizeof text, "%.3f", value);
    return text;
}

struct Row {
    std::size_t samples;
    double p50, p90, p99, max, per_second;
};

Row row_of(const Latencies& latencies) {
    const std::vector<double> all = latencies.all();
    double sum = 0;
    for (const double ms : all) sum += ms;
    return {all.size(), quantile(all, 0.5), quantile(all, 0.9), quantile(all, 0.99), quantile(all, 1), sum > 0 ? 1000 * static_cast<double>(all.size()) / sum : 0};
}

void print_rows(const std::string& temperature, const std::vector<Latencies>& classes, std::ostream& out) {
    for (const Latencies& latencies : classes) {
        const Row row = row_of(latencies);
        out << pad_right(temperature, 6) << pad_right(escape_control(latencies.name), 16) << pad_left(std::to_string(row.samples), 8);
        for (const double ms : {row.p50, row.p90, row.p99, row.max}) out << pad_left(milliseconds(ms), 10);
        out << pad_left(milliseconds(row.per_second), 14) << '\n';
    }
}

}  // namespace

std::vector<std::pair<std::string, std::string>> bench_header(const Index& index) {
    utsname system{};
    ::uname(&system);
    std::string versions = version_text("onrecord-query", false) + library_versions();
    for (char& c : versions) c = c == '\n' ? ';' : c;
    std::ostringstream size;
    size << index.manifest.live_articles() << " articles, " << index.segments.size() << " segments, " << size_of(index.path) / 1000000 << " MB, generation " << index.manifest.generation;
    return {{"machine", processor() + ", " + std::to_string(std::thread::hardware_concurrency()) + " threads, " + system.sysname + " " + system.release},
            {"versions", versions},
            {"index", size.str()}};
}

void print_bench(const BenchReport& report, std::ostream& out) {
    for (const auto& [name, value] : report.header) out << "# " << pad_right(name, 10) << escape_control(value) << '\n';
    out << "      class            samples    p50 ms    p90 ms    p99 ms    max ms     queries/s\n";
    print_rows("cold", report.cold, out);
    print_rows("warm", report.warm, out);
}

Json bench_json(const BenchReport& report) {
    Json header, classes;
    for (const auto& [name, value] : report.header) header[name] = value;
    for (const Latencies& latencies : report.warm) {
        const Row row = row_of(latencies);
        classes[latencies.name] = {{"samples", row.samples}, {"p50", row.p50}, {"p90", row.p90}, {"p99", row.p99}, {"max", row.max},
                                   {"per_second", row.per_second}, {"medians", latencies.medians()}};
    }
    return {{"format_version", json_format_version}, {"header", std::move(header)}, {"warm", std::move(classes)}};
}

std::vector<std::pair<std::string, std::vector<double>>> read_bench(const std::string& text, const std::string& path) {
    std::vector<std::pair<std::string, std::vector<double>>> out;
    try {
        const Json report = Json::parse(text);
        for (const auto& [name, entry] : report.at("warm").items()) out.emplace_back(name, entry.at("medians").get<std::vector<double>>());
    } catch (const Json::exception&) {
        throw UsageError(escape_control(path) + ": is not what bench --format json prints");
    }
    return out;
}

void write_samples(const BenchReport& report, std::ostream& out) {
    write_row({"temperature", "class", "round", "milliseconds"}, TableForm::csv, out);
    const auto each = [&](const std::string& temperature, const std::vector<Latencies>& classes) {
        for (const Latencies& latencies : classes) {
            for (std::size_t round = 0; round < latencies.rounds.size(); ++round) {
                for (const double ms : latencies.rounds[round]) write_row({temperature, latencies.name, std::to_string(round + 1), milliseconds(ms)}, TableForm::csv, out);
            }
        }
    };
    each("cold", report.cold);
    each("warm", report.warm);
}

}  // namespace onrecord
