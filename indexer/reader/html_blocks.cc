#include "indexer/reader/html_blocks.h"

#include <re2/re2.h>

#include <algorithm>
#include <span>

#include "common/text.h"
#include "indexer/reader/gaps.h"

namespace onrecord {
namespace {

re2::StringPiece piece(std::string_view text) {
    return {text.data(), text.size()};
}

bool is_one_of(GumboTag tag, std::span<const GumboTag> tags) {
    return std::find(tags.begin(), tags.end(), tag) != tags.end();
}

/// Elements that never hold an article's words.
constexpr GumboTag never_words[] = {GUMBO_TAG_AUDIO,      GUMBO_TAG_BUTTON, GUMBO_TAG_CANVAS, GUMBO_TAG_EMBED,
                                    GUMBO_TAG_FIGCAPTION, GUMBO_TAG_H1,     GUMBO_TAG_HEAD,   GUMBO_TAG_IFRAME,
                                    GUMBO_TAG_INPUT,      GUMBO_TAG_MAP,    GUMBO_TAG_MENU,   GUMBO_TAG_NAV,
                                    GUMBO_TAG_OBJECT,     GUMBO_TAG_SCRIPT, GUMBO_TAG_SELECT, GUMBO_TAG_NOSCRIPT,
                                    GUMBO_TAG_STYLE,      GUMBO_TAG_SVG,    GUMBO_TAG_VIDEO,  GUMBO_TAG_TEMPLATE,
                                    GUMBO_TAG_TEXTAREA};

/// Elements that hold furniture, unless a careless page puts the whole article into one.
constexpr GumboTag seldom_words[] = {GUMBO_TAG_ASIDE, GUMBO_TAG_FIELDSET, GUMBO_TAG_FIGURE, GUMBO_TAG_FOOTER,
                                     GUMBO_TAG_FORM,  GUMBO_TAG_HEADER,   GUMBO_TAG_LABEL};

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

/// The share of a page's text that no piece of furniture has, long comments included.
constexpr double nearly_all = 0.85;

bool is_furniture_role(std::string_view role) {
    static const RE2 names(
        R"(navigation|banner|contentinfo|complementary|search|alert|(?:alert)?dialog|menu(?:bar)?|toolbar|tablist|tooltip)");
    return RE2::FullMatch(piece(role), names);
}

bool is_hidden(const HtmlTree& tree, std::uint32_t i) {
    static const RE2 none(R"((?i)display\s*:\s*none|visibility\s*:\s*hidden)");
    return tree.has_attribute(i, "hidden") || tree.attribute(i, "aria-hidden") == "true" ||
           RE2::PartialMatch(piece(tree.attribute(i, "style")), none);
}

/// Names of classes and ids that publishing systems give to furniture.
bool is_furniture_name(std::string_view names) {
    static const RE2 words(
        R"((?i)(?:^|[\s_-])(?:)"
        // advertising, finding one's way
        R"(ad|ads|adv|adverts?|advertisement|advertising|adslot|sponsor(?:ed)?|promos?|promotion|promoted)"
        R"(|nav|navbar|navigation|menu|breadcrumbs?|pagination|pager|paging|toolbar|skip)"
        // readers' words and social networks
        R"(|comments?|commenting|disqus|respond|replies|livefyre)"
        R"(|shares?|sharing|sharebar|sharedaddy|socials?|follow|facebook|twitter-share|addthis)"
        // other stories
        R"(|related|recommended|recommendations?|recirc|recirculation|trending|popular|most-read|mostread|more-on)"
        R"(|read-more|readmore|also-read|outbrain|taboola|teasers?|widgets?|sidebar|side-bar|rail)"
        // letters, accounts, notices
        R"(|newsletters?|subscribe|subscription|signup|sign-up|paywall|login|register|cookies?|consent|gdpr)"
        R"(|popup|modal|overlay|lightbox|banner|masthead|footer|foot|copyright|disclaimer)"
        // about the article, beside it
        R"(|captions?|credit|gallery|slideshow|carousel|by|bylines?|dateline|timestamp|author-bio|author-box)"
        R"(|about-author|tags|tag-list|taglist|tag-links|post-tags|entry-meta|post-meta|article-meta|meta|postmeta)"
        R"(|screen-reader-text|sr-only|visually-hidden)(?:$|[\s_-]))");
    // Run together or in camelCase, anywhere in a name.
    static const RE2 joined(
        R"((?i)sharedaddy|share-?(?:bar|button|tool|link|icon)|social-?(?:share|media|link|icon|bar))"
        R"(|related-?(?:post|article|content|stor|link|news|topic)|commentlist|comment-?(?:section|form|list|area))"
        R"(|newsletter-?(?:sign|box|form|widget|promo)|breadcrumb|cookie-?(?:banner|notice|bar|law)|photo-?credit)"
        R"(|image-?(?:caption|credit)|wp-caption|jp-relatedposts|read-?next|up-?next|most-?(?:popular|read|viewed))"
        R"(|you-?may|author-?(?:bio|box|card|info)|(?:article|entry|post)-?footer|trc_|outbrain|taboola|disqus)"
        R"(|advert|promo-?box|inline-?promo|(?:site|page|global)-?(?:header|footer)|global-?nav)");
    return RE2::PartialMatch(piece(names), words) || RE2::PartialMatch(piece(names), joined);
}

/// Names that say "this is the article", which outweigh a furniture word beside them.
bool is_article_name(std::string_view names) {
    static const RE2 words(
        R"((?i)(?:article|story|entry|post|page|main|node)[_-]*(?:body|content|text)\b|\bhentry\b|main-?content)");
    return RE2::PartialMatch(piece(names), words);
}

bool is_body_like(GumboTag tag) {
    return tag == GUMBO_TAG_HTML || tag == GUMBO_TAG_BODY || tag == GUMBO_TAG_MAIN || tag == GUMBO_TAG_ARTICLE;
}

bool looks_like_furniture(const HtmlTree& tree, std::uint32_t i, Furniture kind) {
    if (is_hidden(tree, i) || is_furniture_role(tree.attribute(i, "role"))) return true;
    if (kind != Furniture::by_name) return false;
    std::string names(tree.attribute(i, "class").substr(0, 400));
    names += ' ';
    names += tree.attribute(i, "id").substr(0, 200);
    return names.size() > 1 && is_furniture_name(names) && !is_article_name(names);
}

/// Bytes of text before each node: text of node i's subtree = sums[end] - sums[i]. Only text in <p> counts, or
/// all text on pages that have next to none of that.
std::vector<std::size_t> text_bytes(const HtmlTree& tree) {
    constexpr std::size_t next_to_none = 200;
    enum Kind : char { other, paragraph, script };
    std::vector<Kind> kinds(tree.size(), other);
    std::vector<std::size_t> inside(tree.size() + 1), all(tree.size() + 1);
    for (std::uint32_t i = 0; i < tree.size(); ++i) {
        const GumboTag tag = tree[i].tag;
        if (i > 0) kinds[i] = kinds[tree[i].parent];
        if (tag == GUMBO_TAG_SCRIPT || tag == GUMBO_TAG_STYLE || tag == GUMBO_TAG_NOSCRIPT) kinds[i] = script;
        if (tag == GUMBO_TAG_P && kinds[i] == other) kinds[i] = paragraph;
        const std::size_t size = tree[i].is_text ? trim(tree[i].text).size() : 0;
        inside[i + 1] = inside[i] + (kinds[i] == paragraph ? size : 0);
        all[i + 1] = all[i] + (kinds[i] == script ? 0 : size);
    }
    return inside.back() < next_to_none ? all : inside;
}

bool gives_kind(GumboTag tag) {
    return tag == GUMBO_TAG_LI || tag == GUMBO_TAG_BLOCKQUOTE || tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH;
}

/// Collects the inline text between two block borders.
class Builder {
public:
    explicit Builder(const HtmlTree& tree) : tree_(tree) {}

    void add_text(std::uint32_t node, std::uint32_t block, bool linked) {
        if (block != block_) finish();
        block_ = block;
        if (raw_.empty()) first_ = node;
        breaks_ = trim(tree_[node].text).empty() ? breaks_ : 0;
        raw_ += tree_[node].text;
        if (linked) linked_ += trim(tree_[node].text).size();
    }
    void add_break() {
        if (!raw_.empty()) raw_ += ' ';
        if (++breaks_ == 2) finish();
    }
    void finish() {
        HtmlBlock block{one_line(raw_), block_, first_, kind(), linked_};
        if (!block.text.empty()) blocks_.push_back(std::move(block));
        raw_.clear();
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
        for (int up = 0; up < 3 && at != 0; ++up, at = tree_[at].parent) {
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

std::vector<bool> furniture(const HtmlTree& tree, Furniture kind) {
    const std::vector<std::size_t> sums = text_bytes(tree);
    std::vector<bool> skip(tree.size());
    for (std::uint32_t i = 1; i < tree.size(); ++i) {
        const HtmlNode& node = tree[i];
        skip[i] = skip[node.parent];
        if (skip[i] || node.is_text || is_body_like(node.tag)) continue;
        // A name is no proof where the element holds nearly all of the page's text ("has-sidebar",
        // "subscribe-page").
        const bool most =
            static_cast<double>(sums[node.end] - sums[i]) > nearly_all * static_cast<double>(sums.back());
        skip[i] = is_one_of(node.tag, never_words);
        if (skip[i] || most || kind == Furniture::bare) continue;
        skip[i] = is_one_of(node.tag, seldom_words) || looks_like_furniture(tree, i, kind);
    }
    return skip;
}

std::vector<HtmlBlock> html_blocks(const HtmlTree& tree, const std::vector<bool>& skip) {
    Builder builder(tree);
    std::vector<std::uint32_t> block_of(tree.size());  // the nearest block element around each node
    std::vector<bool> linked(tree.size());
    std::vector<std::uint32_t> open;  // block elements whose end lies ahead
    for (std::uint32_t i = 0; i < tree.size(); ++i) {
        while (!open.empty() && tree[open.back()].end <= i) {
            builder.finish();
            open.pop_back();
        }
        const HtmlNode& node = tree[i];
        if (skip[i]) {
            if (!node.is_text && ends_block(node.tag)) builder.finish();
            i = node.end - 1;
            continue;
        }
        const bool block = !node.is_text && ends_block(node.tag);
        block_of[i] = block ? i : block_of[node.parent];
        linked[i] = node.tag == GUMBO_TAG_A || linked[node.parent];
        if (block) {
            builder.finish();
            open.push_back(i);
        }
        if (node.tag == GUMBO_TAG_BR) builder.add_break();
        if (node.is_text) builder.add_text(i, block_of[i], linked[i]);
    }
    return builder.take();
}

}  // namespace onrecord
