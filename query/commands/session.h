#pragma once

#include <iosfwd>
#include <memory>
#include <string>
#include <vector>

#include "common/cli/options.h"
#include "query/catalog.h"
#include "query/commands/query_options.h"
#include "query/query_error.h"
#include "query/render/answer.h"
#include "query/search.h"

namespace onrecord {

/// What the whole program shares: where to write, the options of every command, and the words that are no options.
struct QueryProgram {
    std::ostream& out;
    std::ostream& err;
    CommonOptions common{};
    std::vector<std::string> terms{};
};

/// A query read and resolved against an index.
struct ReadQuery {
    std::string text;                 ///< as typed, arguments joined
    Expr expr;                        ///< resolved
    std::vector<QueryNote> notes;
};

/// An open index and the way from words of a command line to an answer. Errors in the query are printed and end the command
/// (exit_with); a broken index is thrown.
class Session {
public:
    Session(QueryProgram& program, const QueryOptions& options);

    /// Joins, parses and resolves. `may_be_empty`: no terms mean everything.
    ReadQuery read(const std::vector<std::string>& terms, bool may_be_empty);
    /// Parses and resolves a query as it stands; an error in it is the caller's to report.
    QueryResult<ReadQuery> read_text(std::string text);

    /// Asks the engine. `query` is for error messages.
    SearchReply ask(const SearchRequest& request, const ReadQuery& query);

    /// The request that the options make, without facets and limits of its own.
    SearchRequest request(const ReadQuery& query, Unit unit) const;

    /// The answer with what every format tells of it.
    Answer answer(ReadQuery query, Unit unit, SearchReply reply);

    /// Notes on standard error, unless --quiet or the format carries them itself.
    void print_notes(const std::vector<QueryNote>& notes) const;
    void say(const std::string& line) const;         ///< a line on standard error, unless --quiet
    void print_error(const QueryError& error, const std::string& text) const;

    RenderOptions render_options() const;
    bool is_json() const { return options_.format == "json" || options_.format == "jsonl"; }
    Index& index() { return index_; }
    Catalog& catalog() { return catalog_; }
    const QueryOptions& options() const { return options_; }
    QueryProgram& program() { return program_; }

private:
    [[noreturn]] void fail(const QueryError& error, const std::string& text) const;
    void explain(const ReadQuery& query, const Expr& parsed) const;

    QueryProgram& program_;
    const QueryOptions& options_;
    Index index_;
    Catalog catalog_;
};

}  // namespace onrecord
