#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

#include "common/result.h"
#include "indexer/ingest_report.h"
#include "indexer/sqlite.h"

namespace onrecord {

/// A rejected record as state.sqlite keeps it, until its input is read again.
struct RejectRecord {
    std::string path;
    std::uint64_t line = 0;   ///< record or line number from 1; 0: the input as a whole
    std::string reason, message;
    std::string seen;         ///< UTC timestamp of the run
};

/// A run as state.sqlite keeps it. `end` is "running" for one that never came to its end.
struct RunRecord {
    std::uint32_t batch = 0;  ///< 0: wrote nothing
    std::string started;      ///< UTC timestamp
    double seconds = 0;
    std::uint64_t added = 0, changed = 0, unchanged = 0, rejected = 0;
    std::string end;
};

/// INDEX/state.sqlite: runs, inputs seen, rejects with their reasons. A history and a cache: the index answers
/// and the next run works without it. So nothing here throws: a file that is damaged is set aside
/// (state.sqlite.damaged) and begun anew; one that cannot be written stops being written, and fault() says
/// why. Tables: see state.cc; anyone may read them with sqlite3.
class State {
public:
    /// Opens or makes the file, for a run. The caller holds the writer lock.
    explicit State(const std::filesystem::path& index);
    ~State();

    void begin_run();
    /// `path` is about to be read: what was known of it is forgotten.
    void begin_input(const std::string& path);
    /// It is gone, and its rejects with it.
    void forget_input(const std::string& path);
    /// `error.where` is "path" or "path:line", `error.code` the reason.
    void add_reject(const std::string& input, const Error& error);
    void finish_run(const IngestReport& report);

    /// What went wrong with the file, or empty.
    const std::string& fault() const { return fault_; }

private:
    struct Statements;
    template <class Action>
    void attempt(Action action);
    void open(const std::filesystem::path& path);

    std::optional<sqlite::Database> database_;
    std::unique_ptr<Statements> statements_;
    std::int64_t run_ = 0;
    std::string started_, fault_;
    unsigned pending_ = 0;     // changes since the last commit
};

/// The last `limit` runs, newest first; empty where there is no readable state.
std::vector<RunRecord> read_runs(const std::filesystem::path& index, unsigned limit);

/// All rejects by path and line, at most `limit` (0 = all); empty where there is no readable state.
std::vector<RejectRecord> read_rejects(const std::filesystem::path& index, std::uint64_t limit);

/// The inputs that have rejects, as they were named to State; empty where there is no readable state.
std::unordered_set<std::string> read_rejected_inputs(const std::filesystem::path& index);

/// "a/b.jsonl:12" as ("a/b.jsonl", 12); without a number at its end, the line is 0.
std::pair<std::string, std::uint64_t> split_place(const std::string& where);

}  // namespace onrecord
