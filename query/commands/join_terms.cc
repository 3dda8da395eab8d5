#include "query/commands/join_terms.h"

#include <algorithm>

#include "query/lex_operator.h"

namespace onrecord {
namespace {

/// "speaker:David Davis" taken apart; `field` is null if the argument has not that form.
struct FieldAndWords {
    std::string_view head;   ///< "-speaker:"
    const Field* field = nullptr;
    std::string_view value;
};

bool has_operator(std::string_view value) {
    for (std::size_t at = 0; at < value.size();) {
        const std::size_t end = std::min(value.find(' ', at), value.size());
        const std::string_view word = value.substr(at, end - at);
        if (word.starts_with('-') || read_operator(word, {})) return true;
        at = end + 1;
    }
    return false;
}

FieldAndWords take_apart(std::string_view term) {
    const std::size_t colon = term.find(':');
    if (colon == std::string_view::npos) return {};
    const std::string_view name = term.substr(term.starts_with('-') ? 1 : 0, colon - (term.starts_with('-') ? 1 : 0));
    const std::string_view value = term.substr(colon + 1);
    const bool simple = value.find(' ') != std::string_view::npos && !value.starts_with(' ') && !value.ends_with(' ') &&
                        value.find_first_of(":\"()*~\\/{}\n\t") == std::string_view::npos && value.find("\u201c") == std::string_view::npos &&
                        value.find("\u201d") == std::string_view::npos && !value.starts_with('=') && !has_operator(value);
    return {term.substr(0, colon + 1), simple ? schema::find(name) : nullptr, value};
}

bool lost_its_marks(const FieldAndWords& parts, const KnowsValue& knows) {
    if (parts.field->kind == FieldKind::words || parts.field->kind == FieldKind::id) return true;
    if (knows(*parts.field, parts.value)) return true;
    return parts.field->kind == FieldKind::facet && !knows(*parts.field, parts.value.substr(0, parts.value.find(' ')));
}

}  // namespace

std::string join_terms(const std::vector<std::string>& terms, const KnowsValue& knows) {
    std::string query;
    for (const std::string& term : terms) {
        if (!query.empty()) query += ' ';
        const FieldAndWords parts = take_apart(term);
        if (parts.field && lost_its_marks(parts, knows)) query.append(parts.head).append("\"").append(parts.value).append("\"");
        else query += term;
    }
    return query;
}

}  // namespace onrecord
