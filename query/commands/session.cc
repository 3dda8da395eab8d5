#include "query/commands/session.h"

#include <ostream>

#include <unistd.h>

#include "common/exit_codes.h"
#include "common/text.h"
#include "query/commands/join_terms.h"
#include "query/commands/terminal.h"
#include "query/match_any.h"
#include "query/messages.h"
#include "query/parser.h"
#include "query/range_values.h"
#include "query/render/error_text.h"
#include "query/render/json.h"
#include "query/resolve.h"

namespace onrecord {
namespace {

ParseOptions parse_options(const QueryOptions& options) {
    return {today_in_london(), options.date_order == "mdy", options.lenient};
}

}  // namespace

Session::Session(QueryProgram& program, const QueryOptions& options)
    : program_(program), options_(options), index_(Index::open(options.db)), catalog_(index_) {}

void Session::print_error(const QueryError& error, const std::string& text) const {
    if (is_json()) program_.err << to_text(error_json(error));
    else program_.err << error_text(error, text, program_.common.palette(STDERR_FILENO), output_width());
}

void Session::fail(const QueryError& error, const std::string& text) const {
    print_error(error, text);
    exit_with(exit_code::usage);
}

ReadQuery Session::read(const std::vector<std::string>& terms, bool may_be_empty) {
    const ParseOptions how = parse_options(options_);
    const KnowsValue knows = [&](const Field& field, std::string_view value) {
        if (field.kind == FieldKind::range) return is_range_value(field, value, how);
        return field.kind == FieldKind::facet && !catalog_.named(field, value).empty();
    };
    const std::string text = join_terms(terms, knows);
    if (may_be_empty && trim(text).empty()) return {text, Expr{Everything{}}, {}};
    QueryResult<ReadQuery> query = read_text(text);
    if (const auto* error = std::get_if<QueryError>(&query)) fail(*error, text);
    return std::move(std::get<ReadQuery>(query));
}

QueryResult<ReadQuery> Session::read_text(std::string text) {
    QueryResult<ParsedQuery> parsed = parse_query(text, parse_options(options_));
    if (const auto* error = std::get_if<QueryError>(&parsed)) return *error;
    ParsedQuery& tree = std::get<ParsedQuery>(parsed);
    if (options_.match == "any") tree.expr = match_any(std::move(tree.expr));
    QueryResult<ResolvedQuery> resolved = resolve(tree.expr, catalog_, {options_.strict});
    if (const auto* error = std::get_if<QueryError>(&resolved)) return *error;
    ReadQuery query{std::move(text), std::move(std::get<ResolvedQuery>(resolved).expr), std::move(tree.notes)};
    for (QueryNote& note : std::get<ResolvedQuery>(resolved).notes) query.notes.push_back(std::move(note));
    if (options_.explain) explain(query, tree.expr);
    return query;
}

void Session::explain(const ReadQuery& query, const Expr& parsed) const {
    program_.err << "read as   " << escape_control(to_query(parsed)) << '\n'
                 << "tree      " << escape_control(to_string(parsed)) << '\n'
                 << "resolved  " << escape_control(to_string(query.expr)) << '\n';
}

SearchReply Session::ask(const SearchRequest& request, const ReadQuery& query) {
    QueryResult<SearchReply> reply = search(index_, request);
    if (const auto* error = std::get_if<QueryError>(&reply)) fail(*error, query.text);
    if (options_.explain) {
        program_.err << "took      " << std::get<SearchReply>(reply).took_ms << " ms, generation " << index_.manifest.generation << ", "
                     << index_.segments.size() << (index_.segments.size() == 1 ? " segment\n" : " segments\n");
    }
    return std::move(std::get<SearchReply>(reply));
}

SearchRequest Session::request(const ReadQuery& query, Unit unit) const {
    SearchRequest request;
    request.expr = query.expr;
    request.unit = unit;
    request.limit = 0;
    request.count_by = options_.counted();
    request.own_excluded = options_.facet_scope == "own-excluded";
    request.min_confidence = options_.min_confidence;
    return request;
}

Answer Session::answer(ReadQuery query, Unit unit, SearchReply reply) {
    Answer answer;
    answer.text = std::move(query.text);
    answer.read_as = echo(query.expr, catalog_);
    answer.expr = std::move(query.expr);
    answer.notes = std::move(query.notes);
    answer.index_uuid = index_.manifest.uuid;
    answer.generation = index_.manifest.generation;
    answer.batch = index_.manifest.batch;
    answer.unit = unit;
    answer.reply = std::move(reply);
    if (answer.reply.undated > 0) {
        answer.notes.push_back({"undated-left-out", std::to_string(answer.reply.undated) + " undated left out; add OR missing:date"});
    }
    return answer;
}

void Session::say(const std::string& line) const {
    if (!program_.common.quiet) program_.err << "onrecord-query: " << escape_control(line) << '\n';
}

void Session::print_notes(const std::vector<QueryNote>& notes) const {
    if (is_json()) return;
    for (const QueryNote& note : notes) say(note.text);
}

RenderOptions Session::render_options() const {
    RenderOptions render;
    render.palette = program_.common.palette(STDOUT_FILENO);
    render.width = output_width();
    render.hyperlinks = wants_hyperlinks(options_.hyperlink);
    render.topic = options_.qid;
    render.tag = options_.tag;
    return render;
}

}  // namespace onrecord
