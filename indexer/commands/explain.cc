#include "indexer/commands/explain.h"

#include <iostream>
#include <memory>
#include <utility>

#include "common/exit_codes.h"
#include "common/text.h"
#include "indexer/commands/corrections_option.h"
#include "indexer/commands/corrections_text.h"
#include "indexer/explain_json.h"
#include "indexer/explain_text.h"
#include "indexer/identity.h"
#include "indexer/inputs.h"
#include "indexer/knowledge.h"
#include "indexer/reader/format.h"

namespace onrecord {

int run_explain(const ExplainOptions& options, const Palette& palette, std::ostream& out, std::ostream& err) {
    const Knowledge knowledge(options.gazetteers);
    const CorrectionsFile file = read_corrections(options.corrections, {}, knowledge.gazetteer, err);
    const Corrections corrections(file.corrections());
    const std::vector<Extractor> extractors = corrected_extractors(knowledge.gazetteer, knowledge.files, corrections);
    ReaderOptions reading = options.reading;
    reading.assume_language = default_language;
    InputsReader reader(expand_paths(options.paths), reading, {});
    bool first = true, rejected = false;
    while (std::optional<Result<Article>> next = reader.next()) {
        for (const std::string& warning : reader.take_warnings()) err << "warning: " << escape_control(warning) << '\n';
        if (!next->ok()) {
            err << "rejected: " << escape_control(next->error().where) << ": " << escape_control(next->error().message) << '\n';
            rejected = true;
            continue;
        }
        Article article = std::move(*next).value();
        article.id = article_id(article);
        article = run_extractors(extractors, std::move(article));
        for (const StaleCorrection& stale : corrections.outcome(article).stale) print_stale(stale, file, err);
        if (options.format == "jsonl") {
            out << explain_json(article, knowledge.gazetteer) << '\n';
            continue;
        }
        if (!std::exchange(first, false)) out << "\n----\n\n";
        print_explanation(article, palette, out);
    }
    return rejected ? exit_code::nothing : exit_code::success;
}

void add_explain_command(Command app, const CommonOptions& common) {
    auto options = std::make_shared<ExplainOptions>();
    Command command = app.add_command("explain", "Show what would be extracted, index nothing");
    command.footer("Example: onrecord-index explain corpus/sample\n"
                   "         onrecord-index explain --format jsonl - < articles.jsonl\n"
                   "Exit: 0 all inputs handled, 1 some were rejected.");
    command.add_option("paths", options->paths, "Files, folders, or - for standard input").required().option_text("FILE...");
    command.add_option("--format", options->format, "text for people, jsonl for programs: an article a line")
        .one_of({"text", "jsonl"}).capture_default_str();
    command.add_option("--input-format", options->reading.format, "Format of the inputs; auto looks at their content")
        .one_of(format_names()).capture_default_str();
    command.add_option("--gazetteers", options->gazetteers, "Folder of tables that replace or extend the built-in ones").option_text("DIR");
    add_corrections_option(command, options->corrections, "otherwise none");
    command.callback([options, &common] {
        if (const int code = run_explain(*options, common.palette(1), std::cout, std::cerr)) exit_with(code);
    });
}

}  // namespace onrecord
