#pragma once

#include <cstdint>
#include <vector>

#include "indexer/reader/html_names.h"
#include "indexer/reader/html_tree.h"

namespace onrecord {

/// What is known of each element of a page before it is cut into blocks.
struct HtmlMarks {
    explicit HtmlMarks(const HtmlTree& tree);

    /// Bytes of text below node `i`: in paragraphs, and long text outside of links.
    std::size_t text_below(const HtmlTree& tree, std::uint32_t i) const { return sums[tree[i].end] - sums[i]; }
    /// True if an element that is named as the article's, or an embedded post, lies below `i`.
    bool holds_article(const HtmlTree& tree, std::uint32_t i) const {
        return articles[tree[i].end] > articles[i + 1];
    }
    /// True if some element is named as the article's, which neither lies below `i` nor around it.
    bool article_is_elsewhere(const HtmlTree& tree, std::uint32_t i) const {
        return articles.back() > 0 && !inside[i] && !holds_article(tree, i);
    }

    std::vector<NameSays> says;             ///< by class, id and itemprop
    std::vector<std::size_t> sums;          ///< bytes of text before each node
    std::vector<std::uint32_t> articles{};  ///< elements named as an article, or embedded posts, before each node
    std::vector<bool> inside{};             ///< true for what is in an element named as the article's, or is it
};

/// How much to believe the names of classes and ids: by_name leaves out all that they call furniture; by_sure_name
/// what they never say of what is around an article; by_tag only what tags and roles do (for pages whose names
/// mislead); bare only what never holds words of the page.
enum class Furniture { by_name, by_sure_name, by_tag, bare };

/// For each node: true if it or an element around it is no part of an article: navigation, asides, captions, forms,
/// comments, share bars, related stories, cookie and newsletter boxes. An element that holds the article is not.
std::vector<bool> furniture(const HtmlTree& tree, const HtmlMarks& marks, Furniture kind);

}  // namespace onrecord
