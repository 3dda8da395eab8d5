#pragma once

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "indexer/extract/edge_map.h"
#include "indexer/extract/lexemes.h"

namespace onrecord {

/// Phrases of words with values, looked up at a place of a sheet: one hash probe a word. Read-only
/// after it is filled.
template <class Value>
class PhraseTrie {
public:
    /// Gives `phrase` (word numbers, not empty) another value.
    void add(std::span<const WordId> phrase, Value value) {
        std::uint32_t node = 0;
        for (const WordId word : phrase) {
            if (word >= begins_.size()) begins_.resize(word + 1, false);
            if (node == 0) begins_[word] = true;
            node = edges_.add(node, word);
            if (values_.size() < edges_.nodes()) values_.resize(edges_.nodes());
        }
        values_[node].push_back(std::move(value));
    }

    struct Match {
        std::uint32_t last = 0;                 ///< behind the phrase
        std::span<const Value> values{};        ///< empty: no phrase begins here
    };

    /// The longest phrase of [at, end) that begins at `at`; with commas in it if `over_commas`.
    Match longest(const Sheet& sheet, std::uint32_t at, std::uint32_t end, bool over_commas = false) const {
        Match best;
        const WordId first = sheet[at].word;
        if (first >= begins_.size() || !begins_[first]) return best;
        std::uint32_t node = 0;
        for (std::uint32_t i = at; i < end; ++i) {
            if (sheet[i].kind == LexemeKind::clitic && i > at) continue;   // "Labour’s leader" as "labour leader"
            if (over_commas && i > at && sheet[i].is_sign(',')) continue;
            if (i > at && (sheet[i].is_sign('&') || sheet[i].is_sign('/')) && sheet[i].joined) continue;   // "S&D" as "s d"
            if (!sheet[i].wordlike()) break;
            node = edges_.find(node, sheet[i].word);
            if (node == EdgeMap::none) break;
            if (!values_[node].empty()) best = {i + 1, values_[node]};
        }
        return best;
    }

private:
    EdgeMap edges_;
    std::vector<std::vector<Value>> values_{1};
    std::vector<bool> begins_ = std::vector<bool>(1, false);
};

}  // namespace onrecord
