#include "indexer/commands/add.h"

#include <iostream>
#include <memory>

#include "common/cli/cli_errors.h"
#include "indexer/commands/ingest_run.h"
#include "indexer/inputs.h"
#include "indexer/language/article_language.h"
#include "indexer/reader/format.h"
#include "indexer/reader/walk.h"

namespace onrecord {
namespace {

std::string language_of(const std::string& option, const std::string& text) {
    const std::optional<std::string> code = language_choice(text);
    if (!code) throw UsageError(option + ": '" + text + "' is no code of a language such as en");
    return *code;
}

ReaderOptions reader_options(const AddOptions& options) {
    ReaderOptions reader;
    reader.format = options.format;
    reader.assume_encoding = options.assume_encoding;
    reader.assume_source = options.assume_source;
    reader.assume_language = language_of("--assume-language", options.assume_language);
    for (const std::string& language : options.languages) reader.languages.push_back(language_of("--languages", language));
    if (options.assume_date.empty()) return reader;
    reader.assume_date = parse_iso_date(options.assume_date);
    if (!reader.assume_date) throw UsageError("--assume-date: '" + options.assume_date + "' is no day such as 2017-09-12");
    return reader;
}

}  // namespace

int run_add(const AddOptions& options, const CommonOptions& common, std::ostream& out, std::ostream& err) {
    ReaderOptions reading = reader_options(options);
    return run_with_metrics(options, [&](RunMetrics& metrics) {
        IngestRun run(options, common, err);
        reading.stop = [&] { return run.interrupted(); };
        InputsReader reader(expand_paths(options.paths), reading, [&](const std::string& path) { run.begin_input(path); });
        IngestReport report = run.read(reader);
        return run.conclude(report, metrics, out);
    });
}

void add_add_command(Command app, const CommonOptions& common) {
    auto options = std::make_shared<AddOptions>();
    Command command = app.add_command("add", "Index files, folders or standard input ('-')");
    command.footer("Example: onrecord-index add corpus/sample --db news.onrecord\n"
                   "Safe to repeat: an article that the index has already, unchanged, is left alone.\n"
                   "Exit: 0 all taken, 1 some rejected (or lines of the corrections), 65 too many rejected, 75 index busy, 130 interrupted.");
    command.add_option("PATH", options->paths, "Files, folders, or '-'").required();
    add_db_option(command, options->db);
    command.add_option("--format", options->format, "How to read the inputs")
        .one_of(format_names()).capture_default_str();
    command.add_option("--assume-encoding", options->assume_encoding, "Encoding of inputs that name none and are not UTF-8");
    command.add_option("--assume-date", options->assume_date, "Date of articles that state none (YYYY-MM-DD)");
    command.add_option("--assume-source", options->assume_source, "Outlet of articles that name none");
    command.add_option("--assume-language", options->assume_language, "Language of articles that state none and are too short to tell; und for none")
        .option_text("CODE (en)");
    command.add_option("--languages", options->languages, "Take articles in these languages only, such as en,fr").delimiter(',').option_text("CODES");
    add_run_options(command, *options);
    command.callback([options, &common] {
        if (const int code = run_add(*options, common, std::cout, std::cerr)) exit_with(code);
    });
}

}  // namespace onrecord
