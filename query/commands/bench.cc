#include <algorithm>
#include <chrono>
#include <fstream>
#include <memory>
#include <ostream>

#include <fcntl.h>
#include <unistd.h>

#include "common/cli/cli_errors.h"
#include "common/errors.h"
#include "common/exit_codes.h"
#include "common/text.h"
#include "query/commands/bench_report.h"
#include "query/commands/commands.h"
#include "query/commands/query_lines.h"
#include "query/commands/read_text.h"

namespace onrecord {
namespace {

struct BenchOptions {
    QueryOptions query{};
    std::size_t rounds = 5, warm_up = 1;
    bool no_cold = false;
    std::string csv, compare;
};

/// Asks the kernel to forget what it keeps of the index's files.
void drop_from_memory(const std::filesystem::path& folder) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (!entry.is_regular_file()) continue;
        const int fd = ::open(entry.path().c_str(), O_RDONLY | O_CLOEXEC);
        if (fd < 0) continue;
        ::posix_fadvise(fd, 0, 0, POSIX_FADV_DONTNEED);
        ::close(fd);
    }
}

class Bench {
public:
    Bench(QueryProgram& program, const BenchOptions& options)
        : program_(program), options_(options), path_(program.terms.front()), lines_(read_query_lines(read_text(path_), true)) {
        if (lines_.empty()) throw UsageError(escape_control(path_) + ": holds no queries");
        for (QueryLine& line : lines_) {
            if (line.name.empty()) line.name = "query";
            if (line.order.empty()) line.order = "relevance";
            if (line.order != "relevance" && line.order != "newest" && line.order != "oldest")
                throw UsageError(escape_control(path_ + ":" + std::to_string(line.number) + ": no order '" + line.order + "' (relevance, newest, oldest)"));
        }
    }

    int run() {
        if (!options_.no_cold) {
            for (const QueryLine& line : lines_) {
                drop_from_memory(options_.query.db);
                const auto start = std::chrono::steady_clock::now();
                Session session(program_, options_.query);
                ask(session, line);
                add(report_.cold, line.name, 0, start);
            }
        }
        Session session(program_, options_.query);
        report_.header = bench_header(session.index());
        for (std::size_t i = 0; i < options_.warm_up; ++i) {
            for (const QueryLine& line : lines_) ask(session, line);
        }
        for (std::size_t round = 0; round < options_.rounds; ++round) {
            for (const QueryLine& line : lines_) {
                const auto start = std::chrono::steady_clock::now();
                ask(session, line);
                add(report_.warm, line.name, round, start);
            }
        }
        write_csv();
        if (options_.query.format == "json") program_.out << to_text(bench_json(report_), 2);
        else print_bench(report_, program_.out);
        return options_.compare.empty() ? exit_code::success : compare_with_before();
    }

private:
    void ask(Session& session, const QueryLine& line) {
        QueryResult<ReadQuery> query = session.read_text(line.query);
        if (const auto* error = std::get_if<QueryError>(&query)) refuse(*error, session, line);
        SearchRequest request = session.request(std::get<ReadQuery>(query), Unit::articles);
        request.limit = options_.query.limit;
        request.sort = sort_by(line.order);
        request.group = group_by(options_.query.group);
        request.ids_only = true;
        for (const std::string& facet : options_.query.facets) request.facets.push_back(read_facet(facet, 10));
        const QueryResult<SearchReply> reply = search(session.index(), request);
        if (const auto* error = std::get_if<QueryError>(&reply)) refuse(*error, session, line);
    }

    [[noreturn]] void refuse(const QueryError& error, const Session& session, const QueryLine& line) const {
        program_.err << escape_control(path_) << ':' << line.number << ":\n";
        session.print_error(error, line.query);
        exit_with(exit_code::usage);
    }

    static void add(std::vector<Latencies>& to, const std::string& name, std::size_t round, std::chrono::steady_clock::time_point start) {
        const double ms = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
        auto at = std::find_if(to.begin(), to.end(), [&](const Latencies& known) { return known.name == name; });
        if (at == to.end()) at = to.insert(at, {name, {}});
        if (at->rounds.size() <= round) at->rounds.resize(round + 1);
        at->rounds[round].push_back(ms);
    }

    void write_csv() const {
        if (options_.csv.empty()) return;
        std::ofstream file(options_.csv, std::ios::binary);
        write_samples(report_, file);
        if (!file.flush()) throw IoError(options_.csv + ": cannot be written");
    }

    int compare_with_before() const {
        bool slower = false;
        for (const Comparison& one : compare(read_bench(read_text(options_.compare), options_.compare), report_.warm)) {
            program_.err << (one.slower ? "slower  " : "        ") << escape_control(one.name) << "  p50 " << one.before << " -> " << one.after << " ms\n";
            slower |= one.slower;
        }
        return slower ? 1 : exit_code::success;
    }

    QueryProgram& program_;
    const BenchOptions& options_;
    std::string path_;
    std::vector<QueryLine> lines_;
    BenchReport report_;
};

int run_bench(QueryProgram& program, const BenchOptions& options) {
    if (program.terms.size() != 1) throw UsageError("which file of queries? onrecord-query bench FILE");
    return Bench(program, options).run();
}

}  // namespace

void add_bench_command(Command app, QueryProgram& program) {
    auto options = std::make_shared<BenchOptions>();
    Command command = app.add_command("bench", "Time the queries of FILE: lines 'class<TAB>query' or 'class<TAB>query<TAB>order'");
    add_reading_options(command, options->query);
    add_facet_options(command, options->query);
    add_group_option(command, options->query);
    command.add_option("-n,--limit", options->query.limit, "Results that each query asks for (10)").option_text("N");
    command.add_option("--rounds", options->rounds, "Times each query is timed warm (5)").in_range(1, 1000).option_text("N");
    command.add_option("--warm-up", options->warm_up, "Rounds before that are not timed (1)").option_text("N");
    command.add_flag("--no-cold", options->no_cold, "Leave out the cold round: index opened anew, its files dropped from memory");
    command.add_option("--csv", options->csv, "Write every sample to FILE").option_text("FILE");
    command.add_option("--compare", options->compare, "A JSON report of before; exit code 1 if a class is slower beyond the noise").option_text("OLD.json");
    add_format_option(command, options->query.format, {"text", "json"});
    command.footer("Example: onrecord-query bench queries.tsv --facet speaker --format json > before.json");
    command.callback([options, &program] { exit_with(run_bench(program, *options)); });
}

}  // namespace onrecord
