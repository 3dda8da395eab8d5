#include "indexer/commands/rebuild.h"

#include <iostream>
#include <memory>

#include "common/cli/cli_errors.h"
#include "common/errors.h"
#include "common/exit_codes.h"
#include "indexer/lock.h"
#include "indexer/publish.h"
#include "indexer/story/generation.h"

namespace onrecord {
namespace {

IoError no_previous(const std::string& db) { return IoError(db + ": no generation from before a rebuild is kept here"); }

int prune(const RebuildOptions& options, std::ostream& out) {
    const Manifest manifest = load_manifest(options.db);
    const WriterLock lock(options.db, options.wait);
    if (!forget_previous_manifest(options.db)) throw no_previous(options.db);
    const Swept swept = sweep(options.db, manifest);
    out << "removed " << swept.removed.size() << " segments, " << swept.held.size() << " are held by readers and go with a later run\n";
    return exit_code::success;
}

/// The two generations change places. The ledger knows what the newer one has read, so it must go.
int undo(const RebuildOptions& options, std::ostream& out) {
    const Manifest newer = load_manifest(options.db);
    const WriterLock lock(options.db, options.wait);
    std::optional<Manifest> older = load_previous_manifest(options.db);
    if (!older) throw no_previous(options.db);
    older->generation = newer.generation + 1;
    older->batch = newer.batch;
    older->next_segment = newer.next_segment;
    std::filesystem::remove(std::filesystem::path(options.db) / "ledger.sqlite");
    Manifest both = newer;  // names all segments until the rename: a run that sweeps between the two must not take the older ones
    both.segments.insert(both.segments.end(), older->segments.begin(), older->segments.end());
    save_previous_manifest(options.db, both);
    publish_generation(options.db, *older);
    save_previous_manifest(options.db, newer);
    out << "back to " << older->live_articles() << " articles of the generation before the rebuild; the next update reads everything\n";
    return exit_code::success;
}

}  // namespace

int run_rebuild(const RebuildOptions& options, const CommonOptions& common, std::ostream& out, std::ostream& err) {
    if (options.prune && options.undo) throw UsageError("--prune and --undo cannot both be meant");
    if (!options.prune && !options.undo) return run_update(options, common, out, err);
    if (options.db.empty()) throw UsageError("no index: name it with --db DIR");
    return options.prune ? prune(options, out) : undo(options, out);
}

void add_rebuild_command(Command app, const CommonOptions& common) {
    auto options = std::make_shared<RebuildOptions>();
    options->rebuild = true;
    Command command = app.add_command("rebuild", "Build an index anew from the sources of onrecord.toml, beside the old one");
    command.footer("Example: onrecord-index rebuild --config /etc/onrecord/config.toml\n"
                   "         onrecord-index rebuild --prune --db news.onrecord\n"
                   "The live index answers until the new segments have passed the check; then one rename puts them in its place. The old ones are kept\n"
                   "until --prune. It changes nothing if a source cannot be read or an article of the old index is in none (--drop-missing gives those up).\n"
                   "Exit: 0 done, 1 some inputs rejected, 74 left as it was, 75 index busy, 130 interrupted, left as it was.");
    add_source_options(command, *options);
    command.add_flag("--drop-missing", options->drop_missing, "Give up articles that no source has");
    command.add_flag("--prune", options->prune, "Build nothing: remove what is kept from before the last rebuild");
    command.add_flag("--undo", options->undo, "Build nothing: go back to what was before the last rebuild");
    add_run_options(command, *options);
    command.callback([options, &common] {
        if (const int code = run_rebuild(*options, common, std::cout, std::cerr)) exit_with(code);
    });
}

}  // namespace onrecord
