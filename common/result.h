#pragma once

#include <cassert>
#include <string>
#include <utility>
#include <variant>

namespace onrecord {

/// What was wrong with a record or a query that somebody wrote. Never used for bugs of ours
/// (those are asserts) nor for a broken world (those are exceptions that name the path).
struct Error {
    std::string where;    ///< "guardian.jsonl:42", "column 15"
    std::string message;  ///< what was wrong and what would have been right; no final full stop
    std::string code{};   ///< stable name of the kind, e.g. "bad-record", "unknown-field"
};

/// A value, or the Error that kept it from being made.
template <class T>
class Result {
public:
    Result(T value) : state_(std::move(value)) {}
    Result(Error error) : state_(std::move(error)) {}

    bool ok() const { return state_.index() == 0; }
    explicit operator bool() const { return ok(); }

    const T& value() const& { assert(ok()); return std::get<0>(state_); }
    T& value() & { assert(ok()); return std::get<0>(state_); }
    T&& value() && { assert(ok()); return std::get<0>(std::move(state_)); }
    const Error& error() const { assert(!ok()); return std::get<1>(state_); }

private:
    std::variant<T, Error> state_;
};

}  // namespace onrecord
