#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/segment/forward_store.h"
#include "common/stemmer.h"
#include "query/ast.h"

namespace onrecord {

/// One word of the query as it is compared with words of a segment's lexicon. Remembers its answers for the commonest
/// words, so each of them is compared once however often it occurs.
class Atom {
public:
    /// plain: same stem; in a foreign document (Table::foreign) same word but for accents. exact: same word; accents are compared only where `accents`. prefix: begins with
    /// `text`. fuzzy: within `distance` edits. `text` is one word as the tokenizer gives it.
    Atom(std::string text, WordForm form, unsigned distance, bool accents, Stemmer& stemmer);

    /// `foreign`: the word stands in a foreign document.
    bool matches(std::uint32_t word, bool foreign, const ForwardStore& store, Stemmer& stemmer) const;
    /// The numbers of the words that match, of an exact or a prefix atom; nothing of others, which would have to compare all words.
    std::optional<std::vector<std::uint32_t>> words(const ForwardStore& store) const;
    /// The index terms under which a document with a matching word stands; of prefix and fuzzy atoms those of
    /// every matching word of the lexicon. `foreign`: also the terms of foreign documents.
    std::vector<std::string> candidate_terms(const ForwardStore& store, Stemmer& stemmer, bool foreign) const;
    /// Those of a plain or exact atom.
    std::vector<std::string> own_terms(bool foreign) const;
    /// True if a document that has the (only) candidate term is a match without looking at its words.
    bool decided_by_term() const { return form_ == WordForm::plain; }
    WordForm form() const { return form_; }
    const std::string& text() const { return text_; }

private:
    bool compare(std::string_view word, bool foreign, Stemmer& stemmer) const;
    bool is_same_but_for_accents(std::string_view word) const;

    std::string text_, folded_, stem_;
    WordForm form_;
    unsigned distance_;
    bool accents_;
    /// Numbers follow from how often words occur, so these are most words of any text. All of a large segment's would be new pages for each query.
    static constexpr std::uint32_t most_known = 1 << 16;
    mutable std::vector<std::uint8_t> known_;  // by word number: 0 not yet compared, 1 no, 2 yes; times 4 in foreign documents
};

/// Words that must stand side by side.
using Sequence = std::vector<Atom>;

/// What a word or phrase of the query may look like in a text: any of the sequences ("co-operation" is
/// [cooperation] or [co operation]). Never empty, unless the query word holds no letter or digit.
struct Pattern {
    std::vector<Sequence> any_of;
};

Pattern compile(const Word& word, Stemmer& stemmer);
Pattern compile(const Phrase& phrase, Stemmer& stemmer);

}  // namespace onrecord
