#include <memory>
#include <ostream>
#include <sstream>

#include "common/cli/cli_errors.h"
#include "common/exit_codes.h"
#include "common/text.h"
#include "query/commands/commands.h"
#include "query/commands/query_lines.h"
#include "query/commands/read_text.h"
#include "query/render/json.h"
#include "query/render/trec.h"

namespace onrecord {
namespace {

class Batch {
public:
    Batch(QueryProgram& program, const QueryOptions& options) : session_(program, options), options_(options), out_(program.out) {}

    int run(const std::string& path) {
        for (const QueryLine& line : read_query_lines(read_text(path), false)) {
            QueryResult<ReadQuery> query = session_.read_text(line.query);
            if (const auto* error = std::get_if<QueryError>(&query)) {
                report(*error, path, line);
                continue;
            }
            answer(line, std::move(std::get<ReadQuery>(query)), path);
        }
        if (bad_) return exit_code::usage;
        return found_ ? exit_code::success : exit_code::nothing;
    }

private:
    void answer(const QueryLine& line, ReadQuery query, const std::string& path) {
        SearchRequest request = session_.request(query, Unit::articles);
        const bool counts = options_.format == "counts";
        request.limit = counts ? 0 : options_.limit;
        request.all = options_.all && !counts;
        request.sort = sort_by(options_.sort);
        request.group = group_by(options_.group);
        request.snippet_width = snippet_width(options_.snippet);
        request.ids_only = options_.format == "ids" || options_.format == "trec";
        for (const std::string& facet : options_.facets) request.facets.push_back(read_facet(facet, 10));
        QueryResult<SearchReply> reply = search(session_.index(), request);
        if (const auto* error = std::get_if<QueryError>(&reply)) return report(*error, path, line);
        found_ |= std::get<SearchReply>(reply).articles > 0;
        print(line, session_.answer(std::move(query), Unit::articles, std::move(std::get<SearchReply>(reply))));
    }

    void report(const QueryError& error, const std::string& path, const QueryLine& line) {
        bad_ = true;
        if (!session_.is_json()) session_.program().err << escape_control(path) << ':' << line.number << ":\n";
        session_.print_error(error, line.query);
    }

    /// The query's name, or else its line's number.
    static std::string name_of(const QueryLine& line) { return line.name.empty() ? std::to_string(line.number) : line.name; }

    void print(const QueryLine& line, const Answer& answer) {
        const std::string name = escape_control(name_of(line));
        if (options_.format == "counts") {
            out_ << counted_total(answer.reply, options_.counted()) << '\t' << (line.name.empty() ? escape_control(line.query) : name) << '\n';
        } else if (options_.format == "ids") {
            for (const Hit& hit : answer.reply.hits) out_ << name << '\t' << escape_control(hit.article.id) << '\n';
        } else if (options_.format == "trec") {
            write_trec(name_of(line), answer.reply.hits, options_.tag, out_);
        } else {
            std::ostringstream text;
            render_json(answer, session_.render_options(), text);
            out_ << to_text({{"name", name_of(line)}, {"answer", Json::parse(text.str())}});
        }
    }

    Session session_;
    const QueryOptions& options_;
    std::ostream& out_;
    bool bad_ = false, found_ = false;
};

int run_batch(QueryProgram& program, const QueryOptions& options) {
    if (program.terms.size() != 1) throw UsageError("which file of queries? onrecord-query batch FILE, or - for standard input");
    return Batch(program, options).run(program.terms.front());
}

}  // namespace

void add_batch_command(Command app, QueryProgram& program) {
    auto options = std::make_shared<QueryOptions>();
    Command command = app.add_command("batch", "Answer the queries of FILE, one a line: 'query' or 'name<TAB>query'");
    add_reading_options(command, *options);
    add_result_options(command, *options);
    add_facet_options(command, *options);
    add_format_option(command, options->format, {"counts", "ids", "trec", "jsonl"});
    command.footer("Example: onrecord-query batch queries.txt --format ids -n 3\n"
                   "A line that cannot be read is reported with its number, the others are answered, and the exit code is 2.");
    command.callback([options, &program] { exit_with(run_batch(program, *options)); });
}

}  // namespace onrecord
