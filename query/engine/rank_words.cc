#include "query/engine/rank_words.h"

#include <algorithm>
#include <set>

#include "common/text.h"
#include "query/engine/expansion.h"
#include "query/engine/pattern.h"
#include "query/engine/stop_words.h"

namespace onrecord {

Table& table_of(SegmentEvaluator& evaluator, Unit unit) { return unit == Unit::quotes ? evaluator.segment().quotes : evaluator.segment().articles; }

std::vector<RankWord> rank_words(const SearchRequest& request, const Evaluators& evaluators) {
    std::vector<RankWord> out;
    Stemmer stemmer;
    const bool foreign = std::any_of(evaluators.begin(), evaluators.end(), [&](const auto& each) { return !table_of(*each, request.unit).foreign().isEmpty(); });
    for_each_word(request.expr, false, [&](const Word& word, const Expr&) {
        for (const Sequence& sequence : compile(word, stemmer).any_of) {
            for (const Atom& atom : sequence) {
                RankWord entry{{}, is_stop_word(atom.text())};
                if (atom.form() == WordForm::plain || atom.form() == WordForm::exact) {
                    entry.terms = atom.own_terms(foreign);
                    entry.folded = fold_accents(atom.text());
                } else {
                    std::set<std::string> terms;
                    for (const auto& evaluator : evaluators) {
                        const auto found = atom.candidate_terms(table_of(*evaluator, request.unit).tokens(), stemmer, foreign);
                        terms.insert(found.begin(), found.end());
                    }
                    entry.terms.assign(terms.begin(), terms.end());
                }
                if (!entry.terms.empty()) out.push_back(std::move(entry));
            }
        }
    });
    const bool only_stop_words = std::all_of(out.begin(), out.end(), [](const RankWord& word) { return word.stop; });
    if (!only_stop_words) std::erase_if(out, [](const RankWord& word) { return word.stop; });
    return out;
}

}  // namespace onrecord
