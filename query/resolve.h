#pragma once

#include <vector>

#include "query/ast.h"
#include "query/catalog.h"
#include "query/query_error.h"

namespace onrecord {

struct ResolveOptions {
    bool strict = false;    ///< a value that nothing has is an error instead of an empty result with a hint
};

struct ResolvedQuery {
    Expr expr;
    std::vector<QueryNote> notes;   ///< several people meant; no such value, nearest are ...
};

/// Replaces what the user typed after facet fields by value ids: by id, label or alias, folded; a surname gives
/// everyone of that name, with a note; topics include those below them unless topic:=x. Regular expressions (RE2)
/// and prefixes match ids, labels and aliases. Wildcards over too many values are errors.
QueryResult<ResolvedQuery> resolve(Expr expr, Catalog& catalog, const ResolveOptions& options);

}  // namespace onrecord
