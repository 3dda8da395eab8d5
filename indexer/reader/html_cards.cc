#include "indexer/reader/html_cards.h"

#include <map>
#include <utility>

#include "common/text.h"
#include "indexer/reader/html_tags.h"

namespace onrecord {
namespace {

constexpr std::size_t largest_card = 700;  ///< bytes of text
constexpr std::size_t shortest_link = 10;
constexpr std::size_t fewest_alike = 3;

bool is_link(const HtmlBlock& block) {
    return block.linked * 10 >= block.text.size() * 9 && block.text.size() >= shortest_link;
}

/// Finds cards around links and marks their elements.
class Cards {
public:
    Cards(const HtmlTree& tree, const std::vector<HtmlBlock>& blocks, std::uint32_t headline)
        : tree_(tree),
          blocks_(blocks),
          headline_(headline),
          text_(tree.size()),
          links_(tree.size()),
          headings_(tree.size()),
          card_(tree.size()) {
        for (const HtmlBlock& block : blocks) {
            text_[block.node] += block.text.size();
            links_[block.node] += is_link(block);
            headings_[block.node] += is_link(block) && is_heading(block.tag);
        }
        for (std::uint32_t i = tree.size() - 1; i > 0; --i) {
            text_[tree[i].parent] += text_[i];
            links_[tree[i].parent] += links_[i];
            headings_[tree[i].parent] += headings_[i];
        }
    }

    void add(std::size_t i) {
        const HtmlBlock& block = blocks_[i];
        if (is_heading(block.tag)) {
            card_[around(block.node, headings_)] = true;
            return;
        }
        const std::uint32_t at = around(block.node, links_);
        const bool begins = i == 0 || blocks_[i - 1].node < at || blocks_[i - 1].node >= tree_[at].end;
        const std::string_view name = tree_.attribute(at, "class");
        if (begins && !name.empty() && block.tag != GUMBO_TAG_P && text_[at] > block.text.size())
            alike_[{tree_[at].parent, name}].push_back(at);
    }

    std::vector<bool> finish() {
        for (const auto& [place, elements] : alike_) {
            for (const std::uint32_t at : elements) card_[at] = card_[at] || elements.size() >= fewest_alike;
        }
        for (std::uint32_t i = 1; i < tree_.size(); ++i) card_[i] = card_[i] || card_[tree_[i].parent];
        std::vector<bool> out(blocks_.size());
        for (std::size_t i = 0; i < blocks_.size(); ++i) out[i] = card_[blocks_[i].node];
        return out;
    }

private:
    /// The largest element around `at` that is small and has no other of what `counts` counts.
    std::uint32_t around(std::uint32_t at, const std::vector<std::uint32_t>& counts) const {
        for (std::uint32_t up = tree_[at].parent; is_small(up) && counts[up] == 1; up = tree_[at].parent) at = up;
        return at;
    }

    /// A card is neither long, nor half of the page's text, nor around the headline.
    bool is_small(std::uint32_t i) const {
        const bool around_headline = i <= headline_ && headline_ < tree_[i].end;
        return i != 0 && text_[i] <= largest_card && text_[i] * 2 <= text_[0] &&
               !(headline_ != 0 && around_headline);
    }

    const HtmlTree& tree_;
    const std::vector<HtmlBlock>& blocks_;
    std::uint32_t headline_;
    std::vector<std::size_t> text_;
    std::vector<std::uint32_t> links_, headings_;  ///< blocks below that are links; headings among them
    std::vector<bool> card_;
    std::map<std::pair<std::uint32_t, std::string_view>, std::vector<std::uint32_t>> alike_{};
};

}  // namespace

std::vector<bool> card_blocks(const HtmlTree& tree, const std::vector<HtmlBlock>& blocks,
                              std::string_view folded_title, std::uint32_t headline) {
    Cards cards(tree, blocks, headline);
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        if (is_link(blocks[i]) && fold_value(blocks[i].text) != folded_title) cards.add(i);
    }
    return cards.finish();
}

}  // namespace onrecord
