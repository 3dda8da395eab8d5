#pragma once

#include <gumbo.h>

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "common/result.h"

namespace onrecord {

/// One element or text of a page. Nodes stand in document order, so the subtree of node i is [i, end).
struct HtmlNode {
    GumboTag tag = GUMBO_TAG_UNKNOWN;  ///< GUMBO_TAG_UNKNOWN for text and for elements outside HTML
    bool is_text = false;
    std::uint32_t parent = 0;  ///< the root is its own parent
    std::uint32_t end = 0;
    std::string_view text;                    ///< of a text node, entities decoded
    const GumboVector* attributes = nullptr;  ///< of an element
};

/// An HTML page as Gumbo reads it, laid flat: no walk over it recurses, however deep the page nests.
/// The views live as long as the tree.
class HtmlTree {
public:
    /// Parses `html` (UTF-8), without scripts, comments and attributes that nobody asks for (html_slim.h). An Error `not-an-article` (where left empty) for a page
    /// that nests so deep, or grows so much in parsing, that only an attack on the parser does it.
    static Result<HtmlTree> parse(std::string_view html);
    HtmlTree(HtmlTree&&) noexcept;
    HtmlTree& operator=(HtmlTree&&) noexcept;
    ~HtmlTree();

    std::span<const HtmlNode> nodes() const { return nodes_; }
    const HtmlNode& operator[](std::uint32_t index) const { return nodes_[index]; }
    std::uint32_t size() const { return static_cast<std::uint32_t>(nodes_.size()); }

    /// The value of an attribute (any case; of those that html_slim.cc keeps), or an empty view; has_attribute tells a missing from an empty one.
    std::string_view attribute(std::uint32_t index, const char* name) const;
    bool has_attribute(std::uint32_t index, const char* name) const;
    /// All text below a node, white space as one blank; scripts included. Stops after `most_nodes` nodes, so that
    /// asking every node of a deep page stays cheap.
    std::string text_of(std::uint32_t index, std::uint32_t most_nodes = 500) const;

private:
    struct Arena;
    explicit HtmlTree(std::unique_ptr<Arena> arena);
    static GumboOutput* parse_into(Arena& arena, const char* html, std::size_t size);
    void flatten(const GumboNode* root);

    std::unique_ptr<Arena> arena_;
    std::vector<HtmlNode> nodes_;
};

}  // namespace onrecord
