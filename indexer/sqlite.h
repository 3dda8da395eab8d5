#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace onrecord::sqlite {

/// What SQLite said, with the file's name.
struct Error : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// An open database file. Not for several threads at once.
class Database {
public:
    /// Opens `path`, making it if `create`; where this process may not write it, for reading only. Throws Error.
    Database(const std::filesystem::path& path, bool create);

    /// Runs statements that take no values and return no rows. Throws Error.
    void execute(const char* sql);
    std::int64_t last_row_id() const;
    /// The integer that a query's first row begins with. Throws Error.
    std::int64_t number(const char* sql);

private:
    friend class Statement;
    struct Closer {
        void operator()(sqlite3* database) const;
    };
    std::string path_;
    std::unique_ptr<sqlite3, Closer> database_;
};

/// A prepared statement: bind in order, step, read columns (from 0), reset.
class Statement {
public:
    Statement(Database& database, std::string_view sql);

    Statement& bind(std::int64_t value);
    Statement& bind(double value);
    Statement& bind(std::string_view value);
    /// True if there is a row. Throws Error.
    bool step();
    /// Runs it to its end and makes it ready for new values.
    void run();

    std::int64_t integer(int column) const;
    double real(int column) const;
    std::string text(int column) const;

private:
    struct Finalizer {
        void operator()(sqlite3_stmt* statement) const;
    };
    void check(int code) const;

    Database& database_;
    std::unique_ptr<sqlite3_stmt, Finalizer> statement_;
    int next_ = 1;
};

}  // namespace onrecord::sqlite
