#include "indexer/commands/update.h"

#include <iostream>
#include <memory>

#include "common/cli/cli_errors.h"
#include "common/errors.h"
#include "indexer/check.h"
#include "indexer/commands/ingest_run.h"
#include "indexer/commands/read_config.h"
#include "indexer/commands/source_update.h"
#include "indexer/update/config.h"

namespace onrecord {
namespace {

/// What the command line does not say, the configuration does.
void fill_in(UpdateOptions& options, const Config& config) {
    if (options.db.empty()) options.db = config.db;
    if (options.db.empty()) throw UsageError("no index: name it with --db DIR, or with db = \"...\" in " + config.file.string());
    if (options.metrics.empty()) options.metrics = config.metrics;
    if (options.max_rejects.empty() && config.max_rejects) options.max_rejects = std::to_string(*config.max_rejects);
    if (!options.keep_missing) options.keep_missing = config.keep_missing.value_or(1);
}

SourceUpdateOptions source_options(const UpdateOptions& options) {
    return {options.db, *options.keep_missing, options.dry_run, {options.reread || options.rebuild, options.allow_empty, options.retry},
            options.rebuild, options.drop_missing};
}

void require_sound(const std::filesystem::path& index, const Manifest& manifest) {
    CheckReport report;
    std::vector<std::uint64_t> ids;
    for (const SegmentEntry& segment : manifest.segments) check_segment(index, segment, report, ids);
    if (report.problems.empty()) return;
    throw IoError(report.problems.front().where + ": " + report.problems.front().message + "; the new segments are not sound, the index was left as it is");
}

}  // namespace

int run_update(UpdateOptions options, const CommonOptions& common, std::ostream& out, std::ostream& err) {
    const Config config = read_config(options.config);
    fill_in(options, config);
    return run_with_metrics(options, [&](RunMetrics& metrics) {
        IngestRun run(options, common, err);
        SourceUpdate update(config.sources, source_options(options), run, err);
        if (options.rebuild && run.writing()) run.writing()->update.before_publish([&](const Manifest& manifest) { require_sound(options.db, manifest); });
        IngestReport report = update.read();
        return run.conclude(report, metrics, out);
    });
}

void add_source_options(Command command, UpdateOptions& options) {
    command.add_option("--db", options.db, "The index: a folder such as news.onrecord (otherwise that of the configuration)")
        .envname("ONRECORD_DB").option_text("DIR (or ONRECORD_DB)");
    command.add_option("--config", options.config, "The configuration (otherwise ./onrecord.toml, ~/.config/onrecord/config.toml, /etc/onrecord/config.toml)")
        .envname("ONRECORD_CONFIG").option_text("FILE (or ONRECORD_CONFIG)");
}

void add_update_command(Command app, const CommonOptions& common) {
    auto options = std::make_shared<UpdateOptions>();
    Command command = app.add_command("update", "Bring an index up to date with the sources of onrecord.toml: the nightly command");
    command.footer("Example: onrecord-index update --config /etc/onrecord/config.toml\n"
                   "Reads only files that are new or have changed. An article whose source is gone is kept for --keep-missing runs, then removed;\n"
                   "nothing is removed of a source that cannot be looked at.\n"
                   "Exit: 0 all taken, 1 some rejected, 2 wrong configuration, 65 too many rejected, 74 a source cannot be read, 75 index busy, 130 interrupted.");
    add_source_options(command, *options);
    command.add_option("--keep-missing", options->keep_missing, "Runs for which an article is kept whose source is gone (1)").option_text("N");
    command.add_flag("--reread", options->reread, "Read every file, whatever its size and time");
    command.add_flag("--retry", options->retry, "Read again what was rejected");
    command.add_flag("--allow-empty", options->allow_empty, "A folder of which no file is left is not an error: its articles are missing");
    add_run_options(command, *options);
    command.callback([options, &common] {
        if (const int code = run_update(*options, common, std::cout, std::cerr)) exit_with(code);
    });
}

}  // namespace onrecord
