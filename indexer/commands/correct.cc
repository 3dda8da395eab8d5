#include "indexer/commands/correct.h"

#include <algorithm>
#include <iostream>
#include <memory>
#include <optional>

#include "common/cli/cli_errors.h"
#include "common/cli/options.h"
#include "common/exit_codes.h"
#include "common/text.h"
#include "indexer/commands/corrections_option.h"
#include "indexer/commands/corrections_text.h"
#include "indexer/corrections/quote_words.h"
#include "indexer/corrections/registry.h"
#include "indexer/knowledge.h"
#include "indexer/live_articles.h"

namespace onrecord {
namespace {

constexpr const char* in_the_index = "otherwise corrections.tsv in the index";
constexpr const char* tables = "Folder of tables that replace or extend the built-in ones";

int refuse(const std::string& message, std::ostream& err) {
    err << "onrecord-index: " << escape_control(message) << '\n';
    return exit_code::usage;
}

std::filesystem::path file_of(const CorrectOptions& options) {
    return options.corrections.empty() ? CorrectionsFile::of_index(options.db) : std::filesystem::path(options.corrections);
}

std::string unknown_article(const CorrectOptions& options) {
    return options.db + ": no article has the id '" + options.article + "' (onrecord-query --format ids lists those of a search)";
}

/// Puts the corrections into the file and says so.
int put(const CorrectOptions& options, std::vector<Correction> corrections, const Article& article, const Knowledge& knowledge,
        std::ostream& out, std::ostream& err) {
    const std::filesystem::path path = file_of(options);
    const CorrectionsLock lock(path);
    CorrectionsFile file = CorrectionsFile::read(path, knowledge.gazetteer);
    print_faults(file, err);
    for (Correction& correction : corrections) {
        correction.article = options.article;
        correction.note = options.note;
        file.put(correction);
        out << (options.dry_run ? "would be: " : "correction: ") << correction_text(correction, knowledge.gazetteer) << '\n';
    }
    if (options.dry_run) return exit_code::success;
    file.write();
    out << "written to " << escape_control(path.string()) << "; the index has it after: " << add_command(article, options.db, options.corrections) << '\n';
    return exit_code::success;
}

/// The id among the quotation's speakers that `name` means, or empty.
std::string speaker_named(const Quote& quote, const std::string& name) {
    std::vector<Speaker> speakers = quote.also;
    if (quote.speaker) speakers.insert(speakers.begin(), *quote.speaker);
    const std::string folded = fold_value(name);
    for (const Speaker& speaker : speakers) {
        const bool surname = fold_value(speaker.name).ends_with(" " + folded);
        if (speaker.id == name || fold_value(speaker.name) == folded || surname)
            return speaker.id.starts_with('~') ? "~" + speaker.name : speaker.id;
    }
    return {};
}

}  // namespace

int run_correct_speaker(const CorrectSpeakerOptions& options, std::ostream& out, std::ostream& err) {
    if (options.is.empty() == options.is_not.empty()) return refuse("give --is NAME or --is-not NAME", err);
    const Knowledge knowledge(options.gazetteers);
    LiveArticles live = LiveArticles::open_existing(options.db);
    const std::optional<Article> article = live.read(options.article);
    if (!article) return refuse(unknown_article(options), err);
    const Result<std::vector<std::size_t>> found = find_quote(*article, options.words);
    if (!found) {
        refuse("'" + options.words + "': " + found.error().message, err);
        print_quotations(*article, err);
        return exit_code::usage;
    }
    const Quote& quote = article->quotes[found.value().front()];
    Correction correction;
    correction.words = words_to_find(*article, found.value().front());
    if (!options.is.empty()) {
        const Result<Speaker> speaker = find_speaker(knowledge.gazetteer, options.unlisted ? "~" + options.is : options.is, when_of(*article));
        if (!speaker) return refuse(speaker.error().message + "; somebody not listed: --unlisted", err);
        correction.kind = CorrectionKind::speaker_is;
        correction.value = options.unlisted ? "~" + options.is : speaker.value().id;
    } else {
        correction.kind = CorrectionKind::speaker_is_not;
        correction.value = speaker_named(quote, options.is_not);
        if (correction.value.empty())
            return refuse("its speaker is " + (quote.speaker ? quote.speaker->name : "nobody") + ", not '" + options.is_not + "': nothing to correct", err);
    }
    return put(options, {correction}, *article, knowledge, out, err);
}

int run_correct_date(const CorrectOptions& options, const std::string& date, std::ostream& out, std::ostream& err) {
    if (!parse_iso_date(date)) {
        const std::optional<Date> meant = parse_written_date(date);
        return refuse("'" + date + "' is no day such as 2017-09-12" + (meant ? "; did you mean '" + to_string(*meant) + "'?" : ""), err);
    }
    const Knowledge knowledge(options.gazetteers);
    LiveArticles live = LiveArticles::open_existing(options.db);
    const std::optional<Article> article = live.read(options.article);
    if (!article) return refuse(unknown_article(options), err);
    Correction correction;
    correction.kind = CorrectionKind::date_is;
    correction.value = date;
    return put(options, {correction}, *article, knowledge, out, err);
}

int run_correct_topic(const CorrectTopicOptions& options, std::ostream& out, std::ostream& err) {
    if (options.is.empty() && options.is_not.empty()) return refuse("give --is TOPIC or --not TOPIC, or both", err);
    const Knowledge knowledge(options.gazetteers);
    std::vector<Correction> corrections;
    for (const CorrectionKind kind : {CorrectionKind::topic_is_not, CorrectionKind::topic_is}) {
        for (const std::string& name : kind == CorrectionKind::topic_is ? options.is : options.is_not) {
            const Result<const Topic*> topic = find_topic(knowledge.gazetteer, name);
            if (!topic) return refuse(topic.error().message + " (all: " + topic_ids(knowledge.gazetteer) + ")", err);
            Correction correction;
            correction.kind = kind;
            correction.value = topic.value()->id;
            const bool again = std::ranges::find(corrections, correction.value, &Correction::value) != corrections.end();
            if (again) return refuse("'" + name + "' is given twice", err);
            corrections.push_back(correction);
        }
    }
    LiveArticles live = LiveArticles::open_existing(options.db);
    const std::optional<Article> article = live.read(options.article);
    if (!article) return refuse(unknown_article(options), err);
    return put(options, std::move(corrections), *article, knowledge, out, err);
}

int run_correct_list(const CorrectOptions& options, std::ostream& out, std::ostream& err) {
    const Knowledge knowledge(options.gazetteers);
    const CorrectionsFile file = read_corrections(options.corrections, options.db, knowledge.gazetteer, err);
    if (options.json) out << to_json(file);
    else for (std::size_t i = 0; i < file.corrections().size(); ++i)
        out << i + 1 << "  " << correction_text(file.corrections()[i], knowledge.gazetteer) << '\n';
    return file.faults().empty() ? exit_code::success : exit_code::nothing;
}

int run_correct_remove(const CorrectOptions& options, std::size_t number, std::ostream& out, std::ostream& err) {
    const Knowledge knowledge(options.gazetteers);
    const std::filesystem::path path = file_of(options);
    const CorrectionsLock lock(path);
    CorrectionsFile file = read_corrections(options.corrections, options.db, knowledge.gazetteer, err);
    if (number == 0 || number > file.corrections().size())
        return refuse(path.string() + ": no correction " + std::to_string(number) + " (it has " + std::to_string(file.corrections().size()) +
                      ": onrecord-index correct list)", err);
    out << (options.dry_run ? "would remove: " : "removed: ") << correction_text(file.corrections()[number - 1], knowledge.gazetteer) << '\n';
    if (options.dry_run) return exit_code::success;
    file.remove(number - 1);
    file.write();
    return exit_code::success;
}

namespace {

/// A command below `correct` with what all that write have: the index, the file, the article.
template <class Options>
Command add_writing_command(Command correct, const std::string& name, const std::string& description, Options& options) {
    Command command = correct.add_command(name, description);
    command.add_option("ID", options.article, "The article's id in the index").required();
    add_db_option(command, options.db);
    add_corrections_option(command, options.corrections, in_the_index);
    command.add_option("--gazetteers", options.gazetteers, tables).option_text("DIR");
    command.add_option("--note", options.note, "Why, for whoever reads the file").option_text("TEXT");
    command.add_flag("--dry-run", options.dry_run, "Say what would be written, write nothing");
    return command;
}

void add_speaker_command(Command correct) {
    auto options = std::make_shared<CorrectSpeakerOptions>();
    Command command = add_writing_command(correct, "speaker", "Who said a quotation, or who did not", *options);
    command.footer("Example: onrecord-index correct speaker 8ffd935fa253112c 'the lights will stay on' --is 'Amber Rudd' --db news.onrecord\n"
                   "         onrecord-index correct speaker 8ffd935fa253112c 'the lights will stay on' --is-not 'Richard Hammond'");
    command.add_option("WORDS", options->words, "Words of the quotation: enough of them to mean only one").required();
    Option is = command.add_option("--is", options->is, "Who said it: a person or body, by name or id").option_text("NAME");
    command.add_option("--is-not", options->is_not, "Who did not: nobody else takes the place").option_text("NAME").excludes(is);
    command.add_flag("--unlisted", options->unlisted, "Take --is as a name that the gazetteer does not have").needs(is);
    command.callback([options] {
        if (const int code = run_correct_speaker(*options, std::cout, std::cerr)) exit_with(code);
    });
}

void add_date_command(Command correct) {
    auto options = std::make_shared<CorrectOptions>();
    auto date = std::make_shared<std::string>();
    Command command = add_writing_command(correct, "date", "On which day an article was published", *options);
    command.footer("Example: onrecord-index correct date 8ffd935fa253112c 2017-09-12 --db news.onrecord");
    command.add_option("DATE", *date, "The day, YYYY-MM-DD").required();
    command.callback([options, date] {
        if (const int code = run_correct_date(*options, *date, std::cout, std::cerr)) exit_with(code);
    });
}

void add_topic_command(Command correct) {
    auto options = std::make_shared<CorrectTopicOptions>();
    Command command = add_writing_command(correct, "topic", "What an article is about, or is not", *options);
    command.footer("Example: onrecord-index correct topic 8ffd935fa253112c --not defence --is trade --db news.onrecord");
    command.add_option("--is", options->is, "A topic that it has").option_text("TOPIC ...");
    command.add_option("--not,--is-not", options->is_not, "A topic that it has not").option_text("TOPIC ...");
    command.callback([options] {
        if (const int code = run_correct_topic(*options, std::cout, std::cerr)) exit_with(code);
    });
}

/// A command below `correct` that needs the file and no article.
Command add_file_command(Command correct, const std::string& name, const std::string& description, CorrectOptions& options) {
    Command command = correct.add_command(name, description);
    add_db_option(command, options.db).required(false);
    add_corrections_option(command, options.corrections, in_the_index);
    command.add_option("--gazetteers", options.gazetteers, tables).option_text("DIR");
    return command;
}

void need_a_file(const CorrectOptions& options) {
    if (options.db.empty() && options.corrections.empty()) throw UsageError("--db or --corrections is required");
}

void add_list_command(Command correct) {
    auto options = std::make_shared<CorrectOptions>();
    Command command = add_file_command(correct, "list", "Print the corrections, numbered", *options);
    command.footer("Example: onrecord-index correct list --db news.onrecord\n"
                   "Exit: 0, or 1 if a line of the file cannot be read.");
    command.add_flag("--json", options->json, "Print them as JSON");
    command.callback([options] {
        need_a_file(*options);
        if (const int code = run_correct_list(*options, std::cout, std::cerr)) exit_with(code);
    });
}

void add_remove_command(Command correct) {
    auto options = std::make_shared<CorrectOptions>();
    auto number = std::make_shared<std::size_t>();
    Command command = add_file_command(correct, "remove", "Take a correction back", *options);
    command.footer("Example: onrecord-index correct remove 3 --db news.onrecord");
    command.add_option("N", *number, "Its number in: onrecord-index correct list").required();
    command.add_flag("--dry-run", options->dry_run, "Say what would be removed, write nothing");
    command.callback([options, number] {
        need_a_file(*options);
        if (const int code = run_correct_remove(*options, *number, std::cout, std::cerr)) exit_with(code);
    });
}

}  // namespace

void add_correct_command(Command app) {
    Command command = app.add_command("correct", "Put right what extraction got wrong: a speaker, a date, a topic");
    command.require_command();
    command.footer("Example: onrecord-index correct speaker ID 'words of the quotation' --is 'Philip Hammond' --db news.onrecord\n"
                   "         onrecord-index correct date ID 2017-09-12 --db news.onrecord\n"
                   "         onrecord-index correct topic ID --not defence --is trade --db news.onrecord\n"
                   "Corrections stand in a file of their own and hold whenever the article is read in again.\n"
                   "Exit: 0 written, 2 not to be understood (with what would be right), 74 the index or the file cannot be read or written.");
    add_speaker_command(command);
    add_date_command(command);
    add_topic_command(command);
    add_list_command(command);
    add_remove_command(command);
}

}  // namespace onrecord
