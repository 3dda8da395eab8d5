#include "indexer/commands/ingest_run.h"

#include <algorithm>
#include <exception>
#include <ostream>

#include <unistd.h>

#include "common/exit_codes.h"
#include "common/text.h"
#include "indexer/commands/corrections_option.h"
#include "indexer/commands/corrections_text.h"
#include "indexer/commands/writer_option.h"
#include "indexer/language/article_language.h"
#include "indexer/merge/merge_run.h"

namespace onrecord {
namespace {

int exit_code_of(const IngestReport& report, bool faulty_corrections) {
    switch (report.end) {
        case RunEnd::interrupted: return exit_code::interrupted;
        case RunEnd::too_many_rejects: return exit_code::too_many_rejects;
        case RunEnd::complete: break;
    }
    if (report.sources && report.sources->errors) return exit_code::io;
    return report.rejects() || faulty_corrections ? exit_code::nothing : exit_code::success;
}

void say_why_it_ended(const IngestReport& report, std::ostream& err) {
    if (report.end == RunEnd::complete) return;
    err << "onrecord-index: "
        << (report.end == RunEnd::interrupted ? "interrupted" : "stopped: more rejects than --max-rejects")
        << "; inputs not read to their end: " << report.inputs_left
        << "; what was read is in the index, the same command again takes the rest\n";
}

/// Says what a merge that throws did not undo.
class MergeFailure {
public:
    explicit MergeFailure(std::ostream& err) : err_(err) {}
    ~MergeFailure() {
        if (std::uncaught_exceptions() > before_)
            err_ << "onrecord-index: what was read is in the index; merging its segments failed, the next run tries again\n";
    }
    MergeFailure(const MergeFailure&) = delete;
    MergeFailure& operator=(const MergeFailure&) = delete;

private:
    std::ostream& err_;
    const int before_ = std::uncaught_exceptions();
};

}  // namespace

RunKnowledge::RunKnowledge(const RunOptions& options, std::ostream& err) : tables(options.gazetteers), names(tables.gazetteer) {
    if (options.no_extract) {
        extractors = {language_extractor()};   // words are stemmed by it
        return;
    }
    file = read_corrections(options.corrections, options.db, tables.gazetteer, err);
    corrections = Corrections(file.corrections());
    extractors = corrected_extractors(tables.gazetteer, tables.files, corrections);
}

WritingSide::WritingSide(const RunOptions& options, std::ostream& err)
    : lock((prepare_index_folder(options.db), options.db), options.wait),
      update(options.db, segment_limits(options), segment_writers(options.writer, err),
             options.rebuild ? UpdateKind::rebuild : UpdateKind::extend),
      state(options.db) {}

IngestRun::IngestRun(const RunOptions& options, const CommonOptions& common, std::ostream& err)
    : options_(options), common_(common), err_(err), limits_(ingest_options(options)), knowledge_(options, err),
      progress_(err, !common.quiet && ::isatty(STDERR_FILENO) == 1), rejects_(err) {
    if (!options.dry_run) writing_.emplace(options, err);
    live_ = LiveArticles::open(options.db);
    if (writing_) writing_->state.begin_run();
}

void IngestRun::begin_input(const std::string& path) {
    input_ = path;
    if (writing_) writing_->state.begin_input(path);
}

IngestReport IngestRun::read(InputsReader& reader, const IngestObserver& extra) {
    Ingest ingest(knowledge_.extractors, knowledge_.corrections, knowledge_.names, live_, writing_ ? &writing_->update : nullptr, limits_,
                  observer(reader, extra));
    IngestReport report = ingest.run(reader);
    report.inputs_left = reader.left();
    return report;
}

IngestObserver IngestRun::observer(InputsReader& reader, const IngestObserver& extra) {
    IngestObserver observer = extra;
    observer.on_reject = [this, also = extra.on_reject](const Error& error) {
        progress_.clear();
        rejects_.print(error);
        if (writing_) writing_->state.add_reject(input_, error);
        if (also) also(error);
    };
    observer.on_warning = [this, also = extra.on_warning](const std::string& warning) {
        progress_.clear();
        rejects_.warn(warning);
        if (also) also(warning);
    };
    observer.on_progress = [this, &reader, also = extra.on_progress](const IngestReport& so_far) {
        progress_.show(so_far, reader.finished(), reader.total(), [&reader]() -> std::optional<double> {
            const std::optional<InputsReader::Bytes> bytes = reader.bytes();
            if (!bytes || bytes->total == 0) return std::nullopt;
            return static_cast<double>(bytes->read) / static_cast<double>(bytes->total);
        });
        if (also) also(so_far);
    };
    observer.stop = [this] { return interrupted(); };
    observer.on_stale = [this](const StaleCorrection& stale) {
        progress_.clear();
        print_stale(stale, knowledge_.file, err_);
    };
    return observer;
}

int IngestRun::conclude(IngestReport& report, RunMetrics& metrics, std::ostream& out) {
    report.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start_).count();
    progress_.clear();
    rejects_.finish(options_.dry_run ? "" : options_.db);
    keep_history(report);
    say_why_it_ended(report, err_);
    if (options_.json) out << to_json(report);
    else if (!common_.quiet) out << to_text(report);
    out.flush();
    const int code = exit_code_of(report, !knowledge_.file.faults().empty());
    metrics.reported(report);
    merge();
    metrics.ended(code);
    return code;
}

void IngestRun::keep_history(const IngestReport& report) {
    if (!writing_) return;
    writing_->state.finish_run(report);
    if (writing_->state.fault().empty()) return;
    err_ << "onrecord-index: the history of runs could not be kept: " << escape_control(writing_->state.fault()) << '\n';
}

void IngestRun::merge() {
    live_ = {};  // it holds what a merge takes the place of
    if (!writing_ || options_.no_merge || interrupted()) return;
    const MergeFailure told(err_);
    merge_index(options_.db, plan_usual_merge, database_writers(options_.writer, err_), [this] { return interrupted(); });
}

}  // namespace onrecord
