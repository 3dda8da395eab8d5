#include "query/engine/filter_set.h"

namespace onrecord {

DocSet with_term(Table& table, const std::string& term, const DocSet& within) {
    const std::shared_ptr<const PostingList> list = table.postings(term);
    return within.cardinality() == table.document_count() ? list->set : list->set & within;
}

DocSet with_any_term(Table& table, const std::vector<std::string>& terms, const DocSet& within) {
    if (terms.size() == 1) return with_term(table, terms.front(), within);
    DocSet out;
    for (const std::string& term : terms) out |= with_term(table, term, within);
    return out;
}

}  // namespace onrecord
