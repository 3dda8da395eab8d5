#include "query/engine/positions.h"

#include <algorithm>
#include <cassert>
#include <tuple>

namespace onrecord {
namespace {

/// Matches of one part in a document that are followed up; a hostile document cannot make more work.
constexpr std::size_t most_spans = 4096;

std::vector<PositionSpan> sequence_spans(const Sequence& sequence, Region region, const DocumentWords& words, const ForwardStore& store,
                                         Stemmer& stemmer) {
    std::vector<PositionSpan> out;
    const auto& items = words.items();
    for (std::uint32_t i = 0; i < items.size() && out.size() < most_spans; ++i) {
        if (!sequence.front().matches(items[i].token.word, words.foreign(), store, stemmer) || !words.in_region(items[i], region)) continue;
        std::uint32_t at = items[i].end_position;
        std::uint32_t last = i;
        std::size_t matched = 1;
        for (std::uint32_t j = i + 1; j < items.size() && matched < sequence.size(); ++j) {
            if (items[j].token.position > at) break;
            if (items[j].token.position < at || !sequence[matched].matches(items[j].token.word, words.foreign(), store, stemmer)) continue;
            if (!words.in_region(items[j], region)) break;
            at = items[j].end_position;
            last = j;
            ++matched;
        }
        if (matched == sequence.size()) out.push_back({items[i].token.position, at, i, last});
    }
    return out;
}

void sort_unique(std::vector<PositionSpan>& spans) {
    std::sort(spans.begin(), spans.end(), [](const PositionSpan& a, const PositionSpan& b) {
        return std::tie(a.start, a.end, a.first_item, a.last_item) < std::tie(b.start, b.end, b.first_item, b.last_item);
    });
    // Two readings of the same words (joined and apart) are one match.
    const auto same_words = [](const PositionSpan& a, const PositionSpan& b) { return a.start == b.start && a.end == b.end; };
    spans.erase(std::unique(spans.begin(), spans.end(), same_words), spans.end());
}

PositionSpan joined(const PositionSpan& a, const PositionSpan& b) {
    return {std::min(a.start, b.start), std::max(a.end, b.end), std::min(a.first_item, b.first_item), std::max(a.last_item, b.last_item)};
}

bool overlap(const PositionSpan& a, const PositionSpan& b) { return a.start < b.end && b.start < a.end; }

/// Words from the last of the earlier to the first of the later; neighbours are 1 apart.
std::uint32_t distance(const PositionSpan& a, const PositionSpan& b) {
    return a.start < b.start ? b.start - a.end + 1 : a.start - b.end + 1;
}

/// Grows each partial match in `partial` by a span of the next operand that `fits`.
template <class Fits>
std::vector<PositionSpan> combine(const std::vector<PositionSpan>& partial, const std::vector<PositionSpan>& next, Fits fits) {
    std::vector<PositionSpan> out;
    for (const PositionSpan& a : partial) {
        for (const PositionSpan& b : next) {
            if (out.size() >= most_spans) return out;
            if (!overlap(a, b) && fits(a, b)) out.push_back(joined(a, b));
        }
    }
    sort_unique(out);
    return out;
}

}  // namespace

Region region_of(const Field* field) {
    if (field == &schema::title) return Region::title;
    if (field == &schema::body) return Region::body;
    if (field == &schema::lead) return Region::lead;
    if (field == &schema::unsaid) return Region::unsaid;
    return Region::any;  // null and said: said is asked of the quotations' own table
}

void DocumentWords::load(const ForwardStore& store, std::uint32_t docid, bool foreign) {
    foreign_ = foreign;
    store.read(docid, tokens_);
    items_.clear();
    items_.reserve(tokens_.size());
    std::uint32_t sentence = 0, paragraph = 0;
    bool seen_body = false;
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
        const ForwardToken& token = tokens_[i];
        if (i > 0 && token.before != Break::none) ++sentence;
        if (i > 0 && token.before == Break::paragraph) ++paragraph;
        if (!token.title && !seen_body) {
            seen_body = true;
            first_body_paragraph_ = paragraph;
        }
        items_.push_back({token, token.position + token.reach, sentence, paragraph});
    }
}

bool DocumentWords::in_region(const Item& item, Region region) const {
    switch (region) {
        case Region::any: return true;
        case Region::title: return item.token.title;
        case Region::body: return !item.token.title;
        case Region::lead: return !item.token.title && item.paragraph == first_body_paragraph_;
        case Region::unsaid: return !item.token.title && !item.token.quoted;
        case Region::quoted: return !item.token.title && item.token.quoted;
    }
    return false;
}

PositionalQuery::PositionalQuery(const Expr& expr, Stemmer& stemmer) : root_(build(expr, stemmer)) {
    if (const Word* word = std::get_if<Word>(&expr.node)) at_least_ = std::max(1u, word->at_least);
}

PositionalQuery::Node PositionalQuery::build(const Expr& expr, Stemmer& stemmer) {
    Node node{};
    if (const Word* word = std::get_if<Word>(&expr.node)) {
        node.kind = Node::Kind::pattern;
        node.pattern = compile(*word, stemmer);
        node.region = region_of(word->in);
    } else if (const Phrase* phrase = std::get_if<Phrase>(&expr.node)) {
        node.region = region_of(phrase->in);
        if (phrase->slop == 0) {
            node.kind = Node::Kind::pattern;
            node.pattern = compile(*phrase, stemmer);
        } else {
            node.kind = Node::Kind::unordered;
            node.n = phrase->slop;
            for (const Word& one : phrase->words) {
                Node part{};
                part.kind = Node::Kind::pattern;
                part.pattern = compile(Phrase{{one}, 0, phrase->in}, stemmer);
                part.region = node.region;
                node.of.push_back(std::move(part));
            }
        }
    } else if (const Prox* prox = std::get_if<Prox>(&expr.node)) {
        static constexpr Node::Kind kinds[] = {Node::Kind::unordered, Node::Kind::ordered, Node::Kind::sentence, Node::Kind::paragraph};
        node.kind = kinds[static_cast<int>(prox->kind)];
        node.n = prox->n;
        for (const Expr& part : prox->of) node.of.push_back(build(part, stemmer));
    } else {
        const Any* any = std::get_if<Any>(&expr.node);
        assert(any && "only words, phrases and ORs of them have positions");
        node.kind = Node::Kind::any;
        for (const Expr& part : any->of) node.of.push_back(build(part, stemmer));
    }
    return node;
}

std::vector<PositionSpan> PositionalQuery::spans(const Node& node, const DocumentWords& words, const ForwardStore& store, Stemmer& stemmer) {
    std::vector<PositionSpan> out;
    if (node.kind == Node::Kind::pattern) {
        for (const Sequence& sequence : node.pattern.any_of) {
            const std::vector<PositionSpan> found = sequence_spans(sequence, node.region, words, store, stemmer);
            out.insert(out.end(), found.begin(), found.end());
        }
        sort_unique(out);
        return out;
    }
    if (node.kind == Node::Kind::any) {
        for (const Node& part : node.of) {
            const std::vector<PositionSpan> found = spans(part, words, store, stemmer);
            out.insert(out.end(), found.begin(), found.end());
        }
        sort_unique(out);
        return out;
    }
    const auto& items = words.items();
    for (std::size_t i = 0; i < node.of.size(); ++i) {
        const std::vector<PositionSpan> found = spans(node.of[i], words, store, stemmer);
        if (i == 0) {
            out = found;
            continue;
        }
        switch (node.kind) {
            case Node::Kind::ordered:
                out = combine(out, found, [&](const PositionSpan& a, const PositionSpan& b) { return a.start < b.start && distance(a, b) <= node.n; });
                break;
            case Node::Kind::sentence:
                out = combine(out, found, [&](const PositionSpan& a, const PositionSpan& b) {
                    return items[a.first_item].sentence == items[b.last_item].sentence && items[a.last_item].sentence == items[b.first_item].sentence;
                });
                break;
            case Node::Kind::paragraph:
                out = combine(out, found, [&](const PositionSpan& a, const PositionSpan& b) {
                    return items[a.first_item].paragraph == items[b.last_item].paragraph && items[a.last_item].paragraph == items[b.first_item].paragraph;
                });
                break;
            default:
                out = combine(out, found, [&](const PositionSpan& a, const PositionSpan& b) { return distance(a, b) <= node.n; });
        }
        if (out.empty()) break;
    }
    return out;
}

std::vector<PositionSpan> PositionalQuery::match(const DocumentWords& words, const ForwardStore& store, Stemmer& stemmer) const {
    return spans(root_, words, store, stemmer);
}

bool PositionalQuery::satisfied(const DocumentWords& words, const ForwardStore& store, Stemmer& stemmer) const {
    const std::vector<PositionSpan> found = match(words, store, stemmer);
    if (at_least_ == 1) return !found.empty();
    std::size_t starts = 0;
    for (std::size_t i = 0; i < found.size(); ++i) starts += i == 0 || found[i].start != found[i - 1].start;
    return starts >= at_least_;
}

std::vector<std::vector<std::string>> PositionalQuery::terms(const Node& node, const ForwardStore& store, Stemmer& stemmer, bool foreign) {
    std::vector<std::vector<std::string>> all;
    if (node.kind == Node::Kind::pattern) {
        if (node.pattern.any_of.size() == 1) {
            for (const Atom& atom : node.pattern.any_of.front()) all.push_back(atom.candidate_terms(store, stemmer, foreign));
            return all;
        }
        // Several readings: a document has all terms of one of them; the first word of each is asked for.
        std::vector<std::string> either;
        for (const Sequence& sequence : node.pattern.any_of) {
            const std::vector<std::string> first = sequence.front().candidate_terms(store, stemmer, foreign);
            either.insert(either.end(), first.begin(), first.end());
        }
        all.push_back(std::move(either));
        return all;
    }
    if (node.kind == Node::Kind::any) {
        std::vector<std::string> either;
        for (const Node& part : node.of) {
            const auto needed = terms(part, store, stemmer, foreign);
            if (!needed.empty()) either.insert(either.end(), needed.front().begin(), needed.front().end());
        }
        all.push_back(std::move(either));
        return all;
    }
    for (const Node& part : node.of) {
        auto needed = terms(part, store, stemmer, foreign);
        std::move(needed.begin(), needed.end(), std::back_inserter(all));
    }
    return all;
}

std::vector<std::vector<std::string>> PositionalQuery::candidates(const ForwardStore& store, Stemmer& stemmer, bool foreign) const {
    auto all = terms(root_, store, stemmer, foreign);
    if (all.empty()) all.emplace_back();  // a word without letters or digits: nothing has it
    return all;
}

std::vector<std::string> PositionalQuery::deciding_terms(bool foreign) const {
    if (!pattern() || !anywhere() || root_.pattern.any_of.size() != 1 || root_.pattern.any_of.front().size() != 1) return {};
    const Atom& atom = root_.pattern.any_of.front().front();
    return atom.decided_by_term() ? atom.own_terms(foreign) : std::vector<std::string>{};
}

}  // namespace onrecord
