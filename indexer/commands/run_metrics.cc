#include "indexer/commands/run_metrics.h"

#include <xapian.h>

#include "common/cli/cli_errors.h"
#include "common/errors.h"
#include "common/exit_codes.h"
#include "indexer/live_articles.h"
#include "indexer/metrics.h"

namespace onrecord {
namespace {

/// The exit code that main will give for it.
int exit_code_of(const std::exception& error) {
    if (dynamic_cast<const BusyError*>(&error)) return exit_code::busy;
    if (dynamic_cast<const VersionError*>(&error)) return exit_code::version;
    if (dynamic_cast<const UsageError*>(&error)) return exit_code::usage;
    return exit_code::io;
}

/// Whatever generation is published; none where it cannot be read.
Manifest published(const std::filesystem::path& index) {
    try {
        if (index_exists(index)) return load_manifest(index);
    } catch (const std::runtime_error&) {
        // The exit code tells that something is wrong.
    }
    return {};
}

}  // namespace

void RunMetrics::write(int exit_code, bool merge_failed) const {
    if (options_.metrics.empty() || options_.dry_run) return;
    write_metrics(options_.metrics, report_.value_or(IngestReport{}), published(options_.db), {exit_code, merge_failed});
}

void RunMetrics::failed(int exit_code) const noexcept {
    try {
        write(exit_code, report_.has_value());
    } catch (const std::exception&) {
        // A full disk, most likely, which is what failed the run, too.
    }
}

int run_with_metrics(const RunOptions& options, const std::function<int(RunMetrics&)>& body) {
    RunMetrics metrics(options);
    try {
        return body(metrics);
    } catch (const Xapian::Error&) {
        metrics.failed(exit_code::io);
        throw;
    } catch (const std::exception& error) {
        metrics.failed(exit_code_of(error));
        throw;
    }
}

}  // namespace onrecord
