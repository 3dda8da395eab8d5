#include "indexer/reader/html_content.h"

#include <algorithm>

#include "common/text.h"
#include "indexer/reader/date_line.h"
#include "indexer/reader/gaps.h"
#include "indexer/reader/html_blocks.h"
#include "indexer/reader/html_cards.h"
#include "indexer/reader/html_container.h"
#include "indexer/reader/html_furniture.h"
#include "indexer/reader/html_lines.h"
#include "indexer/reader/html_tags.h"
#include "indexer/reader/html_text.h"

namespace onrecord {
namespace {

constexpr std::size_t longest_byline = 160;

bool same_words(std::string_view a, const std::string& folded) {
    return !folded.empty() && fold_value(a) == folded;
}

bool is_text_tag(GumboTag tag) {
    constexpr GumboTag tags[] = {GUMBO_TAG_P,  GUMBO_TAG_LI, GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_PRE,
                                 GUMBO_TAG_DD, GUMBO_TAG_DT, GUMBO_TAG_TR};
    return is_heading(tag) || is_one_of(tag, tags);
}

/// Looks for the article of one page, more and more trusting.
class Finder {
public:
    Finder(const HtmlTree& tree, const HtmlMeta& meta)
        : tree_(tree),
          meta_(meta),
          title_(fold_value(meta.title)),
          description_(fold_value(meta.description).substr(0, compared)),
          marks_(tree),
          all_(html_blocks(tree, furniture(tree, marks_, Furniture::bare))),
          furniture_(furniture(tree, marks_, Furniture::by_name)) {
        for (const GumboTag tag : {GUMBO_TAG_H1, GUMBO_TAG_H2, GUMBO_TAG_H3}) {
            for (std::uint32_t i = 0; i < tree.size() && headline_ == 0; ++i) {
                if (tree[i].tag == tag && same_words(tree.text_of(i), title_)) headline_ = i;
            }
        }
    }

    HtmlContent find() const {
        HtmlContent best = find_text(furniture_);
        // Names that call most of the article furniture are not believed.
        if (is_poor(best)) take_longer(best, find_text(Furniture::by_sure_name));
        if (count_words(best.text, fewest_words_html) < fewest_words_html && !best.named)
            take_longer(best, find_text(Furniture::by_tag));
        if (!meta_.date || meta_.author.empty()) best.byline = find_byline();
        if (!meta_.date || meta_.date_is_utc)
            best.dates = find_page_dates(tree_, all_, headline_ != 0 ? headline_ : best.first, meta_.month_first);
        return best;
    }

private:
    static void take_longer(HtmlContent& best, HtmlContent other) {
        if (other.text.size() > 2 * best.text.size()) best = std::move(other);
    }

    bool is_poor(const HtmlContent& content) const {
        constexpr std::size_t little = 600;
        if (content.named && count_words(content.text, fewest_words) == fewest_words) return false;
        return content.text.size() < little || content.text.size() * 2 < meta_.body.size();
    }

    HtmlContent find_text(Furniture kind) const { return find_text(furniture(tree_, marks_, kind)); }

    /// The article in what is left without `skip`.
    HtmlContent find_text(const std::vector<bool>& skip) const {
        const std::vector<HtmlBlock> blocks = html_blocks(tree_, skip);
        const std::vector<bool> cards = card_blocks(tree_, blocks, title_, headline_);
        const std::uint32_t container = find_container(tree_, marks_, blocks, cards, headline_);
        const std::vector<std::size_t> direct = text_in_elements(blocks);
        std::vector<const HtmlBlock*> kept;
        for (std::size_t i = 0; i < blocks.size(); ++i) {
            const HtmlBlock& block = blocks[i];
            if (cards[i] || block.node < container || block.node >= tree_[container].end) continue;
            const bool top = kept.size() < 3 && block.text.size() <= longest_byline;
            const bool embedded = within(block.node, NameSays::embed);
            if (!embedded && ((top && is_byline(block.text)) || tells_a_date(block.text, top))) continue;
            if (block.tag == GUMBO_TAG_H1 && kept.empty()) continue;
            if (embedded || belongs(block, direct[block.node] > block.text.size())) kept.push_back(&block);
        }
        drop_empty_headings(kept);
        HtmlContent content;
        content.named = !kept.empty() && marks_.says[container] == NameSays::article;
        if (!kept.empty()) content.first = kept.front()->first;
        content.text = join(with_leads(kept));
        return content;
    }

    static bool is_byline(std::string_view text) { return parse_byline(text) || is_unnamed_byline(text); }

    /// True for a line that is there to tell the page's date; below the beginning only if it says so.
    bool tells_a_date(std::string_view text, bool top) const {
        constexpr std::size_t longest = 100, little = 24;
        const std::optional<DateLine> line =
            text.size() <= longest ? read_date_line(text, meta_.month_first) : std::nullopt;
        return line && ((top && line->other <= little) || line->label != DateLabel::none);
    }

    /// Bytes of long text that stand in each element itself.
    std::vector<std::size_t> text_in_elements(const std::vector<HtmlBlock>& blocks) const {
        constexpr std::size_t long_text = 80;
        std::vector<std::size_t> sums(tree_.size());
        for (const HtmlBlock& block : blocks) {
            if (block.text.size() >= long_text && !is_mostly_links(block)) sums[block.node] += block.text.size();
        }
        return sums;
    }

    /// `beside_text`: other text stands in the same element.
    bool belongs(const HtmlBlock& block, bool beside_text) const {
        constexpr std::size_t longest_title = 300, long_text = 80;
        if (block.text.size() < longest_title && (is_teaser(block) || same_words(block.text, title_))) return false;
        if (is_mostly_links(block)) return is_linked_text(block);
        return is_text_tag(block.tag) || beside_text || is_sentence(block.text) || block.text.size() >= long_text;
    }

    /// Sentences with a long link in them, and addresses written out, are text; headlines of other stories are not.
    static bool is_linked_text(const HtmlBlock& block) {
        constexpr std::size_t shortest = 40, sure = 200;
        const bool all = block.linked * 20 >= block.text.size() * 19;
        if (block.tag == GUMBO_TAG_P && block.text.find("://") != std::string::npos) return true;
        if (all || !is_sentence(block.text) || block.text.ends_with('?')) return false;
        return block.text.size() >= (block.tag == GUMBO_TAG_P ? shortest : sure);
    }

    /// True if the element or one of the three around it is named so.
    bool within(std::uint32_t at, NameSays what) const {
        for (int up = 0; up < 4 && at != 0; ++up, at = tree_[at].parent) {
            if (marks_.says[at] == what) return true;
        }
        return false;
    }

    /// Headings and labels with nothing below them announce what was left out.
    static void drop_empty_headings(std::vector<const HtmlBlock*>& kept) {
        constexpr std::size_t longest_label = 30;
        const auto announces = [](const HtmlBlock& block) {
            return is_heading(block.tag) || (block.text.ends_with(':') && block.text.size() <= longest_label);
        };
        while (!kept.empty() && announces(*kept.back())) kept.pop_back();
    }

    /// `kept` behind the paragraphs that sum it up between headline and text, often outside of its element.
    std::vector<const HtmlBlock*> with_leads(const std::vector<const HtmlBlock*>& kept) const {
        constexpr std::ptrdiff_t window = 60;  ///< blocks above the text that are looked at
        constexpr std::size_t most = 3;
        std::vector<const HtmlBlock*> out;
        if (kept.empty()) return out;
        const auto text = std::find_if(all_.begin(), all_.end(),
                                       [&](const HtmlBlock& block) { return block.first >= kept.front()->first; });
        for (auto at = text - std::min(window, text - all_.begin()); at != text && out.size() < most; ++at) {
            if (at->first > headline_ && is_lead(*at) && !repeats(*at, out) && !repeats(*at, kept))
                out.push_back(&*at);
        }
        out.insert(out.end(), kept.begin(), kept.end());
        return out;
    }

    static bool repeats(const HtmlBlock& block, const std::vector<const HtmlBlock*>& others) {
        return std::any_of(others.begin(), others.end(),
                           [&](const HtmlBlock* other) { return other->text == block.text; });
    }

    bool is_lead(const HtmlBlock& block) const {
        constexpr std::size_t shortest = 40, longest = 1000, long_text = 80;
        if (block.text.size() < shortest || block.text.size() > longest || is_mostly_links(block)) return false;
        if (is_teaser(block) || same_words(block.text, title_) || parse_byline(block.text)) return false;
        if (is_description(block.text)) return true;
        if (headline_ == 0) return false;
        const bool sentence = block.tag == GUMBO_TAG_P && block.text.size() >= long_text && is_sentence(block.text);
        return within(block.node, NameSays::lead) || (sentence && !furniture_[block.node]);
    }

    /// True if the page's head describes the page in the same words, or begins to.
    bool is_description(std::string_view text) const {
        return description_.size() == compared &&
               fold_value(text.substr(0, 4 * compared)).starts_with(description_);
    }

    /// Author and date from the lines around the headline, which often stand in boxes that are furniture otherwise.
    Byline find_byline() const {
        constexpr int window = 15;  ///< blocks below the headline
        Byline out;
        if (headline_ == 0) return out;
        int seen = 0;
        for (const HtmlBlock& block : all_) {
            if (block.first < headline_ || block.text.size() > longest_byline) continue;
            if (++seen > window) break;
            const std::optional<Byline> found = parse_byline(block.text);
            if (!found) continue;
            if (out.author.empty()) out.author = found->author;
            if (!out.date) out.date = found->date;
        }
        return out;
    }

    static std::string join(const std::vector<const HtmlBlock*>& blocks) {
        std::string text;
        for (const HtmlBlock* block : blocks) {
            if (!text.empty()) text += "\n\n";
            text += block->text;
        }
        return text;
    }

    static constexpr std::size_t compared = 40;  ///< bytes of the description

    const HtmlTree& tree_;
    const HtmlMeta& meta_;
    std::string title_;        ///< folded
    std::string description_;  ///< the beginning of it, folded
    HtmlMarks marks_;
    std::vector<HtmlBlock> all_;   ///< of the page, furniture and all
    std::vector<bool> furniture_;  ///< what is furniture by name
    std::uint32_t headline_ = 0;
};

}  // namespace

HtmlContent find_html_content(const HtmlTree& tree, const HtmlMeta& meta) {
    HtmlContent content = Finder(tree, meta).find();
    if (content.text.size() * 2 < meta.body.size()) content.text = html_text(meta.body);
    return content;
}

}  // namespace onrecord
