#include <algorithm>
#include <array>
#include <cstdio>
#include <fstream>
#include <map>
#include <memory>
#include <ostream>

#include "common/cli/cli_errors.h"
#include "common/errors.h"
#include "common/exit_codes.h"
#include "common/text.h"
#include "query/commands/commands.h"
#include "query/commands/read_text.h"
#include "query/evaluation/measures.h"
#include "query/match_any.h"
#include "query/render/json.h"
#include "query/render/styled.h"
#include "query/render/tables.h"
#include "query/render/trec.h"

namespace onrecord {
namespace {

constexpr std::size_t run_depth = 1000;   ///< answers a topic that are measured and written, as TREC does

struct EvalOptions {
    QueryOptions query{};
    std::string run;                      ///< file for the run, or empty
};

struct Scored {
    std::string topic;
    Measures measures;
};

/// The words of a topic as a query: text, never syntax.
Expr words_of(const std::string& text, bool any) {
    All words;
    for (std::size_t at = text.find_first_not_of(" \t"); at != std::string::npos; at = text.find_first_not_of(" \t", at)) {
        const std::size_t end = std::min(text.find_first_of(" \t", at), text.size());
        words.of.push_back({Word{text.substr(at, end - at)}});
        at = end;
    }
    Expr expr = words.of.size() == 1 ? std::move(words.of.front()) : Expr{std::move(words)};
    return any ? match_any(std::move(expr)) : expr;
}

template <class T>
T usable(Result<T> result) {
    if (!result) throw UsageError(escape_control(result.error().where + ": " + result.error().message));
    return std::move(result).value();
}

std::string decimals(double value) {
    char text[32];
    std::snprintf(text, sizeof text, "%.4f", value);
    return text;
}

class Evaluation {
public:
    Evaluation(QueryProgram& program, const EvalOptions& options)
        : topics_(usable(read_topics(read_text(program.terms[0]), program.terms[0]))),
          qrels_(usable(read_qrels(read_text(program.terms[1]), program.terms[1]))), session_(program, options.query), options_(options) {}

    int run() {
        std::ofstream file;
        if (!options_.run.empty()) file.open(options_.run, std::ios::binary);
        for (const Question& topic : topics_) {
            const Streamed<Hit> hits = ask(topic);
            if (file.is_open()) write_trec(topic.id, hits, options_.query.tag, file);
            score(topic, hits);
        }
        if (!options_.run.empty() && !file.flush()) throw IoError(options_.run + ": cannot be written");
        tell_what_was_left_out();
        print(session_.program().out);
        return scored_.empty() ? exit_code::nothing : exit_code::success;
    }

private:
    Streamed<Hit> ask(const Question& topic) {
        const ReadQuery query{topic.words, words_of(topic.words, options_.query.match == "any"), {}};
        SearchRequest request = session_.request(query, Unit::articles);
        request.limit = run_depth;
        request.ids_only = true;
        return session_.ask(request, query).hits;
    }

    void score(const Question& topic, const Streamed<Hit>& hits) {
        const auto grades = qrels_.find(topic.id);
        if (grades == qrels_.end()) return;
        std::vector<std::string> ranked;
        for (const Hit& hit : hits) ranked.push_back(hit.article.id);
        const Measures measures = measure(grades->second, ranked);
        if (measures.relevant > 0) scored_.push_back({topic.id, measures});
    }

    void tell_what_was_left_out() const {
        std::size_t asked = 0;
        for (const Question& topic : topics_) asked += qrels_.contains(topic.id);
        const auto say = [&](std::size_t n, const std::string& why) {
            if (n > 0) session_.say(std::to_string(n) + (n == 1 ? " topic" : " topics") + why);
        };
        say(topics_.size() - asked, " without judgements left out");
        say(asked - scored_.size(), " with nothing relevant left out");
        say(qrels_.size() - asked, " judged, but not among the topics, left out");
    }

    void print(std::ostream& out) const {
        std::vector<Measures> all;
        for (const Scored& row : scored_) all.push_back(row.measures);
        const auto means = mean_of(all);
        if (options_.query.format == "json") return print_json(means, out);
        std::vector<std::vector<std::string>> rows{{"topic", "judged", "relevant", "seen"}};
        rows.front().insert(rows.front().end(), Measures::names.begin(), Measures::names.end());
        Measures total;
        for (const auto& [topic, measures] : scored_) {
            rows.push_back({topic, std::to_string(measures.judged), std::to_string(measures.relevant), std::to_string(measures.seen)});
            for (const double value : measures.values) rows.back().push_back(decimals(value));
            total.judged += measures.judged;
            total.relevant += measures.relevant;
            total.seen += measures.seen;
        }
        rows.push_back({"mean of " + std::to_string(scored_.size()), std::to_string(total.judged), std::to_string(total.relevant), std::to_string(total.seen)});
        for (const Mean& mean : means) rows.back().push_back(decimals(mean.value));
        rows.push_back({"+- (95 %)", "", "", ""});
        for (const Mean& mean : means) rows.back().push_back(decimals(mean.margin));
        print_rows(rows, out);
    }

    void print_rows(const std::vector<std::vector<std::string>>& rows, std::ostream& out) const {
        std::vector<std::size_t> widths(rows.front().size(), 0);
        for (const auto& row : rows) {
            for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], display_width(escape_control(row[i])));
        }
        for (const auto& row : rows) {
            if (options_.query.format == "tsv") {
                write_row(row, TableForm::tsv, out);
                continue;
            }
            for (std::size_t i = 0; i < row.size(); ++i) {
                const std::string cell = escape_control(row[i]);
                out << (i == 0 ? pad_right(cell, widths[i]) : "  " + pad_left(cell, widths[i]));
            }
            out << '\n';
        }
    }

    void print_json(const std::array<Mean, Measures::names.size()>& means, std::ostream& out) const {
        Json topics = Json::array();
        for (const auto& [topic, measures] : scored_) {
            Json row{{"topic", topic}, {"judged", measures.judged}, {"relevant", measures.relevant}, {"seen", measures.seen}};
            for (std::size_t i = 0; i < means.size(); ++i) row[std::string(Measures::names[i])] = measures.values[i];
            topics.push_back(std::move(row));
        }
        Json mean;
        for (std::size_t i = 0; i < means.size(); ++i) mean[std::string(Measures::names[i])] = {{"mean", means[i].value}, {"margin", means[i].margin}};
        out << to_text({{"format_version", json_format_version}, {"match", options_.query.match}, {"topics", std::move(topics)}, {"overall", std::move(mean)}});
    }

    std::vector<Question> topics_;
    std::map<std::string, Grades> qrels_;
    Session session_;
    const EvalOptions& options_;
    std::vector<Scored> scored_;
};

int run_eval(QueryProgram& program, const EvalOptions& options) {
    if (program.terms.size() != 2) throw UsageError("which topics and judgements? onrecord-query eval TOPICS QRELS");
    return Evaluation(program, options).run();
}

}  // namespace

void add_eval_command(Command app, QueryProgram& program) {
    auto options = std::make_shared<EvalOptions>();
    Command command = app.add_command("eval", "Score the ranking against judgements: TOPICS are lines 'id<TAB>words', QRELS as TREC has them");
    add_db_option(command, options->query.db);
    add_match_option(command, options->query.match, "any");
    command.add_option("--run", options->run, "Write the answers to FILE as a run for trec_eval").option_text("FILE");
    command.add_option("--tag", options->query.tag, "The run's name (onrecord)").option_text("NAME");
    add_format_option(command, options->query.format, {"text", "json", "tsv"});
    command.footer("Example: onrecord-query eval topics.tsv qrels.txt --run onrecord.run");
    command.callback([options, &program] { exit_with(run_eval(program, *options)); });
}

}  // namespace onrecord
