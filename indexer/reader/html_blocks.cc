#include "indexer/reader/html_blocks.h"

#include <re2/re2.h>

#include <algorithm>

#include "common/text.h"
#include "indexer/reader/gaps.h"

namespace onrecord {
namespace {

re2::StringPiece piece(std::string_view text) { return {text.data(), text.size()}; }

/// Elements that never hold an article's words.
bool is_furniture_tag(GumboTag tag) {
    switch (tag) {
        case GUMBO_TAG_HEAD: case GUMBO_TAG_SCRIPT: case GUMBO_TAG_STYLE: case GUMBO_TAG_NOSCRIPT: case GUMBO_TAG_TEMPLATE:
        case GUMBO_TAG_NAV: case GUMBO_TAG_ASIDE: case GUMBO_TAG_FIGCAPTION: case GUMBO_TAG_BUTTON: case GUMBO_TAG_SELECT:
        case GUMBO_TAG_INPUT: case GUMBO_TAG_TEXTAREA: case GUMBO_TAG_LABEL: case GUMBO_TAG_SVG: case GUMBO_TAG_IFRAME:
        case GUMBO_TAG_OBJECT: case GUMBO_TAG_EMBED: case GUMBO_TAG_VIDEO: case GUMBO_TAG_AUDIO: case GUMBO_TAG_CANVAS:
        case GUMBO_TAG_MAP: case GUMBO_TAG_MENU: case GUMBO_TAG_FIGURE: case GUMBO_TAG_FOOTER: case GUMBO_TAG_HEADER:
        case GUMBO_TAG_FORM: case GUMBO_TAG_FIELDSET: case GUMBO_TAG_H1:
            return true;
        default:
            return false;
    }
}

/// Furniture by tag, however much text it holds. The others might be a careless frame around the whole article.
bool is_always_furniture(GumboTag tag) {
    return is_furniture_tag(tag) && tag != GUMBO_TAG_FORM && tag != GUMBO_TAG_HEADER && tag != GUMBO_TAG_FOOTER &&
           tag != GUMBO_TAG_ASIDE && tag != GUMBO_TAG_FIGURE && tag != GUMBO_TAG_FIELDSET && tag != GUMBO_TAG_LABEL;
}

bool is_furniture_role(std::string_view role) {
    for (const std::string_view name : {"navigation", "banner", "contentinfo", "complementary", "search", "dialog", "alertdialog",
                                        "alert", "menu", "menubar", "toolbar", "tablist", "tooltip"}) {
        if (role == name) return true;
    }
    return false;
}

bool is_hidden(const HtmlTree& tree, std::uint32_t i) {
    static const RE2 none(R"((?i)display\s*:\s*none|visibility\s*:\s*hidden)");
    return tree.has_attribute(i, "hidden") || tree.attribute(i, "aria-hidden") == "true" ||
           RE2::PartialMatch(piece(tree.attribute(i, "style")), none);
}

/// Words of class and id names that publishing systems give to furniture.
bool is_furniture_name(std::string_view names) {
    static const RE2 words(
        R"((?i)(?:^|[\s_-])(?:)"
        R"(ad|ads|adv|advert|adverts|advertisement|advertising|adslot|sponsor|sponsored|promo|promos|promotion|promoted)"
        R"(|nav|navbar|navigation|menu|breadcrumb|breadcrumbs|pagination|pager|paging|toolbar|skip)"
        R"(|comment|comments|commenting|disqus|respond|replies|livefyre)"
        R"(|share|sharing|shares|sharebar|sharedaddy|social|socials|follow|facebook|twitter-share|addthis)"
        R"(|related|recommended|recommendation|recommendations|recirc|recirculation|trending|popular|most-read|mostread)"
        R"(|more-on|read-more|readmore|also-read|outbrain|taboola|teaser|teasers|widget|widgets|sidebar|side-bar|rail)"
        R"(|newsletter|newsletters|subscribe|subscription|signup|sign-up|paywall|login|register|cookie|cookies|consent|gdpr)"
        R"(|popup|modal|overlay|lightbox|banner|masthead|footer|foot|copyright|disclaimer)"
        R"(|caption|captions|credit|gallery|slideshow|carousel|byline|bylines|dateline|timestamp|author-bio|author-box|about-author)"
        R"(|tags|tag-list|taglist|tag-links|post-tags|entry-meta|post-meta|article-meta|meta|postmeta|screen-reader-text|sr-only|visually-hidden)"
        R"()(?:$|[\s_-]))");
    // camelCase and run-together names
    static const RE2 joined(
        R"((?i)sharedaddy|share-?(?:bar|button|tool|link|icon)|social-?(?:share|media|link|icon|bar)|related-?(?:post|article|content|stor|link|news|topic)|commentlist|comment-?(?:section|form|list|area)|newsletter-?(?:sign|box|form|widget|promo)|breadcrumb|cookie-?(?:banner|notice|bar|law)|photo-?credit|image-?(?:caption|credit)|wp-caption|jp-relatedposts|read-?next|up-?next|most-?(?:popular|read|viewed)|you-?may|author-?(?:bio|box|card|info)|article-?footer|entry-?footer|post-?footer|trc_|outbrain|taboola|disqus|advert|promo-?box|inline-?promo|site-?(?:header|footer)|page-?(?:header|footer)|global-?(?:header|footer|nav))");
    return RE2::PartialMatch(piece(names), words) || RE2::PartialMatch(piece(names), joined);
}

/// Names that say "this is the article", which outweigh a furniture word beside them.
bool is_article_name(std::string_view names) {
    static const RE2 words(R"((?i)(?:article|story|entry|post|page|main|node)[_-]*(?:_*)(?:body|content|text)\b|articlebody|storybody|\bhentry\b|main-?content)");
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

/// Bytes of text in <p> elements before each node: text of node i's subtree = sums[end] - sums[i].
std::vector<std::size_t> paragraph_bytes(const HtmlTree& tree) {
    std::vector<std::size_t> sums(tree.size() + 1);
    std::vector<bool> inside(tree.size());
    for (std::uint32_t i = 0; i < tree.size(); ++i) {
        const GumboTag tag = tree[i].tag;
        const bool scripted = tag == GUMBO_TAG_SCRIPT || tag == GUMBO_TAG_STYLE || tag == GUMBO_TAG_NOSCRIPT;
        inside[i] = !scripted && (tag == GUMBO_TAG_P || (i > 0 && inside[tree[i].parent]));
        sums[i + 1] = sums[i] + (tree[i].is_text && inside[i] ? tree[i].text.size() : 0);
    }
    return sums;
}

bool ends_block(GumboTag tag) {
    switch (tag) {
        case GUMBO_TAG_A: case GUMBO_TAG_ABBR: case GUMBO_TAG_ACRONYM: case GUMBO_TAG_B: case GUMBO_TAG_BDI: case GUMBO_TAG_BDO:
        case GUMBO_TAG_BIG: case GUMBO_TAG_BR: case GUMBO_TAG_CITE: case GUMBO_TAG_CODE: case GUMBO_TAG_DATA: case GUMBO_TAG_DEL:
        case GUMBO_TAG_DFN: case GUMBO_TAG_EM: case GUMBO_TAG_FONT: case GUMBO_TAG_I: case GUMBO_TAG_IMG: case GUMBO_TAG_INS:
        case GUMBO_TAG_KBD: case GUMBO_TAG_MARK: case GUMBO_TAG_NOBR: case GUMBO_TAG_Q: case GUMBO_TAG_S: case GUMBO_TAG_SAMP:
        case GUMBO_TAG_SMALL: case GUMBO_TAG_SPAN: case GUMBO_TAG_STRIKE: case GUMBO_TAG_STRONG: case GUMBO_TAG_SUB:
        case GUMBO_TAG_SUP: case GUMBO_TAG_TIME: case GUMBO_TAG_TT: case GUMBO_TAG_U: case GUMBO_TAG_VAR: case GUMBO_TAG_WBR:
        case GUMBO_TAG_UNKNOWN:
            return false;
        default:
            return true;
    }
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
    std::vector<HtmlBlock> take() { finish(); return std::move(blocks_); }

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
    const std::vector<std::size_t> sums = paragraph_bytes(tree);
    std::vector<bool> skip(tree.size());
    for (std::uint32_t i = 1; i < tree.size(); ++i) {
        const HtmlNode& node = tree[i];
        skip[i] = skip[node.parent];
        if (skip[i] || node.is_text || is_body_like(node.tag)) continue;
        // A name is no proof where the element holds most of the page's paragraphs ("has-sidebar", "subscribe-page").
        const bool most = (sums[node.end] - sums[i]) * 2 > sums.back();
        skip[i] = is_always_furniture(node.tag);
        if (skip[i] || most || kind == Furniture::bare) continue;
        skip[i] = is_furniture_tag(node.tag) || looks_like_furniture(tree, i, kind);
    }
    return skip;
}

std::vector<HtmlBlock> html_blocks(const HtmlTree& tree, const std::vector<bool>& skip) {
    Builder builder(tree);
    std::vector<std::uint32_t> block_of(tree.size());   // the nearest block element around each node
    std::vector<bool> linked(tree.size());
    std::vector<std::uint32_t> open;                    // block elements whose end lies ahead
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
