#pragma once

#include <re2/re2.h>
#include <re2/set.h>

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/extract/phrase_table.h"

namespace onrecord {

/// A table of weighted patterns (`id weight pattern`), compiled: topic_patterns.tsv, department_subjects.tsv.
/// Patterns of plain words become phrases of one PhraseTable; the few others share one RE2::Set. Both ignore case
/// unless the pattern is written (?-i:...), and both match whole words; a blank in a pattern is any run of blanks
/// and hyphens.
class WeightedPatterns {
public:
    static constexpr std::uint32_t nothing = 0xffffffff;

    struct Row {
        std::uint32_t subject = nothing;  ///< what `number_of` gave for the row's id; `nothing` for the id "-":
                                          ///< words that mean none ("trade union") and hide the words inside them
        float weight = 0;
    };
    struct Hit {
        std::uint32_t row = 0;
        Span span{};
        std::size_t first = 0;  ///< word of the scan at which it begins
    };

    /// The number of an id; null if there is no such.
    using NumberOf = std::function<std::optional<std::uint32_t>(std::string_view)>;

    /// `table` is the text of `name`. Throws DataError naming it and the line if a row names no known id, or its
    /// weight or pattern cannot be read.
    WeightedPatterns(std::string_view table, const std::string& name, const NumberOf& number_of);

    const Row& row(std::uint32_t number) const { return rows_[number]; }
    std::size_t row_count() const { return rows_.size(); }

    /// Every match in the words of `scan`, longest first at each word and not overlapping (phrases), then those of
    /// the regular expressions that begin at a word of the scan.
    std::vector<Hit> find(const WordScan& scan) const;

private:
    void add_row(const Row& row, std::string_view pattern, std::string_view where);
    void find_expressions(const WordScan& scan, std::vector<Hit>& hits) const;

    std::vector<Row> rows_;
    PhraseTable phrases_;
    struct Expression {
        std::uint32_t row;
        std::unique_ptr<RE2> regex;
    };
    std::vector<Expression> expressions_;
    std::unique_ptr<RE2::Set> set_;
};

/// The phrases that `pattern` stands for if it is made of words, groups (a|b) and '?' only: "border
/// (control|check)s?"
/// -> four phrases. Empty if it needs RE2, or would be more than 256 phrases.
std::vector<std::string> expand_pattern(std::string_view pattern);

}  // namespace onrecord
