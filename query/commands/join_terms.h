#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "common/schema.h"

namespace onrecord {

/// Says whether `value` as a whole is a value of `field` in the index.
using KnowsValue = std::function<bool(const Field& field, std::string_view value)>;

/// The arguments of a command line as one query. They are joined by blanks. The shell takes quotation marks away: speaker:"David Davis"
/// arrives as one argument `speaker:David Davis`. Such an argument (a known field, a colon, words, without quotation marks, brackets,
/// operators and further colons) gets its marks back if the whole is a value of the field, or if its first word alone is none; words
/// of title:, said: and so on become a phrase. 'speaker:Fallon trident' in one argument stays what it looks like.
std::string join_terms(const std::vector<std::string>& terms, const KnowsValue& knows);

}  // namespace onrecord
