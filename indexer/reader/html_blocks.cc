#include "indexer/reader/html_blocks.h"

#include "common/text.h"
#include "indexer/reader/gaps.h"
#include "indexer/reader/html_tags.h"

namespace onrecord {
namespace {

/// Elements inside a line of text; every other one begins and ends a block.
constexpr GumboTag inline_tags[] = {
    GUMBO_TAG_A,     GUMBO_TAG_ABBR, GUMBO_TAG_ACRONYM, GUMBO_TAG_B,      GUMBO_TAG_BDI,  GUMBO_TAG_BDO,
    GUMBO_TAG_BIG,   GUMBO_TAG_BR,   GUMBO_TAG_CITE,    GUMBO_TAG_CODE,   GUMBO_TAG_DATA, GUMBO_TAG_DEL,
    GUMBO_TAG_DFN,   GUMBO_TAG_EM,   GUMBO_TAG_FONT,    GUMBO_TAG_I,      GUMBO_TAG_IMG,  GUMBO_TAG_INS,
    GUMBO_TAG_KBD,   GUMBO_TAG_MARK, GUMBO_TAG_NOBR,    GUMBO_TAG_Q,      GUMBO_TAG_S,    GUMBO_TAG_SAMP,
    GUMBO_TAG_SMALL, GUMBO_TAG_SPAN, GUMBO_TAG_STRIKE,  GUMBO_TAG_STRONG, GUMBO_TAG_SUB,  GUMBO_TAG_SUP,
    GUMBO_TAG_TIME,  GUMBO_TAG_TT,   GUMBO_TAG_U,       GUMBO_TAG_VAR,    GUMBO_TAG_WBR,  GUMBO_TAG_UNKNOWN};

bool ends_block(GumboTag tag) {
    return !is_one_of(tag, inline_tags);
}

bool gives_kind(GumboTag tag) {
    return tag == GUMBO_TAG_LI || tag == GUMBO_TAG_BLOCKQUOTE || tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH ||
           is_heading(tag);
}

/// A row of data: two cells or more, none with a paragraph's length of text, no table inside. Rows that lay out a
/// page are none.
bool is_data_row(const HtmlTree& tree, std::uint32_t row) {
    constexpr std::uint32_t most_nodes = 400;
    constexpr std::size_t most_text = 150;  ///< bytes in a cell
    if (tree[row].tag != GUMBO_TAG_TR || tree[row].end - row > most_nodes) return false;
    std::size_t text = 0, cells = 0;
    for (std::uint32_t i = row + 1; i < tree[row].end; ++i) {
        const GumboTag tag = tree[i].tag;
        if (tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH) {
            ++cells;
            text = 0;
        }
        if (tree[i].is_text) text += trim(tree[i].text).size();
        if (text > most_text || tag == GUMBO_TAG_TABLE || is_heading(tag)) return false;
    }
    return cells >= 2;
}

/// Collects the inline text between two block borders.
class Builder {
public:
    explicit Builder(const HtmlTree& tree) : tree_(tree) {}

    void add_text(std::uint32_t node, std::uint32_t block, bool linked) {
        if (block != block_) finish();
        block_ = block;
        if (raw_.empty()) first_ = node;
        const std::string_view trimmed = trim(tree_[node].text);
        if (!trimmed.empty()) breaks_ = 0;
        raw_ += tree_[node].text;
        if (linked) linked_ += trimmed.size();
    }
    void add_break() {
        add_blank();
        if (++breaks_ == 2) finish();
    }
    void add_blank() {
        if (!raw_.empty()) raw_ += ' ';
    }
    void finish() {
        if (!raw_.empty()) {
            HtmlBlock block{one_line(raw_), block_, first_, kind(), linked_};
            if (!block.text.empty()) blocks_.push_back(std::move(block));
            raw_.clear();
        }
        linked_ = 0;
        breaks_ = 0;
    }
    std::vector<HtmlBlock> take() {
        finish();
        return std::move(blocks_);
    }

private:
    GumboTag kind() const {
        std::uint32_t at = block_;
        for (int up = 0; up < 3 && at != 0 && tree_[block_].tag != GUMBO_TAG_TR; ++up, at = tree_[at].parent) {
            if (gives_kind(tree_[at].tag)) return tree_[at].tag;
        }
        return tree_[block_].tag;
    }

    const HtmlTree& tree_;
    std::vector<HtmlBlock> blocks_;
    std::string raw_;
    std::uint32_t block_ = 0;
    std::uint32_t first_ = 0;
    std::size_t linked_ = 0;
    int breaks_ = 0;
};

}  // namespace

std::vector<HtmlBlock> html_blocks(const HtmlTree& tree, const std::vector<bool>& skip) {
    Builder builder(tree);
    std::vector<std::uint32_t> block_of(tree.size());  // the nearest block element around each node
    std::vector<bool> linked(tree.size());
    std::vector<std::uint32_t> open;  // block elements whose end lies ahead
    std::uint32_t row_end = 0;        // of the row of data around the node
    for (std::uint32_t i = 0; i < tree.size(); ++i) {
        while (!open.empty() && tree[open.back()].end <= i) {
            builder.finish();
            open.pop_back();
        }
        const HtmlNode& node = tree[i];
        const bool border = !node.is_text && ends_block(node.tag);
        if (border && i < row_end) builder.add_blank();
        const bool block = border && i >= row_end;
        if (skip[i]) {
            if (block) builder.finish();
            i = node.end - 1;
            continue;
        }
        block_of[i] = block ? i : block_of[node.parent];
        linked[i] = node.tag == GUMBO_TAG_A || linked[node.parent];
        if (block) {
            builder.finish();
            open.push_back(i);
            if (is_data_row(tree, i)) row_end = node.end;
        }
        if (node.tag == GUMBO_TAG_BR) i < row_end ? builder.add_blank() : builder.add_break();
        if (node.is_text) builder.add_text(i, block_of[i], linked[i]);
    }
    return builder.take();
}

}  // namespace onrecord
