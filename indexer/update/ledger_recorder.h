#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <unordered_set>

#include "common/result.h"
#include "indexer/update/changes.h"
#include "indexer/update/ledger.h"

namespace onrecord {

/// Writes into the ledger what a run reads, each file as soon as its articles are published and never before: a run
/// that is killed has at most read something in vain.
class LedgerRecorder {
public:
    explicit LedgerRecorder(Ledger& ledger) : ledger_(ledger) {}

    /// A file is about to be read; `handed_over`: articles given to the index by then.
    void begin(const ChangedFile& file, std::uint64_t handed_over);
    /// The file that is being read has an article that is in the index, or will be.
    void add_article(const std::string& id);
    /// An article of it is a duplicate-id: of one in the same file, or in another.
    void add_duplicate(const std::string& id);
    /// A record of it was rejected.
    void add_reject(const Error& error);
    /// Something of it was doubtful: it may have been cut off in the middle of an element.
    void add_warning();
    /// It was read to its end.
    void end(std::uint64_t handed_over);

    /// So many articles are published: writes the files whose articles are all among them.
    void published(std::uint64_t articles);
    /// Writes, but does not keep yet, all files that were read to their end.
    void put_all();

private:
    struct Waiting {
        ReadFile read;
        std::uint64_t handed_over = 0;
    };

    Ledger& ledger_;
    std::optional<ReadFile> current_;
    std::unordered_set<std::uint64_t> own_ids_;   // hashes of the ids of current_
    std::deque<Waiting> waiting_;
};

}  // namespace onrecord
