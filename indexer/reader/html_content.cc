#include "indexer/reader/html_content.h"

#include <re2/re2.h>

#include <algorithm>

#include "common/text.h"
#include "indexer/reader/gaps.h"
#include "indexer/reader/html_blocks.h"

namespace onrecord {
namespace {

constexpr std::size_t longest_byline = 160;

re2::StringPiece piece(std::string_view text) {
    return {text.data(), text.size()};
}

bool is_heading(GumboTag tag) {
    return tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6;
}

bool is_mostly_links(const HtmlBlock& block) {
    return block.linked * 2 > block.text.size();
}

/// Ends like a sentence, closing quotation marks and brackets apart.
bool is_sentence(std::string_view text) {
    static const RE2 end(R"((?:[.!?:…]|\.\.\.)["'”’»)\]]*\s*$)");
    return RE2::PartialMatch(piece(text.size() > 12 ? text.substr(text.size() - 12) : text), end);
}

/// What a block says for (above 0) or against the element around it being the article, in bytes of text.
double weight(const HtmlBlock& block) {
    const double size = static_cast<double>(std::min<std::size_t>(block.text.size(), 1000));
    if (is_mostly_links(block)) return -std::min(size, 100.0);
    if (is_heading(block.tag)) return 0;
    const double share = 1.0 - static_cast<double>(block.linked) / static_cast<double>(block.text.size());
    if (block.text.size() < 40) return block.tag == GUMBO_TAG_P && is_sentence(block.text) ? size : -20;
    if (is_sentence(block.text)) return size * share;
    if (block.text.size() >= 120) return size * share * 0.7;
    return block.tag == GUMBO_TAG_P ? size * share * 0.5 : -20;
}

/// The smallest element that holds the article: the deepest one whose weight is near the heaviest one's.
std::uint32_t find_container(const HtmlTree& tree, const std::vector<HtmlBlock>& blocks) {
    std::vector<double> sums(tree.size());
    for (const HtmlBlock& block : blocks) sums[block.node] += weight(block);
    for (std::uint32_t i = tree.size() - 1; i > 0; --i) sums[tree[i].parent] += sums[i];
    std::uint32_t best = 0;
    for (std::uint32_t i = 0; i < tree.size(); ++i) {
        if (!tree[i].is_text && sums[i] >= sums[best]) best = i;
    }
    // Down to the child that holds nearly all: what stands beside it is a teaser or a footer.
    constexpr double nearly_all = 0.90;
    for (bool deeper = true; deeper;) {
        deeper = false;
        for (std::uint32_t i = best + 1; i < tree[best].end; i = tree[i].end) {
            if (tree[i].is_text || sums[i] < sums[best] * nearly_all || tree[i].tag == GUMBO_TAG_P) continue;
            best = i;
            deeper = true;
            break;
        }
    }
    return best;
}

/// "Read more: ...", "Advertisement", "Share this article": lines between paragraphs that are none.
bool is_teaser(std::string_view text) {
    static const RE2 lead(
        R"((?i)\s*(?:<|read (?:more|also|next|the full)|see also|also read|must read|recommended|don.t miss|click here)"
        R"(|related(?: (?:stories|articles|content|links|news))?\s*(?::|$)|more (?:on this|from|stories))"
        R"(|watch(?: now| more)?\s*:|story continues|continue reading|view (?:all|more|comments)|skip to)"
        R"(|sign up|subscribe|follow (?:us|me|@)|share this|tweet|print|e-?mail\s*$|join (?:our|the conversation))"
        R"(|get (?:the latest|our)|download (?:the|our)|leave a (?:reply|comment)|comments?\s*$)"
        R"(|advert|sponsored|loading|photo(?:graph)?(?: by|s?:)|image(?: source| credit|s?:)|getty images)"
        R"(|copyright|©|all rights reserved|tags?\s*:|filed under|topics?:|posted (?:in|by|on))"
        R"(|published\s*:|updated\s*:|last (?:updated|modified)).*)");
    return text.size() < 200 && RE2::FullMatch(piece(text), lead);
}

bool same_words(std::string_view a, const std::string& folded) {
    return !folded.empty() && fold_value(a) == folded;
}

bool belongs(const HtmlBlock& block, const std::string& title) {
    if (block.text.size() < 300 && (is_teaser(block.text) || same_words(block.text, title))) return false;
    const bool short_block = block.text.size() < 200;
    if (is_mostly_links(block)) return !short_block && is_sentence(block.text);
    if (is_heading(block.tag) || block.tag == GUMBO_TAG_P || block.tag == GUMBO_TAG_LI ||
        block.tag == GUMBO_TAG_BLOCKQUOTE || block.tag == GUMBO_TAG_PRE || block.tag == GUMBO_TAG_DD ||
        block.tag == GUMBO_TAG_DT) {
        return true;
    }
    return is_sentence(block.text) || block.text.size() >= 80;
}

/// Headings with nothing below them announce what was left out.
void drop_empty_headings(std::vector<const HtmlBlock*>& kept) {
    while (!kept.empty() && is_heading(kept.back()->tag)) kept.pop_back();
}

/// Author and date from the lines around the headline, which often stand in boxes that are furniture otherwise.
Byline find_byline(const HtmlTree& tree, const std::string& title) {
    constexpr int window = 15;  ///< blocks below the headline
    Byline out;
    std::uint32_t heading = 0;
    for (std::uint32_t i = 0; i < tree.size() && heading == 0; ++i) {
        if (tree[i].tag == GUMBO_TAG_H1 && same_words(tree.text_of(i), title)) heading = i;
    }
    if (heading == 0) return out;
    int seen = 0;
    for (const HtmlBlock& block : html_blocks(tree, furniture(tree, Furniture::bare))) {
        if (block.first < heading || block.text.size() > longest_byline) continue;
        if (++seen > window) break;
        const std::optional<Byline> found = parse_byline(block.text);
        if (!found) continue;
        if (out.author.empty()) out.author = found->author;
        if (!out.date) out.date = found->date;
    }
    return out;
}

std::string join(const std::vector<const HtmlBlock*>& blocks) {
    std::string text;
    for (const HtmlBlock* block : blocks) {
        if (!text.empty()) text += "\n\n";
        text += block->text;
    }
    return text;
}

std::string find_text(const HtmlTree& tree, const std::string& title, Furniture kind) {
    const std::vector<HtmlBlock> blocks = html_blocks(tree, furniture(tree, kind));
    const std::uint32_t container = find_container(tree, blocks);
    std::vector<const HtmlBlock*> kept;
    for (const HtmlBlock& block : blocks) {
        if (block.node < container || block.node >= tree[container].end) continue;
        const bool top = kept.size() < 3 && block.text.size() <= longest_byline;
        if (!(top && parse_byline(block.text)) && belongs(block, title)) kept.push_back(&block);
    }
    drop_empty_headings(kept);
    return join(kept);
}

}  // namespace

HtmlContent find_html_content(const HtmlTree& tree, const std::string& title) {
    const std::string folded = fold_value(title);
    HtmlContent content{find_text(tree, folded, Furniture::by_name), find_byline(tree, folded)};
    // Class names that call the whole article furniture are not believed.
    if (count_words(content.text, fewest_words_html) < fewest_words_html) {
        std::string other = find_text(tree, folded, Furniture::by_tag);
        if (other.size() > 2 * content.text.size()) content.text = std::move(other);
    }
    return content;
}

}  // namespace onrecord
