#include "indexer/commands/source_update.h"

#include <ostream>

#include "common/errors.h"
#include "common/hash.h"
#include "common/text.h"
#include "indexer/update/restored.h"

namespace onrecord {

SourceUpdate::SourceUpdate(const std::vector<Source>& sources, const SourceUpdateOptions& options, IngestRun& run, std::ostream& err)
    : options_(options), run_(run), err_(err), ledger_(options.db, options.dry_run), changes_(), recorder_(ledger_) {
    ChangeOptions how = options_.changes;
    take_notice_of_restoring();
    if (how.retry) how.retried = read_rejected_inputs(options_.db);
    changes_ = find_changes(sources, ledger_, how);
    for (const Error& error : changes_.errors) err_ << "onrecord-index: " << error.where << ": " << error.message << "; nothing of this source is removed\n";
    for (const FoundFile& file : changes_.touched) ledger_.touch(file);
    for (const std::string& path : changes_.missing) ledger_.put_missing(path);
}

/// The ledger of a newer state of the index, or of another one, takes files as read that this index has nothing of.
void SourceUpdate::take_notice_of_restoring() {
    const std::optional<Ledger::Basis> basis = ledger_.basis();
    if (index_exists(options_.db)) {
        const Manifest manifest = load_manifest(options_.db);
        if (!basis || (basis->uuid == manifest.uuid && basis->generation <= manifest.generation)) return;
    }
    const std::uint64_t count = forget_what_is_not_live(ledger_, run_.live());
    if (count == 0) return;
    err_ << "onrecord-index: " << escape_control(options_.db) << ": is older than its ledger (was a backup put back?): " << count
         << " articles that are not in it are read again\n";
}

IngestReport SourceUpdate::read() {
    if (WritingSide* writing = run_.writing()) {
        writing->update.on_publish([this, writing](std::uint64_t articles) {
            const Manifest& manifest = writing->update.manifest();
            ledger_.set_basis({manifest.uuid, manifest.generation});
            recorder_.published(articles);
        });
    }
    Inputs inputs;
    for (const ChangedFile& file : changes_.changed) inputs.paths.push_back(file.file.path);
    const auto options_of = [this](std::size_t i) {
        ReaderOptions reading = changes_.changed[i].source->reading;
        reading.stop = [this] { return run_.interrupted(); };
        return reading;
    };
    InputsReader reader(std::move(inputs), options_of, [this](const std::string& path) { begin_file(path); });
    IngestReport report = run_.read(reader, observer());
    ledger_.commit();  // all of it is published now
    return report;
}

IngestObserver SourceUpdate::observer() {
    IngestObserver observer;
    observer.on_article = [this](const std::string& id) {
        recorder_.add_article(id);
        if (options_.rebuild) seen_.insert(hash64(id));
    };
    observer.on_duplicate = [this](const std::string& id) { recorder_.add_duplicate(id); };
    observer.on_warning = [this](const std::string&) { recorder_.add_warning(); };
    observer.on_reject = [this](const Error& error) { recorder_.add_reject(error); };
    observer.on_progress = [this](const IngestReport& so_far) { handed_over_ = so_far.written(); };
    if (!options_.rebuild) observer.is_taken = [this](const std::string& id) { return ledger_.is_given_elsewhere(id, path_); };
    observer.before_publish = [this](IngestReport& report) { remove_missing(report); };
    return observer;
}

void SourceUpdate::begin_file(const std::string& path) {
    path_ = path;
    run_.begin_input(path);
    recorder_.begin(changes_.changed[next_++], handed_over_);
}

/// A run that was stopped has not seen everything: it removes nothing.
void SourceUpdate::remove_missing(IngestReport& report) {
    const bool complete = report.end == RunEnd::complete;
    if (options_.rebuild) end_rebuild(report);
    if (complete) recorder_.end(report.written());
    recorder_.put_all();
    report.sources = SourceCounts{changes_.unchanged, next_, changes_.errors.size(), 0, 0};
    if (complete) remove_gone(report);
    report.sources->missing = ledger_.count_missing();
}

/// The old generation stays unless the new one has all of it.
void SourceUpdate::end_rebuild(IngestReport& report) {
    if (report.end != RunEnd::complete) {
        if (run_.writing()) run_.writing()->update.abandon();
        return;
    }
    if (!changes_.errors.empty()) throw IoError(changes_.errors.front().where + ": " + changes_.errors.front().message + "; the index was left as it is");
    const std::vector<std::string> lost = articles_not_seen();
    if (lost.empty() || options_.drop_missing) return;
    throw IoError(std::to_string(lost.size()) + " articles of " + options_.db + " come from no source (the first: " + escape_control(lost.front()) +
                  "); the index was left as it is; name their source in the configuration, or give them up with --drop-missing");
}

std::vector<std::string> SourceUpdate::articles_not_seen() {
    std::vector<std::string> ids;
    if (!index_exists(options_.db)) return ids;
    Index index = Index::open(options_.db);
    for (const std::unique_ptr<Segment>& segment : index.segments) {
        const StringColumn& column = segment->articles.text("id");
        for (std::uint32_t docid = 1; docid <= column.document_count(); ++docid) {
            if (!is_deleted(segment->entry, docid) && !seen_.contains(hash64(column[docid]))) ids.emplace_back(column[docid]);
        }
    }
    return ids;
}

void SourceUpdate::remove_gone(IngestReport& report) {
    for (const std::string& source : changes_.whole) ledger_.count_look(source);
    WritingSide* writing = run_.writing();
    for (const std::string& path : changes_.missing) {
        if (writing) writing->state.forget_input(path);
    }
    for (const std::string& id : ledger_.gone(options_.keep_missing)) {
        const std::optional<LivePlace> place = run_.live().find(id);
        if (place && writing && !options_.rebuild) writing->update.remove(*place);
        if (place) ++report.sources->removed;
        ledger_.forget(id);
    }
}

}  // namespace onrecord
