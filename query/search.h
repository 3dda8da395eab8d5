#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "common/article.h"
#include "common/segment/segment.h"
#include "query/ast.h"
#include "query/periods.h"
#include "query/query_error.h"
#include "query/streamed.h"

namespace onrecord {

/// One document of an index: which segment (position in Index::segments) and docid.
using DocRef = DocumentPlace;

enum class SortBy : std::uint8_t { relevance, newest, oldest };
/// What counts count. A story counts as one document that has the values of all its articles that match.
enum class CountBy : std::uint8_t { articles, stories, quotes };
enum class Unit : std::uint8_t { articles, quotes };
/// story: of the articles of a story, or of the quotations of the same words, only the best one is a result.
enum class GroupBy : std::uint8_t { none, story };

struct FacetRequest {
    const Field* field;
    std::size_t limit = 10;             ///< most values listed besides the selected ones
};

/// A two-way table: how many documents have a value of one field and a value of another. Limits are those of rows and of columns.
struct CrossRequest {
    FacetRequest rows, columns;
};

/// Matches over time, all filters applied; `split` counts them by the values of a field as well.
struct TrendRequest {
    Per per = Per::month;
    std::optional<FacetRequest> split{}; ///< its limit is the number of columns, selected values first
};

struct SearchRequest {
    Expr expr;                           ///< resolved
    Unit unit = Unit::articles;          ///< results are articles, or quotations
    SortBy sort = SortBy::relevance;
    GroupBy group = GroupBy::none;
    std::size_t limit = 10;              ///< 0: no hits, only totals and facets
    std::size_t offset = 0;
    bool all = false;                    ///< every hit
    bool stream = false;                 ///< hits are made as they are come to; the reply then lives no longer than the index
    std::vector<FacetRequest> facets;
    std::optional<CrossRequest> cross{};
    std::optional<TrendRequest> trend{};
    CountBy count_by = CountBy::articles;
    bool own_excluded = true;            ///< a facet's own filter is left out of its counts
    float min_confidence = 0;            ///< quotations below it count as unattributed
    std::size_t snippet_width = 200;     ///< bytes, about; 0 = none
    std::uint64_t parallel_from = 50'000; ///< documents to look at from which on segments are worked on at once: a thread takes as long to start as some ten thousand take
    bool tell_copies = true;             ///< hits say how often they are there
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

/// How often a result is there: an article's story, or a quotation's words.
struct Appearances {
    std::uint32_t count = 1;             ///< live articles or quotations, the result among them, whether they match or not
    std::string first_id{};              ///< article in which it appeared first
    std::size_t first_quote = 0;         ///< of quotations: the index into that article's quotes
    std::vector<std::string> sources{};  ///< where, in order of appearance, each outlet once; not filled for a single one
};

struct Hit {
    DocRef document;                     ///< of the article
    std::size_t rank = 0;                ///< 1, 2, 3 ... over all pages
    double score = 0;
    Article article;
    std::vector<std::size_t> quotes;     ///< indexes of the quotations that match (InQuote parts); for Unit::quotes exactly one
    std::vector<Snippet> snippets;
    Appearances story{};                 ///< as for a single one where the request does not ask
    std::optional<Appearances> words{};  ///< Unit::quotes: of the quotation
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

/// Rows are selected values first, then by count down, then by label; periods of a date in the order of time. A value's own count is the
/// number of documents that have it, whatever they have of the other field.
struct CrossTable {
    const Field *row_field = nullptr, *column_field = nullptr;
    bool own_excluded = true;            ///< without the query's own filters on both fields
    CountBy count_by = CountBy::articles;
    std::uint64_t total = 0;             ///< documents counted
    std::vector<FacetCount> rows, columns;
    std::uint64_t rows_missing = 0, columns_missing = 0;   ///< documents with no value
    std::uint64_t more_rows = 0, more_columns = 0;         ///< values with a count that are not listed
    std::vector<std::vector<std::uint64_t>> cells;         ///< a row more than rows and a column more than columns: no value
};

/// One period of a trend.
struct TrendRow {
    std::int32_t period = 0;             ///< see period_name(); of no meaning in the undated row
    std::uint64_t count = 0;             ///< matches
    std::uint64_t all = 0;               ///< documents of the archive
    std::vector<std::uint64_t> values{}; ///< matches with each value of the split
    std::uint64_t others = 0;            ///< matches with values, but none of these
    std::uint64_t missing = 0;           ///< matches with no value of the split
};

struct Trend {
    Per per = Per::month;
    CountBy count_by = CountBy::articles;
    const Field* split = nullptr;
    std::vector<FacetCount> columns;     ///< of the split: selected first, then by count down; counts over all periods
    std::uint64_t more = 0;              ///< values of the split with a count that are no column
    std::vector<TrendRow> rows;          ///< rising; periods that the archive has no document of may be left out: fill_gaps()
    TrendRow undated{};                  ///< documents without a date, or with a derived window only
};

struct SearchReply {
    std::uint64_t rows = 0;              ///< exact number of results: matches in the unit asked for, or one of those that are grouped
    std::uint64_t articles = 0;          ///< exact number of matching articles
    std::optional<std::uint64_t> stories{};   ///< of those articles; where results are grouped or stories are counted
    std::uint64_t quotes = 0;            ///< exact number of matching quotations (of those articles where the query names none)
    std::optional<std::uint64_t> different_quotes{};   ///< of those; where results are quotations and grouped
    std::uint64_t undated = 0;           ///< documents that only a date clause left out, because they have no date
    Streamed<Hit> hits;
    std::vector<FacetTable> facets;
    std::optional<CrossTable> cross{};
    std::optional<Trend> trend{};
    double took_ms = 0;
};

/// Answers a request from an open index. Exact: totals and facets count every match. Throws IoError if a
/// segment is damaged; a QueryError for what can only be seen in the index (word* that stands for too many words).
QueryResult<SearchReply> search(Index& index, const SearchRequest& request);

}  // namespace onrecord
