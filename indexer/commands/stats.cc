#include "indexer/commands/stats.h"

#include <cstdio>
#include <iostream>
#include <memory>

#include <nlohmann/json.hpp>

#include "common/cli/accuracy.h"
#include "common/cli/options.h"
#include "common/text.h"
#include "indexer/state.h"
#include "indexer/stats.h"

namespace onrecord {
namespace {

constexpr int stats_format_version = 1;

void print(std::ostream& out, std::string_view name, const std::string& value) {
    char text[32];
    std::snprintf(text, sizeof text, "%-18.*s", static_cast<int>(name.size()), name.data());
    out << text << value << '\n';
}

void print(std::ostream& out, std::string_view name, std::uint64_t value) { print(out, name, std::to_string(value)); }

void print_index(const Index& index, const IndexStats& stats, std::ostream& out) {
    print(out, "index", escape_control(index.path.string()));
    print(out, "format version", static_cast<std::uint64_t>(index.manifest.schema_version));
    print(out, "generation", index.manifest.generation);
    print(out, "batch", index.manifest.batch);
    print(out, "segments", index.manifest.segments.size());
    print(out, "articles", stats.articles);
    print(out, "  undated", stats.undated);
    print(out, "  with window", stats.with_window);
    print(out, "  replaced", stats.replaced);
    print(out, "quotations", stats.quotations);
    print(out, "  unattributed", stats.unattributed);
    print(out, "dates", stats.dates ? to_string(*stats.dates) : "-");
    print(out, "bytes", stats.database_bytes + stats.column_bytes + stats.token_bytes);
    print(out, "  databases", stats.database_bytes);
    print(out, "  columns", stats.column_bytes);
    print(out, "  tokens", stats.token_bytes);
}

void print_fields(const IndexStats& stats, std::ostream& out) {
    out << "\nfield              values  documents\n";
    for (const FieldStats& field : stats.fields) {
        char text[96];
        std::snprintf(text, sizeof text, "%-16.*s %8llu %10llu%s\n", static_cast<int>(field.field->name.size()),
                      field.field->name.data(), static_cast<unsigned long long>(field.values),
                      static_cast<unsigned long long>(field.documents), field.field->on_articles() ? "" : " quotations");
        out << text;
    }
}

void print_runs(const std::vector<RunRecord>& runs, std::ostream& out) {
    if (runs.empty()) return;
    out << "\nstarted               batch     added   changed unchanged  rejected  seconds  end\n";
    for (const RunRecord& run : runs) {
        char text[160];
        std::snprintf(text, sizeof text, "%-20.20s %6s %9llu %9llu %9llu %9llu %8.1f  %.20s\n", run.started.c_str(),
                      run.batch ? std::to_string(run.batch).c_str() : "-", static_cast<unsigned long long>(run.added),
                      static_cast<unsigned long long>(run.changed), static_cast<unsigned long long>(run.unchanged),
                      static_cast<unsigned long long>(run.rejected), run.seconds, run.end.c_str());
        out << escape_control(text, true);
    }
}

nlohmann::ordered_json accuracy_to_json() {
    auto figures = nlohmann::ordered_json::object();
    for (const AccuracyFigure& figure : accuracy_figures()) figures[std::string(figure.name)] = figure.percent;
    return figures;
}

nlohmann::ordered_json runs_to_json(const std::vector<RunRecord>& runs) {
    auto list = nlohmann::ordered_json::array();
    for (const RunRecord& run : runs) {
        list.push_back({{"batch", run.batch ? nlohmann::ordered_json(run.batch) : nlohmann::ordered_json()},
                        {"started", run.started}, {"seconds", run.seconds}, {"added", run.added},
                        {"changed", run.changed}, {"unchanged", run.unchanged}, {"rejected", run.rejected},
                        {"end", run.end}});
    }
    return list;
}

void print_json(const Index& index, const IndexStats& stats, const std::vector<RunRecord>& runs, std::ostream& out) {
    using nlohmann::ordered_json;
    auto fields = ordered_json::object();
    for (const FieldStats& field : stats.fields) {
        fields[std::string(field.field->name)] = {{"values", field.values}, {"documents", field.documents},
                                                  {"count_by", field.field->on_articles() ? "articles" : "quotations"}};
    }
    const ordered_json json = {
        {"format_version", stats_format_version},
        {"index", {{"uuid", index.manifest.uuid}, {"revision", index.manifest.generation}, {"batch", index.manifest.batch},
                   {"schema_version", index.manifest.schema_version}, {"segments", index.manifest.segments.size()}}},
        {"articles", stats.articles}, {"undated", stats.undated}, {"with_window", stats.with_window},
        {"replaced", stats.replaced}, {"quotations", stats.quotations}, {"unattributed", stats.unattributed},
        {"dates", stats.dates ? ordered_json({to_string(stats.dates->from), to_string(stats.dates->until)}) : ordered_json()},
        {"bytes", {{"databases", stats.database_bytes}, {"columns", stats.column_bytes}, {"tokens", stats.token_bytes}}},
        {"fields", std::move(fields)}, {"runs", runs_to_json(runs)},
        {"accuracy", accuracy_to_json()}};
    out << json.dump(-1, ' ', false, ordered_json::error_handler_t::replace) << '\n';
}

}  // namespace

void run_stats(const StatsOptions& options, std::ostream& out) {
    Index index = Index::open(options.db);
    const IndexStats stats = gather_stats(index);
    const std::vector<RunRecord> runs = read_runs(options.db, options.runs);
    if (options.json) return print_json(index, stats, runs, out);
    print_index(index, stats, out);
    print_fields(stats, out);
    print_runs(runs, out);
    out << '\n' << accuracy_text();
}

void add_stats_command(Command app) {
    auto options = std::make_shared<StatsOptions>();
    Command command = app.add_command("stats", "Count what an index holds: fields, dates, sizes, last runs; and how accurate this build is");
    command.footer("Example: onrecord-index stats --db news.onrecord");
    add_db_option(command, options->db);
    command.add_option("--runs", options->runs, "How many of the last runs to list").capture_default_str();
    command.add_flag("--json", options->json, "Print as JSON");
    command.callback([options] { run_stats(*options, std::cout); });
}

}  // namespace onrecord
