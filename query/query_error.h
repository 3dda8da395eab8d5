#pragma once

#include <string>
#include <variant>
#include <vector>

#include "common/span.h"

namespace onrecord {

/// What is wrong with a query: shown with a caret (text) or as an object (JSON). UX E1, E2, J4.
struct QueryError {
    std::string code;                    ///< "unknown-field", "unclosed-quote", "bad-date" ...
    Span at{};                           ///< bytes of the query
    std::string message;                 ///< "unknown field \"speeker\""
    std::string hint;                    ///< what to do: "did you mean speaker:Fallon ?   (all fields: onrecord-query fields)"
    std::vector<std::string> suggest{};  ///< nearest right ones
};

/// A note on a query that is no error: printed to stderr, listed under "warnings" in JSON.
struct QueryNote {
    std::string code;                    ///< "read-as", "lower-case-operator", "several-people", "undated-left-out" ...
    std::string text;
};

/// A value or the QueryError that kept it from being made.
template <class T>
using QueryResult = std::variant<T, QueryError>;

}  // namespace onrecord
