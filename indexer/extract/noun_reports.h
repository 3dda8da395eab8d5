#pragma once

#include "indexer/extract/sentence_scan.h"

namespace onrecord {

/// Reads reporting clauses around nouns of saying ("X’s claim that") and around "according to X".
class NounReader : public SentenceScan {
public:
    explicit NounReader(const SentenceScan& scan) : SentenceScan(scan) {}

    /// "X's claim that ...", "issued a warning that ...".
    bool noun(const CueMatch& match);
    bool source(const CueMatch& match);

private:
    /// "According to the harbour master, Tom Harkness, ...": takes the name as apposition; where the source ends.
    std::uint32_t behind_apposition(NounPhrase& phrase) const;
    /// `The word from No 10 was: “...”`
    Complement noun_quote(std::uint32_t at) const;
    std::optional<Subject> owner() const;
    /// "the word from No 10", "a statement by the company".
    std::optional<Subject> from_behind() const;
    std::optional<Subject> issuer() const;
};

}  // namespace onrecord
