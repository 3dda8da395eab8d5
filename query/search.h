#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "common/article.h"
#include "common/segment/segment.h"
#include "query/ast.h"
#include "query/query_error.h"

namespace onrecord {

/// One document of an index: which segment (position in Index::segments) and docid.
struct DocRef {
    std::uint32_t segment = 0;
    std::uint32_t docid = 0;
    auto operator<=>(const DocRef&) const = default;
};

enum class SortBy : std::uint8_t { relevance, newest, oldest };
enum class CountBy : std::uint8_t { articles, quotes };
enum class Unit : std::uint8_t { articles, quotes };

struct FacetRequest {
    const Field* field;
    std::size_t limit = 10;             ///< most values listed besides the selected ones
};

struct SearchRequest {
    Expr expr;                           ///< resolved
    Unit unit = Unit::articles;          ///< results are articles, or quotations
    SortBy sort = SortBy::relevance;
    std::size_t limit = 10;              ///< 0: no hits, only totals and facets
    std::size_t offset = 0;
    bool all = false;                    ///< every hit
    std::vector<FacetRequest> facets;
    CountBy count_by = CountBy::articles;
    bool own_excluded = true;            ///< a facet's own filter is left out of its counts
    float min_confidence = 0;            ///< quotations below it count as unattributed
    std::size_t snippet_width = 200;     ///< bytes, about; 0 = none
    bool ids_only = false;               ///< hits carry their article's id and nothing else of it
};

/// A cut of a text that holds a match. Marks are bytes of `text`.
struct Snippet {
    std::string field;                   ///< "title", "body", "said"
    std::string text;                    ///< not escaped; white space as in the article
    std::vector<Span> marks;             ///< a phrase is one mark
    Span source{};                       ///< where it stands in Article::text (or title)
    bool cut_before = false, cut_after = false;
    int quote = -1;                      ///< index into Article::quotes it is taken from, or -1
};

struct Hit {
    DocRef document;                     ///< of the article
    std::size_t rank = 0;                ///< 1, 2, 3 ... over all pages
    double score = 0;
    Article article;
    std::vector<std::size_t> quotes;     ///< indexes of the quotations that match (InQuote parts); for Unit::quotes exactly one
    std::vector<Snippet> snippets;
};

struct FacetCount {
    std::string id, label;
    std::uint64_t count = 0;
    bool selected = false;
};

struct FacetTable {
    const Field* field = nullptr;
    bool own_excluded = true;
    CountBy count_by = CountBy::articles;
    std::vector<FacetCount> values;      ///< selected first, then by count down, then by label
    std::uint64_t missing = 0;           ///< documents of the set with no value
    std::uint64_t more = 0;              ///< values with a count that are not listed
};

struct SearchReply {
    std::uint64_t articles = 0;          ///< exact number of matching articles
    std::uint64_t quotes = 0;            ///< exact number of matching quotations (of those articles where the query names none)
    std::uint64_t undated = 0;           ///< documents that only a date clause left out, because they have no date
    std::vector<Hit> hits;
    std::vector<FacetTable> facets;
    double took_ms = 0;
};

/// Answers a request from an open index. Exact: totals and facets count every match. Throws IoError if a
/// segment is damaged; a QueryError for what can only be seen in the index (word* that stands for too many words).
QueryResult<SearchReply> search(Index& index, const SearchRequest& request);

}  // namespace onrecord
