#include "indexer/extract/vocabulary.h"

#include "indexer/extract/word_classes.h"

namespace onrecord {

static_assert(WordIndex::none + 1 == no_word_id);

namespace {

/// Calls `visit` with each blank-separated word of `list`.
template <class Visit>
void each_word(std::string_view list, Visit visit) {
    std::size_t at = 0;
    while (at < list.size()) {
        const std::size_t end = std::min(list.find_first_of(" \n", at), list.size());
        if (end > at) visit(list.substr(at, end - at));
        at = end + 1;
    }
}

}  // namespace

Vocabulary::Vocabulary() : classes_(1, 0) {
    for (const WordList& list : word_lists())
        each_word(list.words, [&](std::string_view word) { classify(word, list.classes); });
}

WordId Vocabulary::add(std::string_view word) {
    const WordId id = words_.add(word) + 1;
    if (classes_.size() <= id) classes_.resize(id + 1, 0);
    return id;
}

void Vocabulary::classify(std::string_view word, std::uint32_t classes) { classes_[add(word)] |= classes; }

WordId Vocabulary::find(std::string_view word) const { return words_.find(word) + 1; }   // none + 1 is no_word_id

}  // namespace onrecord
