#include "query/engine/pattern.h"

#include <algorithm>

#include "common/schema.h"
#include "common/text.h"
#include "common/tokenizer.h"

namespace onrecord {
namespace {

/// More ways to write one phrase than this are cut to the first (each hyphen doubles them).
constexpr std::size_t most_sequences = 64;

/// The word's readings: its parts in order, and the joined form where a hyphen joins several.
std::vector<Sequence> readings(const Word& word, bool stem_free, Stemmer& stemmer) {
    const WordForm form = stem_free && word.form == WordForm::plain ? WordForm::exact : word.form;
    const bool accents = word.form == WordForm::exact && !stem_free;
    const std::vector<Token> tokens = tokenize(word.text);
    Sequence apart;
    std::vector<Sequence> out;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const Token& token = tokens[i];
        if (!token.alternative) {
            apart.emplace_back(token.word, form, word.distance, accents, stemmer);
            continue;
        }
        const bool whole_word = token.span.start == tokens.front().span.start && token.span.end == tokens.back().span.end;
        const bool joins_parts = i + 2 < tokens.size() && tokens[i + 1].span.end < token.span.end;
        if (whole_word && joins_parts) out.push_back({Atom(token.word, form, word.distance, accents, stemmer)});
    }
    if (!apart.empty()) {
        // Only the last part of a prefix or fuzzy word is open: "co-op*" is co followed by op*.
        if (form == WordForm::prefix || form == WordForm::fuzzy) {
            for (std::size_t i = 0; i + 1 < apart.size(); ++i)
                apart[i] = Atom(apart[i].text(), WordForm::exact, 0, accents, stemmer);
        }
        out.push_back(std::move(apart));
    }
    return out;
}

}  // namespace

Atom::Atom(std::string text, WordForm form, unsigned distance, bool accents, Stemmer& stemmer)
    : text_(std::move(text)), folded_(fold_accents(text_)), stem_(stemmer.term(text_)), form_(form), distance_(distance), accents_(accents) {}

bool Atom::is_same_but_for_accents(std::string_view word) const { return is_ascii(word) ? word == folded_ : fold_accents(word) == folded_; }

bool Atom::compare(std::string_view word, bool foreign, Stemmer& stemmer) const {
    switch (form_) {
        case WordForm::plain: return foreign ? is_same_but_for_accents(word) : stemmer.term(word) == stem_;
        case WordForm::exact: return word == text_ || (!accents_ && is_same_but_for_accents(word));
        case WordForm::prefix: return word.starts_with(text_) || (is_ascii(word) ? word.starts_with(folded_) : fold_accents(word).starts_with(folded_));
        case WordForm::fuzzy: return edit_distance(is_ascii(word) ? word : std::string_view(fold_accents(word)), folded_, distance_) <= distance_;
    }
    return false;
}

bool Atom::matches(std::uint32_t word, bool foreign, const ForwardStore& store, Stemmer& stemmer) const {
    if (known_.empty()) known_.resize(std::min<std::size_t>(most_known, store.word_count()));
    if (word >= known_.size()) return compare(store.word(word), foreign, stemmer);
    const unsigned shift = foreign ? 2 : 0;
    if ((known_[word] >> shift & 3) == 0) known_[word] |= static_cast<std::uint8_t>((compare(store.word(word), foreign, stemmer) ? 2u : 1u) << shift);
    return (known_[word] >> shift & 3) == 2;
}

std::optional<std::vector<std::uint32_t>> Atom::words(const ForwardStore& store) const {
    std::vector<std::uint32_t> out;
    if (form_ == WordForm::exact) {
        if (!accents_) out = store.accented(folded_);
        for (const std::string_view text : {std::string_view(text_), std::string_view(folded_)}) {
            if (const std::uint32_t number = store.find(text); number != ForwardStore::no_word && (text == text_ || !accents_)) out.push_back(number);
        }
    } else if (form_ == WordForm::prefix) {
        out = store.accented_prefix(folded_);
        const auto [first, last] = store.prefix_range(folded_);
        for (std::uint32_t place = first; place < last; ++place) out.push_back(store.number_at(place));
        const auto [typed, typed_end] = store.prefix_range(text_);
        for (std::uint32_t place = typed; place < typed_end; ++place) out.push_back(store.number_at(place));
    } else {
        return std::nullopt;
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

std::vector<std::string> Atom::own_terms(bool foreign) const {
    std::vector<std::string> terms{stem_};
    if (foreign) terms.push_back(schema::foreign_term(folded_));
    return terms;
}

std::vector<std::string> Atom::candidate_terms(const ForwardStore& store, Stemmer& stemmer, bool foreign) const {
    if (form_ == WordForm::plain || form_ == WordForm::exact) return own_terms(foreign);
    std::vector<std::string> terms;
    const auto add = [&](std::string_view word) {
        terms.push_back(stemmer.term(word));
        if (foreign) terms.push_back(schema::foreign_term(fold_accents(word)));
    };
    if (const auto numbers = words(store)) {
        for (const std::uint32_t number : *numbers) add(store.word(number));
    } else {
        for (std::uint32_t place = 0; place < store.word_count(); ++place) {
            if (compare(store.word_at(place), false, stemmer)) add(store.word_at(place));
        }
    }
    std::sort(terms.begin(), terms.end());
    terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
    return terms;
}

Pattern compile(const Word& word, Stemmer& stemmer) { return {readings(word, false, stemmer)}; }

Pattern compile(const Phrase& phrase, Stemmer& stemmer) {
    std::vector<Sequence> built{{}};
    for (const Word& word : phrase.words) {
        const std::vector<Sequence> ways = readings(word, true, stemmer);
        if (ways.empty()) continue;
        std::vector<Sequence> longer;
        for (const Sequence& head : built) {
            for (const Sequence& way : ways) {
                if (longer.size() >= most_sequences) break;
                longer.push_back(head);
                longer.back().insert(longer.back().end(), way.begin(), way.end());
            }
        }
        built = std::move(longer);
    }
    std::erase_if(built, [](const Sequence& sequence) { return sequence.empty(); });
    return {std::move(built)};
}

}  // namespace onrecord
