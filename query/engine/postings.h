#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <xapian.h>

namespace onrecord {

/// A term's documents, rising, and how often it stands in each. Xapian gives them a posting at a time through virtual calls, which costs
/// more than what is done with them: so evaluation and ranking read one list, decoded once a query.
struct PostingList {
    std::vector<std::uint32_t> docids;
    std::vector<std::uint32_t> counts;
};

PostingList read_postings(const Xapian::Database& database, const std::string& term);

}  // namespace onrecord
