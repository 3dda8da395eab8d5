#include "indexer/update/ledger.h"

#include "common/errors.h"

namespace onrecord {
namespace {

/// A changed layout gets a new number here; the file is then begun anew.
constexpr int layout_version = 2;
constexpr const char* file_name = "ledger.sqlite";

// doubtful: rejected records and warnings when all articles of the file were last accounted for.
// gone: 0 while it is there, else the number of the look at its source that first missed it.
constexpr const char* tables = R"(
CREATE TABLE IF NOT EXISTS sources(name TEXT PRIMARY KEY, looks INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS files(
    path TEXT PRIMARY KEY, source TEXT NOT NULL, bytes INTEGER NOT NULL, modified INTEGER NOT NULL, hash INTEGER NOT NULL,
    doubtful INTEGER NOT NULL, gone INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS articles(
    path TEXT NOT NULL, id TEXT NOT NULL, gone INTEGER NOT NULL DEFAULT 0, PRIMARY KEY(path, id)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS basis(one INTEGER PRIMARY KEY CHECK(one = 1), uuid TEXT NOT NULL, generation INTEGER NOT NULL);
CREATE INDEX IF NOT EXISTS articles_by_id ON articles(id);
CREATE INDEX IF NOT EXISTS articles_gone ON articles(gone) WHERE gone > 0;
)";

/// The number of the look that is going on, of the source of file ?1.
constexpr const char* look_of_file = "(SELECT coalesce((SELECT looks FROM sources WHERE name = "
                                     "(SELECT source FROM files WHERE path = ?1)), 0) + 1)";

}  // namespace

struct Ledger::Statements {
    explicit Statements(sqlite::Database& db)
        : put_file(db, "INSERT OR REPLACE INTO files(path, source, bytes, modified, hash, doubtful) VALUES(?,?,?,?,?,?)"),
          articles_gone(db, std::string("UPDATE articles SET gone = ") + look_of_file + " WHERE path = ?1 AND gone = 0"),
          put_article(db, "INSERT OR REPLACE INTO articles(path, id) VALUES(?,?)"),
          touch(db, "UPDATE files SET bytes = ?2, modified = ?3 WHERE path = ?1"),
          file_gone(db, std::string("UPDATE files SET gone = ") + look_of_file + " WHERE path = ?1 AND gone = 0"),
          count_look(db, "INSERT INTO sources(name, looks) VALUES(?, 1) ON CONFLICT(name) DO UPDATE SET looks = looks + 1"),
          forget_files(db, "DELETE FROM files WHERE gone > 0 AND path IN (SELECT path FROM articles WHERE id = ?1) AND NOT EXISTS "
                           "(SELECT 1 FROM articles a WHERE a.path = files.path AND a.id <> ?1)"),
          forget_article(db, "DELETE FROM articles WHERE id = ?"),
          read_again(db, "UPDATE files SET bytes = -1, modified = -1, hash = 0 WHERE path IN (SELECT path FROM articles WHERE id = ? AND gone = 0)"),
          set_basis(db, "INSERT OR REPLACE INTO basis(one, uuid, generation) VALUES(1, ?, ?)") {}

    sqlite::Statement put_file, articles_gone, put_article, touch, file_gone, count_look, forget_files, forget_article, read_again, set_basis;
};

template <class Action>
auto Ledger::run(const Action& action) const {
    try {
        return action();
    } catch (const sqlite::Error& error) {
        const std::string message = error.what();
        if (message.find("disk is full") != std::string::npos) throw IoError(message);
        throw IoError(message + " (" + path_.string() + " may be removed: the next update then reads everything)");
    }
}

Ledger::Ledger(const std::filesystem::path& index, bool dry) : path_(index / file_name) {
    run([&] {
        if (dry) {
            open(":memory:");
            std::error_code ignored;
            if (std::filesystem::exists(path_, ignored)) copy_from(path_);
            return;
        }
        try {
            open(path_);
        } catch (const sqlite::Error&) {
            statements_.reset();
            database_.reset();
            std::filesystem::remove(path_.string() + "-journal");  // it would be rolled back into the new file
            std::filesystem::rename(path_, path_.string() + ".damaged");
            open(path_);
        }
    });
}

Ledger::~Ledger() = default;

void Ledger::open(const std::filesystem::path& path) {
    database_ = std::make_unique<sqlite::Database>(path, true);
    if (const std::int64_t layout = database_->number("PRAGMA user_version"); layout != 0 && layout != layout_version)
        throw sqlite::Error(path.string() + ": has another layout");
    database_->execute(tables);
    database_->execute(("PRAGMA user_version = " + std::to_string(layout_version)).c_str());
    statements_ = std::make_unique<Statements>(*database_);
    database_->execute("BEGIN");
}

void Ledger::copy_from(const std::filesystem::path& path) {
    statements_.reset();
    database_->execute("COMMIT");
    sqlite::Statement attach(*database_, "ATTACH ? AS kept");
    attach.bind(path.string()).run();
    for (const char* table : {"sources", "files", "articles", "basis"}) {
        if (sqlite::Statement known(*database_, "SELECT 1 FROM kept.sqlite_master WHERE name = ?"); !known.bind(std::string_view(table)).step()) continue;
        database_->execute(("INSERT INTO main." + std::string(table) + " SELECT * FROM kept." + table).c_str());
    }
    database_->execute("DETACH kept");
    statements_ = std::make_unique<Statements>(*database_);
    database_->execute("BEGIN");
}

Ledger::Files Ledger::files(const std::string& source) {
    return run([&] {
        Files files;
        sqlite::Statement query(*database_, "SELECT path, bytes, modified, hash FROM files WHERE source = ? AND gone = 0");
        query.bind(source);
        while (query.step())
            files.emplace(query.text(0), Known{query.integer(1), query.integer(2), static_cast<std::uint64_t>(query.integer(3))});
        return files;
    });
}

void Ledger::put(const ReadFile& read) {
    run([&] {
        const FoundFile& file = read.file;
        const std::int64_t doubtful = static_cast<std::int64_t>(read.doubtful);
        const std::int64_t before = doubtful_before(file.path).value_or(doubtful);
        const bool whole = read.to_end && doubtful <= before;
        statements_->put_file.bind(file.path).bind(read.source).bind(file.bytes).bind(file.modified)
            .bind(static_cast<std::int64_t>(read.hash)).bind(whole ? doubtful : before).run();
        if (whole) statements_->articles_gone.bind(file.path).run();
        for (const std::string& id : read.ids) statements_->put_article.bind(file.path).bind(id).run();
    });
}

std::optional<std::int64_t> Ledger::doubtful_before(const std::string& path) {
    sqlite::Statement query(*database_, "SELECT doubtful FROM files WHERE path = ?");
    if (!query.bind(path).step()) return std::nullopt;
    return query.integer(0);
}

void Ledger::touch(const FoundFile& file) {
    run([&] { statements_->touch.bind(file.path).bind(file.bytes).bind(file.modified).run(); });
}

void Ledger::put_missing(const std::string& path) {
    run([&] {
        statements_->articles_gone.bind(path).run();
        statements_->file_gone.bind(path).run();
    });
}

bool Ledger::is_given_elsewhere(const std::string& id, const std::string& path) {
    return run([&] {
        sqlite::Statement query(*database_, "SELECT 1 FROM articles WHERE id = ? AND gone = 0 AND path <> ? LIMIT 1");
        return query.bind(id).bind(path).step();
    });
}

void Ledger::count_look(const std::string& source) {
    run([&] { statements_->count_look.bind(source).run(); });
}

std::vector<std::string> Ledger::gone(unsigned keep_missing) {
    return run([&] {
        std::vector<std::string> ids;
        sqlite::Statement query(*database_,
                                "SELECT DISTINCT id FROM articles WHERE gone > 0 EXCEPT "
                                "SELECT a.id FROM articles a LEFT JOIN files f ON f.path = a.path LEFT JOIN sources s ON s.name = f.source "
                                "WHERE a.id IN (SELECT id FROM articles WHERE gone > 0) AND (a.gone = 0 OR coalesce(s.looks, 0) - a.gone < ?)");
        query.bind(static_cast<std::int64_t>(keep_missing));
        while (query.step()) ids.push_back(query.text(0));
        return ids;
    });
}

std::uint64_t Ledger::count_missing() {
    return run([&] {
        return static_cast<std::uint64_t>(database_->number(
            "SELECT count(DISTINCT id) FROM articles WHERE gone > 0 AND id NOT IN (SELECT id FROM articles WHERE gone = 0 AND id IN "
            "(SELECT id FROM articles WHERE gone > 0))"));
    });
}

void Ledger::forget(const std::string& id) {
    run([&] {
        statements_->forget_files.bind(id).run();
        statements_->forget_article.bind(id).run();
    });
}

std::vector<std::string> Ledger::present() {
    return run([&] {
        std::vector<std::string> ids;
        sqlite::Statement query(*database_, "SELECT DISTINCT id FROM articles WHERE gone = 0 ORDER BY id");
        while (query.step()) ids.push_back(query.text(0));
        return ids;
    });
}

void Ledger::read_again(const std::string& id) {
    run([&] { statements_->read_again.bind(id).run(); });
}

std::optional<Ledger::Basis> Ledger::basis() {
    return run([&]() -> std::optional<Basis> {
        sqlite::Statement query(*database_, "SELECT uuid, generation FROM basis");
        if (!query.step()) return std::nullopt;
        return Basis{query.text(0), static_cast<std::uint64_t>(query.integer(1))};
    });
}

void Ledger::set_basis(const Basis& basis) {
    run([&] { statements_->set_basis.bind(basis.uuid).bind(static_cast<std::int64_t>(basis.generation)).run(); });
}

void Ledger::commit() {
    run([&] { database_->execute("COMMIT; BEGIN"); });
}

}  // namespace onrecord
