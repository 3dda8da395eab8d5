#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/extract/edge_map.h"
#include "indexer/extract/word_index.h"
#include "indexer/extract/word_scan.h"

namespace onrecord {

/// How a phrase must be written to count.
enum class Spelling : std::uint8_t {
    any,       ///< in any case
    capitals,  ///< its words begin with capitals ("of", "for", "the", "and" excepted): names
    exact,     ///< byte for byte: "MoD", "US"
};

/// Phrases and what each stands for, found in a WordScan in time linear in its words, however many phrases there
/// are: a trie over whole folded words in flat hash tables. Filled once, then read-only and shared.
class PhraseTable {
public:
    /// A phrase that was found: words [first, first + count) of the scan.
    struct Match {
        std::size_t first = 0, count = 0;
        std::span<const std::uint32_t> values;  ///< in the order they were added
    };

    /// `phrase` stands for `value` from now on. A phrase may stand for several values, and a value may have
    /// several phrases. Words are folded as WordScan folds them; commas in the phrase are optional in the text.
    void add(std::string_view phrase, std::uint32_t value, Spelling spelling = Spelling::any);

    /// The longest phrase that begins at word `first`; count 0 if none does.
    Match longest(const WordScan& scan, std::size_t first) const;

    bool empty() const { return ends_.empty(); }

private:
    struct Ending {  ///< where a phrase ends in the trie
        Spelling spelling = Spelling::any;
        std::string written;  ///< the phrase itself, for Spelling::exact
        std::vector<std::uint32_t> values;
    };
    bool may_begin(std::uint32_t hash) const {
        return !begins_.empty() && (begins_[hash / 64 & (begins_.size() - 1)] >> (hash % 64) & 1) != 0;
    }
    void note_beginning(std::uint32_t hash);
    bool written_so(const Ending& ending, const WordScan& scan, std::size_t first, std::size_t count) const;
    void add_path(const WordScan& words, bool commas, std::string_view phrase, std::uint32_t value,
                  Spelling spelling);

    WordIndex words_;
    EdgeMap edges_;
    std::vector<std::uint64_t>
        begins_;  ///< bits by hash: words that may begin a phrase; a power of two, small enough to stay in cache
    std::vector<std::uint32_t> beginnings_;            ///< hashes of the first words
    std::vector<std::vector<std::uint32_t>> ends_at_;  ///< node -> its endings
    std::vector<Ending> ends_;
};

}  // namespace onrecord
