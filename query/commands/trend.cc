#include <memory>

#include "common/cli/cli_errors.h"
#include "query/commands/commands.h"
#include "query/commands/finish.h"
#include "query/render/json.h"
#include "query/render/text.h"
#include "query/render/trend.h"

namespace onrecord {
namespace {

constexpr std::uint64_t longest_trend = 100'000;   ///< lines; a slip of a date makes more

struct TrendOptions {
    QueryOptions query{};
    std::string per = "month";
    std::string split;
};

TrendRequest read_request(const TrendOptions& options) {
    TrendRequest request;
    for (const Per per : {Per::day, Per::week, Per::month, Per::year}) {
        if (options.per == name_of(per)) request.per = per;
    }
    if (options.split.empty()) return request;
    request.split = read_facet(options.split, 5);
    if (request.split->field == &schema::date) throw UsageError("--split date: the lines are dates already; choose their length with --per");
    return request;
}

void refuse_if_endless(const Trend& trend) {
    const std::uint64_t lines = length_of(trend);
    if (lines <= longest_trend) return;
    throw UsageError("from " + period_name(trend.per, trend.rows.front().period) + " to " + period_name(trend.per, trend.rows.back().period) + " there are " +
                     std::to_string(lines) + " lines; choose a longer period with --per, or leave out the outliers with date:");
}

void write(const Answer& answer, const std::string& format, const RenderOptions& render, std::ostream& out) {
    const Trend& trend = *answer.reply.trend;
    if (format == "json") return render_json(answer, render, out);
    if (format == "csv") return render_trend_table(trend, TableForm::csv, out);
    if (format == "tsv") return render_trend_table(trend, TableForm::tsv, out);
    render_total(answer, render, out);
    if (answer.reply.articles == 0) return;
    out << '\n';
    render_trend(trend, render, out);
}

int run_trend(QueryProgram& program, const TrendOptions& options) {
    const TrendRequest trend = read_request(options);
    Session session(program, options.query);
    ReadQuery query = session.read(program.terms, true);
    SearchRequest request = session.request(query, Unit::articles);
    request.trend = trend;
    SearchReply reply = session.ask(request, query);
    refuse_if_endless(*reply.trend);
    fill_gaps(*reply.trend);
    const Answer answer = session.answer(std::move(query), Unit::articles, std::move(reply));
    return finish(session, answer, answer.reply.articles > 0, [&](std::ostream& out) { write(answer, options.query.format, session.render_options(), out); });
}

}  // namespace

void add_trend_command(Command app, QueryProgram& program) {
    auto options = std::make_shared<TrendOptions>();
    Command command = app.add_command("trend", "Count the matching articles of each day, week, month or year; without terms, all articles");
    add_reading_options(command, options->query);
    command.add_option("--per", options->per, "day, week (2017-W37), month or year (month)").one_of({"day", "week", "month", "year"}).option_text("PERIOD");
    command.add_option("--split", options->split, "A column for each of the N (5) commonest values of FIELD as well").option_text("FIELD[:N]");
    add_pager_option(command, options->query.no_pager);
    add_format_option(command, options->query.format, {"text", "json", "csv", "tsv"});
    command.footer("Example: onrecord-query trend topic:defence date:2017 --per week --split speaker:3");
    command.callback([options, &program] { exit_with(run_trend(program, *options)); });
}

}  // namespace onrecord
