#include "indexer/reader/html_furniture.h"

#include <re2/re2.h>

#include <algorithm>
#include <span>
#include <string>
#include <unordered_map>

#include "common/text.h"
#include "indexer/reader/html_tags.h"

namespace onrecord {
namespace {

/// Elements that never hold an article's words.
constexpr GumboTag never_words[] = {GUMBO_TAG_AUDIO,      GUMBO_TAG_BUTTON,   GUMBO_TAG_CANVAS, GUMBO_TAG_EMBED,
                                    GUMBO_TAG_FIGCAPTION, GUMBO_TAG_TEMPLATE, GUMBO_TAG_HEAD,   GUMBO_TAG_IFRAME,
                                    GUMBO_TAG_INPUT,      GUMBO_TAG_MAP,      GUMBO_TAG_MENU,   GUMBO_TAG_NAV,
                                    GUMBO_TAG_OBJECT,     GUMBO_TAG_SCRIPT,   GUMBO_TAG_SELECT, GUMBO_TAG_NOSCRIPT,
                                    GUMBO_TAG_STYLE,      GUMBO_TAG_SVG,      GUMBO_TAG_VIDEO,  GUMBO_TAG_TEXTAREA};

/// Elements that hold furniture, unless a careless page puts the whole article into one.
constexpr GumboTag seldom_words[] = {GUMBO_TAG_ASIDE, GUMBO_TAG_FIELDSET, GUMBO_TAG_FIGURE, GUMBO_TAG_FOOTER,
                                     GUMBO_TAG_FORM,  GUMBO_TAG_HEADER,   GUMBO_TAG_LABEL};

constexpr double nearly_all =
    0.85;                     ///< the share of a page's text that no piece of furniture has, long comments included
constexpr double much = 0.4;  ///< the share that nothing has whose name alone is a weak sign
constexpr std::size_t least_article =
    200;  ///< bytes of text that make an element named as the article worth a look

re2::StringPiece piece(std::string_view text) {
    return {text.data(), text.size()};
}

bool is_furniture_role(std::string_view role) {
    static const RE2 names(
        R"(navigation|banner|contentinfo|complementary|search|alert|(?:alert)?dialog|menu(?:bar)?|toolbar|tablist|tooltip)");
    return !role.empty() && RE2::FullMatch(piece(role), names);
}

bool is_hidden(const HtmlTree& tree, std::uint32_t i) {
    static const RE2 none(R"((?i)display\s*:\s*none|visibility\s*:\s*hidden)");
    if (tree.has_attribute(i, "hidden") || tree.attribute(i, "aria-hidden") == "true") return true;
    const std::string_view style = tree.attribute(i, "style");
    return !style.empty() && RE2::PartialMatch(piece(style), none);
}

bool is_body_like(GumboTag tag) {
    return tag == GUMBO_TAG_HTML || tag == GUMBO_TAG_BODY || tag == GUMBO_TAG_MAIN || tag == GUMBO_TAG_ARTICLE;
}

/// What an element's attributes say about it. Classes come again and again on a page, so they are looked up once.
class Names {
public:
    explicit Names(const HtmlTree& tree) : tree_(tree) {}

    NameSays of(std::uint32_t i) {
        constexpr std::size_t longest_class = 400, longest_id = 200;
        const std::string_view property = tree_.attribute(i, "itemprop");
        if (property == "articleBody") return NameSays::article;
        if (property == "description") return NameSays::lead;
        const std::string_view classes = tree_.attribute(i, "class").substr(0, longest_class);
        const std::string_view id = tree_.attribute(i, "id").substr(0, longest_id);
        if (classes == "hidden") return NameSays::weak;  // beside other names it often means "on small screens"
        if (!id.empty()) return read_names(std::string(classes) + ' ' + std::string(id));
        const auto [at, is_new] = by_class_.try_emplace(classes, NameSays::nothing);
        if (is_new) at->second = read_names(classes);
        return at->second;
    }

private:
    const HtmlTree& tree_;
    std::unordered_map<std::string_view, NameSays> by_class_{};
};

/// HtmlMarks::sums.
std::vector<std::size_t> text_sums(const HtmlTree& tree) {
    constexpr std::size_t long_text = 60;  ///< outside of paragraphs only text counts that is no label
    enum Kind : char { other, paragraph, none };
    std::vector<Kind> kinds(tree.size(), other);
    std::vector<std::size_t> sums(tree.size() + 1);
    for (std::uint32_t i = 0; i < tree.size(); ++i) {
        const GumboTag tag = tree[i].tag;
        if (i > 0) kinds[i] = kinds[tree[i].parent];
        if (tag == GUMBO_TAG_P && kinds[i] == other) kinds[i] = paragraph;
        if (tag == GUMBO_TAG_SCRIPT || tag == GUMBO_TAG_STYLE || tag == GUMBO_TAG_NOSCRIPT ||
            (tag == GUMBO_TAG_A && kinds[i] == other))
            kinds[i] = none;
        const std::size_t size = tree[i].is_text && kinds[i] != none ? trim(tree[i].text).size() : 0;
        sums[i + 1] = sums[i] + (kinds[i] == paragraph || size >= long_text ? size : 0);
    }
    return sums;
}

/// True if names or attributes of node `i`, which has `share` of the page's text, call it furniture.
bool is_called_furniture(const HtmlTree& tree, const HtmlMarks& marks, std::uint32_t i, double share,
                         Furniture kind) {
    if (is_hidden(tree, i) || is_furniture_role(tree.attribute(i, "role"))) return true;
    if (kind == Furniture::by_tag) return false;
    if (marks.says[i] == NameSays::furniture) return true;
    if (kind != Furniture::by_name || marks.says[i] != NameSays::weak || marks.holds_article(tree, i)) return false;
    return share <= much || marks.article_is_elsewhere(tree, i);
}

}  // namespace

HtmlMarks::HtmlMarks(const HtmlTree& tree) : says(tree.size(), NameSays::nothing), sums(text_sums(tree)) {
    articles.resize(tree.size() + 1);
    inside.resize(tree.size());
    Names names(tree);
    for (std::uint32_t i = 0; i < tree.size(); ++i) {
        const bool looked_at = tree[i].attributes && tree[i].attributes->length > 0 &&
                               tree[i].tag != GUMBO_TAG_BODY && tree[i].tag != GUMBO_TAG_HTML;
        if (looked_at) says[i] = names.of(i);
        const bool marked =
            says[i] == NameSays::embed || (says[i] == NameSays::article && text_below(tree, i) >= least_article);
        articles[i + 1] = articles[i] + marked;
        inside[i] = inside[tree[i].parent] || (marked && says[i] == NameSays::article);
    }
}

std::vector<bool> furniture(const HtmlTree& tree, const HtmlMarks& marks, Furniture kind) {
    std::vector<bool> skip(tree.size());
    const auto all = static_cast<double>(std::max<std::size_t>(marks.sums.back(), 1));
    for (std::uint32_t i = 1; i < tree.size(); ++i) {
        const HtmlNode& node = tree[i];
        skip[i] = skip[node.parent];
        if (skip[i] || node.is_text || is_body_like(node.tag)) continue;
        skip[i] = is_one_of(node.tag, never_words);
        if (skip[i] || kind == Furniture::bare) continue;
        // No name is a proof where the element holds nearly all of the page's text ("has-sidebar",
        // "subscribe-page").
        const double share = static_cast<double>(marks.text_below(tree, i)) / all;
        if (share > nearly_all && !marks.article_is_elsewhere(tree, i)) continue;
        skip[i] = (is_one_of(node.tag, seldom_words) && !marks.holds_article(tree, i)) ||
                  is_called_furniture(tree, marks, i, share, kind);
    }
    return skip;
}

}  // namespace onrecord
