#pragma once

#include <vector>

#include "query/engine/evaluate.h"

namespace onrecord {

/// The documents of `set` that `keep(docid)` is true of.
template <class Keep>
DocSet filter(const DocSet& set, Keep keep) {
    std::vector<std::uint32_t> docids = docids_of(set);
    std::size_t kept = 0;
    for (const std::uint32_t docid : docids) {   // no branch: nothing could foretell it
        docids[kept] = docid;
        kept += keep(docid) ? 1 : 0;
    }
    return DocSet(kept, docids.data());
}

/// The documents of `within` that have the term, or one of the terms.
DocSet with_term(Table& table, const std::string& term, const DocSet& within);
DocSet with_any_term(Table& table, const std::vector<std::string>& terms, const DocSet& within);

}  // namespace onrecord
