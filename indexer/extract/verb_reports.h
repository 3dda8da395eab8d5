#pragma once

#include "indexer/extract/sentence_scan.h"

namespace onrecord {

/// Reads reporting clauses around finite verbs of saying: "X said that", "“...,” said X", "..., X said".
class VerbReader : public SentenceScan {
public:
    explicit VerbReader(const SentenceScan& scan) : SentenceScan(scan) {}

    bool verb(const CueMatch& match);

private:
    /// "would say" and "could argue" report nothing unless words are quoted.
    bool is_modal_wish(std::uint32_t group) const;
    /// "the claims", "his report", "a warning", "calls for": the noun, not the verb.
    bool is_noun_here(const CueMatch& match, std::uint32_t group) const;
    /// `“...,” said Ruth Davidson`, `..., said Ruth Davidson`.
    bool inverted(const CueMatch& match, std::uint32_t group);
    std::optional<Subject> subject_of(const CueMatch& match, std::uint32_t group) const;
    /// ", then said": a comma and no subject.
    bool shares_subject(std::uint32_t group) const;
    bool finish(const CueMatch& match, std::uint32_t group, std::optional<Subject> subject);
    /// A quotation that goes on ("…," "…?") closes right before the clause, so the clause belongs to it.
    bool follows_quote(const Report& report) const;
    /// "If Labour MPs insist ...": nobody said it.
    bool hypothetical(const Report& report) const;
    /// "responded by saying": the second verb says it.
    bool hands_over(const Report& report) const;
    /// What is said is a noun phrase: "praised the plan".
    bool object_only(const Report& report) const;
    /// The source stands beside the verb and is a name, a pronoun or a person.
    bool speaks_surely(const Report& report) const;
    /// True if a comma or a quotation stands right before the reporting clause.
    bool behind_content(const Report& report) const;
    /// "..., he said", "“...,” he said": what was said stands before.
    bool post_posed(const CueMatch& match, Report report);
    bool comma_ends_clause(std::uint32_t comma) const;

    bool wish_ = false;   ///< the verb at hand has a modal: "will insist"
};

}  // namespace onrecord
