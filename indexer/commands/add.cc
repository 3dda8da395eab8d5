#include "indexer/commands/add.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <iostream>
#include <thread>

#include <unistd.h>

#include "common/cli/cli_errors.h"
#include "common/cli/program.h"
#include "common/exit_codes.h"
#include "common/text.h"
#include "indexer/commands/corrections_option.h"
#include "indexer/commands/corrections_text.h"
#include "indexer/commands/progress.h"
#include "indexer/commands/reject_printer.h"
#include "indexer/commands/writer_option.h"
#include "indexer/ingest.h"
#include "indexer/inputs.h"
#include "indexer/interrupt.h"
#include "indexer/knowledge.h"
#include "indexer/lock.h"
#include "indexer/merge/merge_run.h"
#include "indexer/reader/walk.h"
#include "indexer/state.h"

namespace onrecord {
namespace {

/// What a run needs of the index when it writes, and not in a dry run.
struct WritingSide {
    WritingSide(const AddOptions& options, std::ostream& err)
        : lock((prepare_index_folder(options.db), options.db), options.wait),
          update(options.db, std::max(1u, options.segment_size), segment_writers(options.writer, err)), state(options.db) {}

    WriterLock lock;
    IndexUpdate update;
    State state;
};

ReaderOptions reader_options(const AddOptions& options) {
    ReaderOptions reader;
    reader.format = options.format;
    reader.assume_encoding = options.assume_encoding;
    reader.assume_source = options.assume_source;
    if (options.assume_date.empty()) return reader;
    reader.assume_date = parse_iso_date(options.assume_date);
    if (!reader.assume_date) throw UsageError("--assume-date: '" + options.assume_date + "' is no day such as 2017-09-12");
    return reader;
}

std::optional<std::uint64_t> number(const std::string& name, const std::string& text) {
    if (text.empty()) return std::nullopt;
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) {
        throw UsageError(name + ": '" + text + "' is no number");
    }
    return value;
}

IngestOptions ingest_options(const AddOptions& options) {
    const unsigned jobs = options.jobs ? options.jobs : std::max(2u, std::thread::hardware_concurrency());
    return {jobs, number("--max-rejects", options.max_rejects), today_in_london()};
}

int exit_code_of(const IngestReport& report, bool faulty_corrections) {
    switch (report.end) {
        case RunEnd::interrupted: return exit_code::interrupted;
        case RunEnd::too_many_rejects: return exit_code::too_many_rejects;
        case RunEnd::complete: break;
    }
    return report.rejects() || faulty_corrections ? exit_code::nothing : exit_code::success;
}

void say_why_it_ended(const IngestReport& report, std::ostream& err) {
    if (report.end == RunEnd::complete) return;
    err << "onrecord-index: "
        << (report.end == RunEnd::interrupted ? "interrupted" : "stopped: more rejects than --max-rejects")
        << "; inputs not read to their end: " << report.inputs_left
        << "; what was read is in the index, the same command again takes the rest\n";
}

}  // namespace

int run_add(const AddOptions& options, const CommonOptions& common, std::ostream& out, std::ostream& err) {
    const auto start = std::chrono::steady_clock::now();
    const IngestOptions limits = ingest_options(options);
    ReaderOptions reading = reader_options(options);
    const Knowledge knowledge(options.gazetteers);
    const FacetNames names(knowledge.gazetteer);
    const CorrectionsFile file =
        options.no_extract ? CorrectionsFile() : read_corrections(options.corrections, options.db, knowledge.gazetteer, err);
    const Corrections corrections(file.corrections());
    const std::vector<Extractor> extractors =
        options.no_extract ? std::vector<Extractor>{} : corrected_extractors(knowledge.gazetteer, knowledge.files, corrections);
    std::optional<WritingSide> writing;
    if (!options.dry_run) writing.emplace(options, err);
    LiveArticles live = LiveArticles::open(options.db);
    const Interrupt interrupt;
    if (writing) writing->state.begin_run();

    Progress progress(err, !common.quiet && ::isatty(STDERR_FILENO) == 1);
    RejectPrinter rejects(err);
    std::string input;
    reading.stop = [&] { return interrupt.requested(); };
    InputsReader reader(expand_paths(options.paths), reading, [&](const std::string& path) {
        input = path;
        if (writing) writing->state.begin_input(path);
    });
    const IngestObserver observer{
        [&](const Error& error) {
            progress.clear();
            rejects.print(error);
            if (writing) writing->state.add_reject(input, error);
        },
        [&](const IngestReport& so_far) { progress.show(so_far, reader.finished(), reader.total()); },
        [&] { return interrupt.requested(); },
        [&](const StaleCorrection& stale) {
            progress.clear();
            print_stale(stale, file, err);
        }};
    Ingest ingest(extractors, corrections, names, live, writing ? &writing->update : nullptr, limits, observer);
    IngestReport report = ingest.run(reader);
    report.inputs_left = reader.left();
    report.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();

    progress.clear();
    rejects.finish(options.dry_run ? "" : options.db);
    if (writing) writing->state.finish_run(report);
    if (writing && !writing->state.fault().empty()) {
        err << "onrecord-index: the history of runs could not be kept: " << escape_control(writing->state.fault()) << '\n';
    }
    say_why_it_ended(report, err);
    if (options.json) out << to_json(report);
    else if (!common.quiet) out << to_text(report);
    out.flush();
    live = {};  // it holds what a merge takes the place of
    if (writing && !options.no_merge && report.end != RunEnd::interrupted)
        merge_index(options.db, plan_usual_merge, database_writers(options.writer, err), observer.stop);
    return exit_code_of(report, !file.faults().empty());
}

void add_add_command(CLI::App& app, const CommonOptions& common) {
    auto options = std::make_shared<AddOptions>();
    CLI::App* command = app.add_subcommand("add", "Index files, folders or standard input ('-')");
    command->footer("Example: onrecord-index add corpus/sample --db news.onrecord\n"
                    "Safe to repeat: an article that the index has already, unchanged, is left alone.\n"
                    "Exit: 0 all taken, 1 some rejected (or lines of the corrections), 65 too many rejected, 75 index busy, 130 interrupted.");
    command->add_option("PATH", options->paths, "Files, folders, or '-'")->required();
    add_db_option(*command, options->db);
    command->add_option("--format", options->format, "How to read the inputs")
        ->check(one_of({"auto", "text", "html", "jsonl"}))->capture_default_str();
    command->add_option("--assume-encoding", options->assume_encoding, "Encoding of inputs that name none and are not UTF-8");
    command->add_option("--assume-date", options->assume_date, "Date of articles that state none (YYYY-MM-DD)");
    command->add_option("--assume-source", options->assume_source, "Outlet of articles that name none");
    command->add_option("--gazetteers", options->gazetteers, "Folder of tables that replace or extend the built-in ones")
        ->option_text("DIR");
    add_corrections_option(*command, options->corrections, "otherwise corrections.tsv in the index, if there is one");
    command->add_option("--jobs", options->jobs, "Threads that extract (default: one a processor, at least 2)")
        ->check(CLI::Range(1, 256));
    command->add_option("--segment-size", options->segment_size, "Most articles in a segment")
        ->check(CLI::Range(1, 1'000'000))->capture_default_str();
    add_writer_option(*command, options->writer);
    command->add_option("--max-rejects", options->max_rejects, "Stop when more inputs than this are rejected")->option_text("N");
    command->add_option("--wait", options->wait, "Seconds to wait for another indexer to finish")->option_text("SECONDS");
    command->add_flag("--dry-run", options->dry_run, "Read and extract everything, write nothing");
    command->add_flag("--json", options->json, "Print the report as JSON");
    command->add_flag("--no-extract", options->no_extract, "Index the words only: no speakers, topics, dates from text, no corrections");
    command->add_flag("--no-merge", options->no_merge, "Leave merging of segments to a later run");
    command->callback([options, &common] {
        if (const int code = run_add(*options, common, std::cout, std::cerr)) exit_with(code);
    });
}

}  // namespace onrecord
