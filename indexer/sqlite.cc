#include "indexer/sqlite.h"

#include <sqlite3.h>

namespace onrecord::sqlite {
namespace {

constexpr int busy_milliseconds = 10'000;

[[noreturn]] void fail(const std::string& path, sqlite3* database) {
    throw Error(path + ": " + (database ? sqlite3_errmsg(database) : "out of memory"));
}

}  // namespace

void Database::Closer::operator()(sqlite3* database) const { sqlite3_close_v2(database); }

Database::Database(const std::filesystem::path& path, bool create) : path_(path.string()) {
    // Reading, too, may have to write: a killed run leaves a journal that the next to open it rolls back.
    const int flags = SQLITE_OPEN_READWRITE | (create ? SQLITE_OPEN_CREATE : 0);
    sqlite3* opened = nullptr;
    const int code = sqlite3_open_v2(path_.c_str(), &opened, flags, nullptr);
    database_.reset(opened);
    if (code != SQLITE_OK) fail(path_, opened);
    sqlite3_busy_timeout(opened, busy_milliseconds);
}

void Database::execute(const char* sql) {
    if (sqlite3_exec(database_.get(), sql, nullptr, nullptr, nullptr) != SQLITE_OK) fail(path_, database_.get());
}

std::int64_t Database::last_row_id() const { return sqlite3_last_insert_rowid(database_.get()); }

std::int64_t Database::number(const char* sql) {
    Statement query(*this, sql);
    return query.step() ? query.integer(0) : 0;
}

void Statement::Finalizer::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }

Statement::Statement(Database& database, std::string_view sql) : database_(database) {
    sqlite3_stmt* prepared = nullptr;
    const int code =
        sqlite3_prepare_v2(database.database_.get(), sql.data(), static_cast<int>(sql.size()), &prepared, nullptr);
    statement_.reset(prepared);
    check(code);
}

Statement& Statement::bind(std::int64_t value) {
    check(sqlite3_bind_int64(statement_.get(), next_++, value));
    return *this;
}

Statement& Statement::bind(double value) {
    check(sqlite3_bind_double(statement_.get(), next_++, value));
    return *this;
}

Statement& Statement::bind(std::string_view value) {
    check(sqlite3_bind_text(statement_.get(), next_++, value.data(), static_cast<int>(value.size()), SQLITE_TRANSIENT));
    return *this;
}

bool Statement::step() {
    const int code = sqlite3_step(statement_.get());
    if (code == SQLITE_ROW) return true;
    if (code != SQLITE_DONE) fail(database_.path_, database_.database_.get());
    return false;
}

void Statement::run() {
    while (step()) {}
    sqlite3_reset(statement_.get());
    next_ = 1;
}

std::int64_t Statement::integer(int column) const { return sqlite3_column_int64(statement_.get(), column); }
double Statement::real(int column) const { return sqlite3_column_double(statement_.get(), column); }

std::string Statement::text(int column) const {
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(statement_.get(), column));
    return bytes ? std::string(bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column))) : "";
}

void Statement::check(int code) const {
    if (code != SQLITE_OK) fail(database_.path_, database_.database_.get());
}

}  // namespace onrecord::sqlite
