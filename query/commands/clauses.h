#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "query/ast.h"

namespace onrecord {

/// The top-level clauses of a query, those inside its quote:{ } groups one by one: what a user can leave out.
class Clauses {
public:
    explicit Clauses(const Expr& expr);

    std::size_t size() const { return clauses_.size(); }
    const Expr& clause(std::size_t i) const { return clauses_[i].expr; }
    /// Clause `i` as a query of its own.
    Expr alone(std::size_t i) const;
    /// The query without clause `i`; everything if it is the only one.
    Expr without(std::size_t i) const;

private:
    struct Clause {
        Expr expr;
        std::size_t quotation;    ///< number of its quote:{ } group, from 1; 0 = outside of any
    };
    void add(const Expr& expr);

    std::vector<Clause> clauses_;
    std::size_t quotations_ = 0;
};

}  // namespace onrecord
