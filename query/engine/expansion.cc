#include "query/engine/expansion.h"

#include <algorithm>
#include <map>

#include "common/stemmer.h"
#include "common/text.h"

namespace onrecord {
namespace {

/// Words of the index that begin with `prefix`, articles and quotations of all segments together.
std::map<std::string, Xapian::doccount> expansions(const std::string& prefix, Index& index) {
    std::map<std::string, Xapian::doccount> words;
    Stemmer stemmer;
    for (const auto& segment : index.segments) {
        for (Table* table : {&segment->articles, &segment->quotes}) {
            const ForwardStore& store = table->tokens();
            const bool foreign = !table->foreign().isEmpty();
            const auto [first, last] = store.prefix_range(prefix);
            for (std::uint32_t place = first; place < last; ++place) {
                const std::string_view word = store.word_at(place);
                Xapian::doccount& count = words[std::string(word)];
                count += table->database().get_termfreq(stemmer.term(word));
                if (foreign) count += table->database().get_termfreq(schema::foreign_term(fold_accents(word)));
            }
        }
    }
    return words;
}

QueryError too_many(const Word& word, Span at, const std::map<std::string, Xapian::doccount>& words) {
    std::vector<std::pair<Xapian::doccount, std::string>> ranked;
    ranked.reserve(words.size());
    for (const auto& [text, count] : words) ranked.emplace_back(count, text);
    std::sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) { return a.first != b.first ? a.first > b.first : a.second < b.second; });
    QueryError error{"wildcard-too-many", at, word.text + "* stands for " + std::to_string(words.size()) + " words; at most " + std::to_string(most_expansions) + " are searched", "", {}};
    for (std::size_t i = 0; i < std::min<std::size_t>(5, ranked.size()); ++i) error.suggest.push_back(ranked[i].second);
    error.hint = "write more letters; the commonest are";
    for (const std::string& text : error.suggest) error.hint += " " + text;
    return error;
}

}  // namespace

std::optional<QueryError> too_wide_wildcard(const Expr& expr, Index& index) {
    std::optional<QueryError> error;
    for_each_word(expr, true, [&](const Word& word, const Expr& where) {
        if (error || word.form != WordForm::prefix) return;
        const auto words = expansions(fold_accents(word.text), index);
        if (words.size() > most_expansions) error = too_many(word, where.at, words);
    });
    return error;
}

}  // namespace onrecord
