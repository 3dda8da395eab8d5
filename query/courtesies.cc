#include "query/courtesies.h"

#include <algorithm>
#include <array>

namespace onrecord {
namespace {

using namespace std::string_view_literals;

/// How Parliament and newspapers address people.
constexpr std::array titles{"baron"sv, "baroness"sv, "cllr"sv, "councillor"sv, "dame"sv, "dr"sv, "earl"sv, "hon"sv, "honourable"sv, "lady"sv, "lord"sv, "miss"sv, "mr"sv, "mrs"sv,
                            "ms"sv, "mx"sv, "prof"sv, "professor"sv, "rev"sv, "right"sv, "rt"sv, "sir"sv, "viscount"sv};
/// Letters behind a name: seats, orders and silks.
constexpr std::array letters{"am"sv,  "cbe"sv, "dbe"sv, "gbe"sv, "kbe"sv, "kc"sv,  "kcb"sv, "kcmg"sv, "mbe"sv, "mep"sv,
                             "mla"sv, "mp"sv,  "ms"sv,  "msp"sv, "obe"sv, "phd"sv, "qc"sv,  "td"sv};

template <class Words>
bool has(const Words& words, std::string_view word) { return std::ranges::find(words, word) != words.end(); }

}  // namespace

bool is_of_people(const Field& field) { return &field == &schema::speaker || &field == &schema::mentions; }

std::string_view without_courtesies(const Field& field, std::string_view folded) {
    const bool person = is_of_people(field);
    for (std::size_t end; (end = folded.find(' ')) != folded.npos;) {
        const std::string_view word = folded.substr(0, end);
        if (word != "the" && !(person && has(titles, word))) break;
        folded.remove_prefix(end + 1);
    }
    if (!person) return folded;
    for (std::size_t space; (space = folded.rfind(' ')) != folded.npos && has(letters, folded.substr(space + 1));) folded = folded.substr(0, space);
    return folded;
}

}  // namespace onrecord
