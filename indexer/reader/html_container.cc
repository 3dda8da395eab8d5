#include "indexer/reader/html_container.h"

#include <re2/re2.h>

#include <algorithm>

#include "common/text.h"
#include "indexer/reader/html_tags.h"

namespace onrecord {
namespace {

/// What a block says for (above 0) or against the element around it being the article, in bytes of text.
double weight(const HtmlBlock& block) {
    const double size = static_cast<double>(std::min<std::size_t>(block.text.size(), 1000));
    if (is_mostly_links(block)) return -std::min(size, 100.0);
    if (is_heading(block.tag) || block.tag == GUMBO_TAG_TR) return 0;
    const double share = 1.0 - static_cast<double>(block.linked) / static_cast<double>(block.text.size());
    if (block.text.size() < 40) return block.tag == GUMBO_TAG_P && is_sentence(block.text) ? size : -20;
    if (is_sentence(block.text)) return size * share;
    if (block.text.size() >= 120) return size * share * 0.7;
    return block.tag == GUMBO_TAG_P ? size * share * 0.5 : -20;
}

/// The elements that `is_candidate`, each with a quarter of `most` text for the article or more, together with half
/// of it; of several inside each other the innermost that has nearly all of it. In document order, none inside
/// another.
template <typename Test>
std::vector<std::uint32_t> candidates(const HtmlTree& tree, const std::vector<double>& texts, double most,
                                      const Test& is_candidate) {
    constexpr double quarter = 0.25, half = 0.5, nearly_all = 0.85;
    std::vector<std::uint32_t> out;
    for (std::uint32_t i = 1; i < tree.size(); ++i) {
        if (tree[i].is_text || texts[i] < quarter * most || texts[i] <= 0 || !is_candidate(i)) continue;
        if (out.empty() || i >= tree[out.back()].end)
            out.push_back(i);
        else if (texts[i] >= nearly_all * texts[out.back()])
            out.back() = i;
    }
    double together = 0;
    for (const std::uint32_t i : out) together += texts[i];
    if (together < half * most) out.clear();
    return out;
}

/// Of `all`, the first behind the headline, if it has half of the text of the longest (below it the next story may
/// follow); else the longest. 0 if there is none.
std::uint32_t choose(const std::vector<std::uint32_t>& all, const std::vector<double>& texts,
                     std::uint32_t headline) {
    std::uint32_t longest = 0;
    for (const std::uint32_t i : all) {
        if (longest == 0 || texts[i] > texts[longest]) longest = i;
    }
    for (const std::uint32_t i : all) {
        if (headline != 0 && i > headline && texts[i] * 2 >= texts[longest]) return i;
    }
    return longest;
}

/// Adds up what blocks in an element and below it weigh: all of it, and what is for the article alone.
struct Weights {
    Weights(const HtmlTree& tree, const std::vector<HtmlBlock>& blocks, const std::vector<bool>& cards)
        : all(tree.size()), text(tree.size()) {
        for (std::size_t i = 0; i < blocks.size(); ++i) {
            const double value = cards[i] ? 0 : weight(blocks[i]);
            all[blocks[i].node] += value;
            text[blocks[i].node] += std::max(value, 0.0);
        }
        for (std::uint32_t i = tree.size() - 1; i > 0; --i) {
            all[tree[i].parent] += all[i];
            text[tree[i].parent] += text[i];
        }
    }
    std::vector<double> all, text;
};

/// The child of `from`, or its child and so on, that still has nearly all of the weight: what stands beside it is a
/// teaser or a footer.
std::uint32_t innermost(const HtmlTree& tree, const std::vector<double>& weights, std::uint32_t from) {
    constexpr double nearly_all = 0.90;
    for (bool deeper = true; deeper;) {
        deeper = false;
        for (std::uint32_t i = from + 1; i < tree[from].end; i = tree[i].end) {
            if (tree[i].is_text || weights[i] < weights[from] * nearly_all || tree[i].tag == GUMBO_TAG_P) continue;
            from = i;
            deeper = true;
            break;
        }
    }
    return from;
}

/// The element that is named as the article's, or the one around it if it comes in several parts. 0 if there is
/// none.
std::uint32_t named_container(const HtmlTree& tree, const HtmlMarks& marks, const std::vector<double>& texts,
                              double most, std::uint32_t headline) {
    constexpr double part = 0.15;  ///< of the text of the largest part
    const auto is_named = [&](std::uint32_t i) { return marks.says[i] == NameSays::article; };
    const std::uint32_t best = choose(candidates(tree, texts, most, is_named), texts, headline);
    if (best == 0) return 0;
    const std::uint32_t parent = tree[best].parent;
    for (std::uint32_t i = parent + 1; i < tree[parent].end; i = tree[i].end) {
        if (i != best && is_named(i) && texts[i] >= part * texts[best] && tree[parent].tag != GUMBO_TAG_BODY)
            return parent;
    }
    return best;
}

}  // namespace

bool is_mostly_links(const HtmlBlock& block) {
    return block.linked * 2 > block.text.size();
}

bool is_sentence(std::string_view text) {
    static const RE2 end(R"((?:[.!?:…。！？｡।؟۔։]|\.\.\.)[\s"'“”‘’«»‹›」』）)\]]*$)");
    constexpr std::size_t tail = 24;  // bytes; the end may cut a character in two, which then matches nothing
    if (text.size() > tail) text.remove_prefix(text.size() - tail);
    while (!text.empty() && (static_cast<unsigned char>(text.front()) & 0xc0) == 0x80) text.remove_prefix(1);
    return RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), end);
}

std::uint32_t find_container(const HtmlTree& tree, const HtmlMarks& marks, const std::vector<HtmlBlock>& blocks,
                             const std::vector<bool>& cards, std::uint32_t headline) {
    const Weights weights(tree, blocks, cards);
    std::uint32_t best = 0;
    for (std::uint32_t i = 0; i < tree.size(); ++i) {
        if (!tree[i].is_text && weights.all[i] >= weights.all[best]) best = i;
    }
    if (tree[best].tag == GUMBO_TAG_P) best = tree[best].parent;
    const auto named = named_container(tree, marks, weights.text, weights.text[best], headline);
    if (named != 0) return named;
    const auto is_article = [&](std::uint32_t i) { return tree[i].tag == GUMBO_TAG_ARTICLE; };
    const std::uint32_t article =
        choose(candidates(tree, weights.text, weights.text[best], is_article), weights.text, headline);
    if (article != 0) best = article;
    return innermost(tree, weights.all, best);
}

}  // namespace onrecord
