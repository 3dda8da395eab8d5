#include "query/engine/postings.h"

namespace onrecord {

PostingList read_postings(const Xapian::Database& database, const std::string& term) {
    PostingList list;
    const Xapian::doccount n = database.get_termfreq(term);
    list.docids.reserve(n);
    list.counts.reserve(n);
    const Xapian::PostingIterator end = database.postlist_end(term);
    for (Xapian::PostingIterator at = database.postlist_begin(term); at != end; ++at) {
        list.docids.push_back(*at);
        list.counts.push_back(at.get_wdf());
    }
    return list;
}

}  // namespace onrecord
