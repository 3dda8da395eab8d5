#include "query/engine/rank.h"

#include <algorithm>
#include <map>
#include <set>

#include "query/engine/expansion.h"
#include "query/engine/pattern.h"
#include "query/engine/stop_words.h"

namespace onrecord {
namespace {

/// The set of one segment as Xapian's matcher asks for it: members in docid order, no weight.
class SetSource : public Xapian::PostingSource {
public:
    explicit SetSource(const std::map<std::string, const DocSet*>& by_uuid) : by_uuid_(by_uuid) {}

    SetSource* clone() const override { return new SetSource(by_uuid_); }
    void init(const Xapian::Database& database) override {
        const auto found = by_uuid_.find(database.get_uuid());
        set_ = found == by_uuid_.end() ? &empty_ : found->second;
        at_ = std::make_unique<DocSet::const_iterator>(set_->begin());
        started_ = false;
    }
    Xapian::doccount get_termfreq_min() const override { return get_termfreq_est(); }
    Xapian::doccount get_termfreq_est() const override { return static_cast<Xapian::doccount>(set_->cardinality()); }
    Xapian::doccount get_termfreq_max() const override { return get_termfreq_est(); }
    void next(double) override {
        if (started_) ++*at_;
        started_ = true;
    }
    void skip_to(Xapian::docid docid, double) override {
        if (!started_ || **at_ < docid) at_->equalorlarger(docid);
        started_ = true;
    }
    bool at_end() const override { return *at_ == set_->end(); }
    Xapian::docid get_docid() const override { return **at_; }

private:
    std::map<std::string, const DocSet*> by_uuid_;
    DocSet empty_;
    const DocSet* set_ = &empty_;
    std::unique_ptr<DocSet::const_iterator> at_;
    bool started_ = false;
};

Table& table_of(SegmentEvaluator& evaluator, Unit unit) { return unit == Unit::quotes ? evaluator.segment().quotes : evaluator.segment().articles; }

/// One weighted query word: its term, or its terms as one where it stands for several.
struct RankWord {
    std::vector<std::string> terms;
    bool stop;
};

std::vector<RankWord> rank_words(const SearchRequest& request, const std::vector<std::unique_ptr<SegmentEvaluator>>& evaluators) {
    std::vector<RankWord> out;
    Stemmer stemmer;
    for_each_word(request.expr, false, [&](const Word& word, const Expr&) {
        for (const Sequence& sequence : compile(word, stemmer).any_of) {
            for (const Atom& atom : sequence) {
                RankWord entry{{}, is_stop_word(atom.text())};
                if (atom.form() == WordForm::plain || atom.form() == WordForm::exact) {
                    entry.terms = {atom.stem()};
                } else {
                    std::set<std::string> terms;
                    for (const auto& evaluator : evaluators) {
                        const auto found = atom.candidate_terms(table_of(*evaluator, request.unit).tokens(), stemmer);
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

Xapian::Query words_query(const std::vector<RankWord>& words) {
    std::vector<Xapian::Query> parts;
    for (const RankWord& word : words) {
        if (word.terms.size() == 1) parts.emplace_back(word.terms.front());
        else parts.emplace_back(Xapian::Query::OP_SYNONYM, word.terms.begin(), word.terms.end());
    }
    return {Xapian::Query::OP_OR, parts.begin(), parts.end()};
}

/// Day by which a document is ordered: undated ones after all others, whichever end comes first.
std::int32_t order_day(Table& table, std::uint32_t docid) {
    const std::int32_t from = table.number("date-from")[docid], until = table.number("date-until")[docid];
    return from <= until ? from : min_date.days - 1;
}

std::vector<Ranked> by_date(const SearchRequest& request, const std::vector<std::unique_ptr<SegmentEvaluator>>& evaluators,
                            const std::vector<DocSet>& sets, std::size_t k) {
    struct Entry { std::int32_t day; DocRef document; };
    std::vector<Entry> entries;
    for (std::uint32_t i = 0; i < sets.size(); ++i) {
        Table& table = table_of(*evaluators[i], request.unit);
        for (const std::uint32_t docid : sets[i]) entries.push_back({order_day(table, docid), {i, docid}});
    }
    const bool oldest = request.sort == SortBy::oldest;
    const auto before = [oldest](const Entry& a, const Entry& b) {
        const bool a_dated = a.day >= min_date.days, b_dated = b.day >= min_date.days;
        if (a_dated != b_dated) return a_dated;
        if (a.day != b.day) return oldest ? a.day < b.day : a.day > b.day;
        return a.document < b.document;
    };
    const std::size_t n = std::min(k, entries.size());
    std::partial_sort(entries.begin(), entries.begin() + static_cast<std::ptrdiff_t>(n), entries.end(), before);
    std::vector<Ranked> out;
    for (std::size_t i = 0; i < n; ++i) out.push_back({entries[i].document, 0});
    return out;
}

}  // namespace

std::vector<Ranked> rank(Index& index, const SearchRequest& request, const std::vector<std::unique_ptr<SegmentEvaluator>>& evaluators,
                         const std::vector<DocSet>& sets, std::size_t k) {
    const std::vector<RankWord> words = request.sort == SortBy::relevance ? rank_words(request, evaluators) : std::vector<RankWord>{};
    if (words.empty()) return by_date(request, evaluators, sets, k);

    Xapian::Database all;
    std::map<std::string, const DocSet*> by_uuid;
    for (std::size_t i = 0; i < index.segments.size(); ++i) {
        const Xapian::Database& database = table_of(*evaluators[i], request.unit).database();
        all.add_database(database);
        by_uuid.emplace(database.get_uuid(), &sets[i]);
    }
    SetSource source(by_uuid);
    Xapian::Enquire enquire(all);
    enquire.set_weighting_scheme(Xapian::IneB2Weight(1.0));
    enquire.set_query(Xapian::Query(Xapian::Query::OP_AND_MAYBE, Xapian::Query(&source), words_query(words)));
    const Xapian::MSet found = enquire.get_mset(0, static_cast<Xapian::doccount>(std::min<std::size_t>(k, all.get_lastdocid())));
    const auto shards = static_cast<Xapian::docid>(index.segments.size());
    std::vector<Ranked> out;
    for (auto at = found.begin(); at != found.end(); ++at)
        out.push_back({{(*at - 1) % shards, (*at - 1) / shards + 1}, at.get_weight()});
    return out;
}

}  // namespace onrecord
