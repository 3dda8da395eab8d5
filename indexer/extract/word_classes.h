#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace onrecord {

/// Words that share classes: blank-separated, in fold_value form.
struct WordList {
    std::uint32_t classes;   ///< WordClass, or-ed
    std::string_view words;
};

/// The closed classes of English and the open ones as far as reporting clauses need them.
std::span<const WordList> word_lists();

}  // namespace onrecord
