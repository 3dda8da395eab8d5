#pragma once

#include <optional>
#include <vector>

#include "indexer/extract/clause_end.h"
#include "indexer/extract/reporting.h"

namespace onrecord {

/// One sentence while its reporting clauses are read: what the readers of verbs, nouns and labels look at and write
/// to. Copying one is cheap: it refers to everything.
class SentenceScan {
public:
    SentenceScan(const Sheet& sheet, const std::vector<QuotedSpan>& quoted, const CueTable& cues, Range sentence,
                 std::vector<Report>& out)
        : sheet_(sheet), quoted_(quoted), cues_(cues), sentence_(sentence), out_(out) {}

    /// Turns to the word of saying that is read next.
    void turn_to(Range cue) { cue_ = cue; }

protected:
    // ---- looking around (sentence_scan.cc)

    bool before_is(std::uint32_t cls) const;
    /// Lexeme i is the (last) mark behind a quotation.
    bool quote_closes_at(std::uint32_t i) const;
    /// True if [first, last) holds a finite verb.
    bool has_clause(std::uint32_t first, std::uint32_t last) const;
    /// At least so many words stand in quotation marks.
    bool holds_quote(Range content, std::uint32_t least = 1) const;
    bool is_finite_after(std::uint32_t i) const;
    bool is_finite_near(std::uint32_t i) const;
    bool cues_inside(std::uint32_t first, std::uint32_t last) const;
    const QuotedSpan& span_at(std::uint32_t mark) const;
    /// The sentence has a reporting clause already, whose subject "and says" shares.
    bool follows_report() const;
    /// The subject of an earlier verb of the sentence: of a new clause behind what was said last, else of the verb of
    /// saying itself ("X warned that ... and accused", "he said ..., adding").
    std::optional<Subject> shared_subject(std::uint32_t at) const;

    // ---- what was said (report_content.cc)

    Report base(const CueMatch& match, const char* rule) const;
    void set_content(Report& report) const;
    /// The words before a post-posed clause: from the last reporting clause or the beginning of the sentence.
    Range content_before(std::uint32_t end) const;
    /// "…, he said, and it would …": the content goes on behind the clause.
    Range rest_behind(std::uint32_t at) const;
    /// The quotation that closes at `mark` is the end of a sentence that begins without it: `it would be “a disaster”, he said`.
    bool begins_unquoted(std::uint32_t mark) const;
    /// A quotation at `first` that is all that was said: said that “Boris remains a friend”, but ...
    const QuotedSpan* whole_quote(std::uint32_t first, std::uint32_t last) const;
    /// "As one minister warned of ..., the chancellor took ...": a subordinate clause that opens the sentence ends at
    /// the comma before the main clause.
    std::uint32_t end_of_opening_clause(const Report& report) const;
    /// "Liam Fox, who said it was warm, left": a relative clause ends at the comma before the main verb.
    std::uint32_t end_of_relative_clause(const Report& report) const;
    /// A quotation that is only the beginning of the clause: said “stability” needs to come first.
    bool is_partial(const QuotedSpan& span) const;

    const Sheet& sheet_;
    const std::vector<QuotedSpan>& quoted_;
    const CueTable& cues_;
    Range sentence_, cue_{};
    std::vector<Report>& out_;
};

}  // namespace onrecord
