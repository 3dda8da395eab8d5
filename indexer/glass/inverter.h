#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "common/word_numbers.h"
#include "indexer/glass/term_list.h"

namespace onrecord::glass {

/// Turns the terms of a batch of documents into postings of terms: all postings in one array, then a counting sort by
/// term. (The library keeps a tree of strings with a tree of ids in each; that is most of the time that it needs.)
class Inverter {
public:
    /// The next document; ids rise.
    void add(std::uint32_t document, std::span<const DocumentTerm> terms);

    std::size_t postings() const { return postings_.size(); }

    /// Everything added since the last call, as a run (run.h). Empties the batch.
    std::string take_run();

private:
    struct Posting {
        std::uint32_t term, document, wdf;
    };
    struct Entry {
        std::uint32_t document, wdf;
    };

    std::vector<Entry> entries_by_term(std::span<const std::uint32_t> order, std::vector<std::uint32_t>& ends) const;

    WordNumbers vocabulary_;
    std::vector<Posting> postings_;
    std::vector<std::uint32_t> numbers_;   // of the document in work
};

}  // namespace onrecord::glass
