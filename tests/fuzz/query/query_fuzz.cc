#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "query/parser.h"
#include "query/render/error_text.h"
#include "query/render/json.h"

namespace {

using namespace onrecord;

void require(bool holds) {
    if (!holds) std::abort();
}

/// An error names a place inside the query and can be shown.
void check_error(const QueryError& error, std::string_view query) {
    require(!error.code.empty() && !error.message.empty() && !error.hint.empty());
    require(error.at.start <= error.at.end && error.at.end <= query.size());
    for (const std::size_t width : {std::size_t{20}, std::size_t{80}}) {
        const std::string shown = error_text(error, query, Palette{}, width);
        require(shown.find('\x1b') == std::string::npos && shown.find('\r') == std::string::npos);
    }
    require(!to_text(error_json(error)).empty());
}

/// A tree prints as a query that reads back as the same tree.
void check_tree(const Expr& expr, const ParseOptions& options) {
    const std::string printed = to_query(expr);
    const QueryResult<ParsedQuery> again = parse_query(printed, options);
    if (const auto* error = std::get_if<QueryError>(&again)) {
        require(error->code == "query-too-long");
        return;
    }
    require(to_string(std::get<ParsedQuery>(again).expr) == to_string(expr));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view query(reinterpret_cast<const char*>(data), size);
    ParseOptions options{*Date::from_ymd(2017, 9, 14)};
    const QueryResult<ParsedQuery> parsed = parse_query(query, options);
    if (const auto* error = std::get_if<QueryError>(&parsed)) check_error(*error, query);
    else check_tree(std::get<ParsedQuery>(parsed).expr, options);
    options.lenient = options.month_first = true;
    const QueryResult<ParsedQuery> lenient = parse_query(query, options);
    if (const auto* error = std::get_if<QueryError>(&lenient)) check_error(*error, query);
    else check_tree(std::get<ParsedQuery>(lenient).expr, options);
    return 0;
}
