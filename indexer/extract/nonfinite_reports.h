#pragma once

#include "indexer/extract/sentence_scan.h"

namespace onrecord {

/// Reads reporting clauses around participles, infinitives and passives of verbs of saying.
class NonfiniteReader : public SentenceScan {
public:
    explicit NonfiniteReader(const SentenceScan& scan) : SentenceScan(scan) {}

    /// "Asked ..., Johnson said", "Adding: “...”": the participle that opens a sentence reports nothing itself,
    /// except with its subject behind the content: "Insisting that ..., she said".
    bool opening_participle(const CueMatch& match);
    /// "was told by X that ...": the agent speaks; other passives name nobody.
    bool passive_voice(const CueMatch& match, std::uint32_t group);
    /// "went on to say", "leaped on the story to insist": the subject of the verb before speaks.
    bool to_infinitive(const CueMatch& match, std::uint32_t to);
    std::optional<Subject> participle_subject(const CueMatch& match, std::uint32_t at) const;
    /// "..., saying", "with Mr Cameron claiming", "a poster claiming".
    bool has_auxiliary(std::uint32_t group) const;

private:
    /// "has prompted Scottish First Minister Nicola Sturgeon to call for ...": the object of the verb speaks.
    std::optional<Subject> object_subject(std::uint32_t to) const;
    bool for_subject(std::uint32_t to) const;
};

}  // namespace onrecord
