#include "query/match_any.h"

#include <algorithm>

#include "common/text.h"
#include "query/engine/stop_words.h"

namespace onrecord {
namespace {

bool is_stop(const Expr& expr) {
    const Word* word = std::get_if<Word>(&expr.node);
    return word && word->form == WordForm::plain && is_stop_word(fold_case(word->text));
}

/// True for text of no field, which a document may lack if it has other words.
bool is_free(const Expr& expr) {
    if (const Word* word = std::get_if<Word>(&expr.node)) return !word->in;
    if (const Phrase* phrase = std::get_if<Phrase>(&expr.node)) return !phrase->in;
    const auto every = [](const std::vector<Expr>& parts) { return std::all_of(parts.begin(), parts.end(), is_free); };
    if (const Prox* prox = std::get_if<Prox>(&expr.node)) return every(prox->of);
    if (const Any* any = std::get_if<Any>(&expr.node)) return every(any->of);
    return false;
}

}  // namespace

Expr match_any(Expr expr) {
    All* all = std::get_if<All>(&expr.node);
    if (!all) return expr;
    const auto free = std::stable_partition(all->of.begin(), all->of.end(), [](const Expr& part) { return !is_free(part); });
    std::vector<Expr> words(std::make_move_iterator(free), std::make_move_iterator(all->of.end()));
    all->of.erase(free, all->of.end());
    if (!std::all_of(words.begin(), words.end(), is_stop)) std::erase_if(words, is_stop);
    if (words.size() == 1) all->of.push_back(std::move(words.front()));
    else if (!words.empty()) all->of.push_back({Any{std::move(words)}});
    if (all->of.size() > 1) return expr;
    Expr only = std::move(all->of.front());
    return only;
}

}  // namespace onrecord
