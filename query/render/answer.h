#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "common/cli/color.h"
#include "query/catalog.h"
#include "query/search.h"

namespace onrecord {

/// An answered query with everything that any output format says about it.
struct Answer {
    std::string text;                  ///< the query as typed
    std::string read_as;               ///< in our form, with the names that the values resolved to
    Expr expr;                         ///< resolved
    std::vector<QueryNote> notes;
    std::string index_uuid;
    std::uint64_t generation = 0;
    std::uint32_t batch = 0;
    Unit unit = Unit::articles;
    SearchReply reply;
    std::optional<std::string> next;   ///< cursor of the next page, if there is one
};

/// How an answer is shown; which members matter depends on the format.
struct RenderOptions {
    Palette palette{};                 ///< text
    std::size_t width = 80;            ///< text: columns
    bool hyperlinks = false;           ///< text: OSC 8 links around headlines
    std::vector<std::string> fields;   ///< json, jsonl: keys of a result; csv, tsv: columns; empty = the usual ones
    std::string topic = "1";           ///< trec: the query's number
    std::string tag = "onrecord";      ///< trec: the run's name
};

/// The number of matches that `answer` has in all: articles, or quotations. Where they are grouped there are fewer results (SearchReply::rows).
std::uint64_t total_of(const Answer& answer);
/// The number of matches as --count-by counts them.
std::uint64_t counted_total(const SearchReply& reply, CountBy count_by);

/// "1 article", "5 articles", "12 quotations".
std::string count_of(std::uint64_t n, Unit unit);
/// "12 articles", "12 articles in 9 stories"; "12 quotations in 10 articles", "12 appearances of 9 quotations in 10 articles".
std::string total_text(const Answer& answer);
/// What the results are: "9 stories", "9 quotations", or "12 articles" where none has copies.
std::string rows_text(const Answer& answer);

/// The resolved tree as a query that says what was found: a value of one id is shown by its label.
std::string echo(Expr expr, Catalog& catalog);

}  // namespace onrecord
