#include "indexer/state.h"

#include <algorithm>

#include "indexer/clock.h"

namespace onrecord {
namespace {

/// A changed layout gets a new number here; the file is then begun anew.
constexpr int layout_version = 1;
constexpr const char* file_name = "state.sqlite";

/// So many changes go to disk together: a killed run loses at most these from the history.
constexpr unsigned changes_per_commit = 1000;

constexpr const char* tables = R"(
CREATE TABLE IF NOT EXISTS runs(
    id INTEGER PRIMARY KEY, batch INTEGER NOT NULL DEFAULT 0, started TEXT NOT NULL, seconds REAL NOT NULL DEFAULT 0,
    added INTEGER NOT NULL DEFAULT 0, changed INTEGER NOT NULL DEFAULT 0, unchanged INTEGER NOT NULL DEFAULT 0,
    rejected INTEGER NOT NULL DEFAULT 0, quotations INTEGER NOT NULL DEFAULT 0,
    unattributed INTEGER NOT NULL DEFAULT 0, undated INTEGER NOT NULL DEFAULT 0, end TEXT NOT NULL DEFAULT 'running');
CREATE TABLE IF NOT EXISTS inputs(
    path TEXT PRIMARY KEY, run INTEGER NOT NULL, bytes INTEGER, modified INTEGER) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS rejects(
    input TEXT NOT NULL, path TEXT NOT NULL, line INTEGER NOT NULL, reason TEXT NOT NULL, message TEXT NOT NULL,
    seen TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS rejects_by_input ON rejects(input);
)";

/// Size and modification time (nanoseconds since the epoch of file_clock) of a file; -1 if it is none.
std::pair<std::int64_t, std::int64_t> size_and_time(const std::string& path) {
    std::error_code error;
    const auto size = std::filesystem::file_size(path, error);
    if (error) return {-1, -1};
    const auto time = std::filesystem::last_write_time(path, error);
    return {static_cast<std::int64_t>(size), error ? -1 : static_cast<std::int64_t>(time.time_since_epoch().count())};
}

/// Runs `read` on the index's state, if there is one that can be read.
template <class Read>
void read_state(const std::filesystem::path& index, Read read) {
    std::error_code ignored;
    if (!std::filesystem::exists(index / file_name, ignored)) return;
    try {
        sqlite::Database database(index / file_name, false);
        read(database);
    } catch (const sqlite::Error&) {
        // Only a history: whoever asks for it sees none, and the next run sets the file aside.
    }
}

}  // namespace

struct State::Statements {
    explicit Statements(sqlite::Database& db)
        : begin_run(db, "INSERT INTO runs(started) VALUES(?)"),
          see_input(db, "INSERT OR REPLACE INTO inputs(path, run, bytes, modified) VALUES(?,?,?,?)"),
          forget_rejects(db, "DELETE FROM rejects WHERE input = ?"),
          add_reject(db, "INSERT INTO rejects(input, path, line, reason, message, seen) VALUES(?,?,?,?,?,?)"),
          finish_run(db, "UPDATE runs SET batch=?, seconds=?, added=?, changed=?, unchanged=?, rejected=?, "
                         "quotations=?, unattributed=?, undated=?, end=? WHERE id=?") {}

    sqlite::Statement begin_run, see_input, forget_rejects, add_reject, finish_run;
};

State::State(const std::filesystem::path& index) {
    const std::filesystem::path path = index / file_name;
    attempt([&] {
        try {
            open(path);
        } catch (const sqlite::Error&) {
            statements_.reset();
            database_.reset();
            std::filesystem::remove(path.string() + "-journal");  // it would be rolled back into the new file
            std::filesystem::rename(path, path.string() + ".damaged");
            open(path);
        }
    });
}

State::~State() = default;

void State::open(const std::filesystem::path& path) {
    database_.emplace(path, true);
    if (const std::int64_t layout = database_->number("PRAGMA user_version"); layout != 0 && layout != layout_version) {
        throw sqlite::Error(path.string() + ": has another layout");
    }
    database_->execute("PRAGMA synchronous = OFF");
    database_->execute(tables);
    database_->execute(("PRAGMA user_version = " + std::to_string(layout_version)).c_str());
    statements_ = std::make_unique<Statements>(*database_);
    database_->execute("BEGIN");
}

template <class Action>
void State::attempt(Action action) {
    if (!fault_.empty()) return;
    try {
        action();
        if (++pending_ % changes_per_commit == 0) database_->execute("COMMIT; BEGIN");
    } catch (const std::runtime_error& error) {  // sqlite::Error, or a rename that failed
        fault_ = error.what();
        statements_.reset();
        database_.reset();
    }
}

void State::begin_run() {
    attempt([this] {
        started_ = utc_timestamp();
        statements_->begin_run.bind(started_).run();
        run_ = database_->last_row_id();
        database_->execute("COMMIT; BEGIN");
    });
}

void State::begin_input(const std::string& path) {
    attempt([&] {
        const auto [size, time] = size_and_time(path);
        statements_->forget_rejects.bind(path).run();
        statements_->see_input.bind(path).bind(run_).bind(size).bind(time).run();
    });
}

void State::forget_input(const std::string& path) {
    attempt([&] { statements_->forget_rejects.bind(path).run(); });
}

void State::add_reject(const std::string& input, const Error& error) {
    attempt([&] {
        const auto [path, line] = split_place(error.where);
        statements_->add_reject.bind(input).bind(path).bind(static_cast<std::int64_t>(line)).bind(error.code)
            .bind(error.message).bind(started_).run();
    });
}

void State::finish_run(const IngestReport& report) {
    attempt([&] {
        sqlite::Statement& statement = statements_->finish_run;
        statement.bind(static_cast<std::int64_t>(report.batch)).bind(report.seconds);
        for (const std::uint64_t count : {report.added, report.changed, report.unchanged, report.rejects(),
                                          report.quotations, report.unattributed, report.undated}) {
            statement.bind(static_cast<std::int64_t>(count));
        }
        statement.bind(to_string(report.end)).bind(run_).run();
        database_->execute("COMMIT; BEGIN");
    });
}

std::vector<RunRecord> read_runs(const std::filesystem::path& index, unsigned limit) {
    std::vector<RunRecord> runs;
    read_state(index, [&](sqlite::Database& database) {
        sqlite::Statement query(database, "SELECT batch, started, seconds, added, changed, unchanged, rejected, end "
                                          "FROM runs ORDER BY id DESC LIMIT ?");
        query.bind(static_cast<std::int64_t>(limit));
        const auto count = [&query](int column) { return static_cast<std::uint64_t>(query.integer(column)); };
        while (query.step()) {
            runs.push_back({static_cast<std::uint32_t>(count(0)), query.text(1), query.real(2), count(3), count(4),
                            count(5), count(6), query.text(7)});
        }
    });
    return runs;
}

std::vector<RejectRecord> read_rejects(const std::filesystem::path& index, std::uint64_t limit) {
    std::vector<RejectRecord> rejects;
    read_state(index, [&](sqlite::Database& database) {
        sqlite::Statement query(database, "SELECT path, line, reason, message, seen FROM rejects "
                                          "ORDER BY path, line, rowid LIMIT ?");
        query.bind(limit == 0 ? std::int64_t{-1} : static_cast<std::int64_t>(limit));
        while (query.step()) {
            rejects.push_back({query.text(0), static_cast<std::uint64_t>(query.integer(1)), query.text(2),
                               query.text(3), query.text(4)});
        }
    });
    return rejects;
}

std::unordered_set<std::string> read_rejected_inputs(const std::filesystem::path& index) {
    std::unordered_set<std::string> inputs;
    read_state(index, [&](sqlite::Database& database) {
        sqlite::Statement query(database, "SELECT DISTINCT input FROM rejects");
        while (query.step()) inputs.insert(query.text(0));
    });
    return inputs;
}

std::pair<std::string, std::uint64_t> split_place(const std::string& where) {
    const std::size_t colon = where.find_last_of(':');
    if (colon == std::string::npos || colon + 1 == where.size() || where.size() - colon > 19) return {where, 0};
    const std::string digits = where.substr(colon + 1);
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    if (!std::all_of(digits.begin(), digits.end(), is_digit)) return {where, 0};
    return {where.substr(0, colon), std::stoull(digits)};
}

}  // namespace onrecord
