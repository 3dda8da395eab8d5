#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "indexer/sqlite.h"
#include "indexer/update/scan.h"

namespace onrecord {

/// A file that was read, and the articles that it gave.
struct ReadFile {
    std::string source;
    FoundFile file;
    std::uint64_t hash = 0;          ///< of its bytes
    std::vector<std::string> ids;    ///< of its articles that are in the index
    std::uint64_t doubtful = 0;      ///< rejected records and warnings: behind each may be an article that it gave before
    bool to_end = true;              ///< it was read to its end
};

/// INDEX/ledger.sqlite: which files of which source were read, and which articles came from them: what `update` compares
/// with. A cache: without it the next run reads everything, finds it unchanged, and removes nothing. What is put in is
/// kept from `commit` on; the index must have published it by then. Throws IoError where the file cannot be written.
class Ledger {
public:
    /// What is known of a file; reads nothing into one that has gone before and is back.
    struct Known {
        std::int64_t bytes = 0, modified = 0;
        std::uint64_t hash = 0;
    };
    using Files = std::unordered_map<std::string, Known>;

    /// A generation of an index.
    struct Basis {
        std::string uuid;
        std::uint64_t generation = 0;
    };

    /// Opens or makes the ledger of `index`; one that is damaged is set aside (ledger.sqlite.damaged). `dry`: a copy in
    /// memory, for a run that writes nothing.
    explicit Ledger(const std::filesystem::path& index, bool dry = false);
    ~Ledger();

    /// The files of `source` that were there when it was last looked at.
    Files files(const std::string& source);

    /// A file was read: takes the place of what was known of it. Articles that it had and has no more have gone, if it was read to its
    /// end and no more of it is doubtful than when all its articles were last accounted for.
    void put(const ReadFile& read);
    /// A file has another time and the same content.
    void touch(const FoundFile& file);
    /// The file was not found.
    void put_missing(const std::string& path);

    /// True if a file other than `path` that is there gives this article.
    bool is_given_elsewhere(const std::string& id, const std::string& path);

    /// Counts a look at the whole of `source`: what has gone before the last `keep_missing` looks, this one not counted, is told
    /// by gone().
    void count_look(const std::string& source);
    /// Articles that no file gives any more, and have not for more than `keep_missing` looks.
    std::vector<std::string> gone(unsigned keep_missing);
    /// Articles that no file gives any more.
    std::uint64_t count_missing();
    /// Forgets an article, and files that are missing and have no other.
    void forget(const std::string& id);

    /// Ids of the articles that files give.
    std::vector<std::string> present();
    /// The files of an article count as changed, whatever they are.
    void read_again(const std::string& id);

    /// The generation of the index that had published everything here at the last commit; nothing in a new ledger.
    std::optional<Basis> basis();
    void set_basis(const Basis& basis);

    void commit();

private:
    struct Statements;
    void open(const std::filesystem::path& path);
    void copy_from(const std::filesystem::path& path);
    std::optional<std::int64_t> doubtful_before(const std::string& path);
    template <class Action>
    auto run(const Action& action) const;

    std::filesystem::path path_;
    std::unique_ptr<sqlite::Database> database_;
    std::unique_ptr<Statements> statements_;
};

}  // namespace onrecord
