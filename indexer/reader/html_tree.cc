#include "indexer/reader/html_tree.h"

#include <algorithm>
#include <chrono>
#include <csetjmp>
#include <cstdlib>
#include <string>
#include <utility>

#include "indexer/reader/gaps.h"
#include "indexer/reader/html_slim.h"
#include "indexer/reader/reader.h"

namespace onrecord {

/// Where Gumbo's nodes live. Freed as a whole: gumbo_destroy_output recurses, and a page can nest deeper than
/// our stack. Gumbo cannot be told that memory has run out, so the way out of it is a jump (its frames are C).
struct HtmlTree::Arena {
    static constexpr std::size_t block_size = 256u << 10;
    static constexpr unsigned clock_every = 1024;  ///< allocations between two looks at the clock
    static constexpr std::chrono::seconds longest{20};

    struct Block {
        Block* before;
    };

    explicit Arena(std::size_t limit) : left(limit) {}
    Arena(const Arena&) = delete;
    Arena& operator=(const Arena&) = delete;
    ~Arena() {
        while (last) std::free(std::exchange(last, last->before));
    }

    void* allocate(std::size_t size) {
        constexpr std::size_t unit = alignof(std::max_align_t);
        size = (size + unit - 1) / unit * unit;
        const bool late = ++allocations % clock_every == 0 && std::chrono::steady_clock::now() - start > longest;
        if (late || size > left) std::longjmp(overflow, 1);
        left -= size;
        if (size > room) add_block(size > block_size ? size : block_size);
        char* const given = at;
        at += size;
        room -= size;
        return given;
    }

    void add_block(std::size_t size) {
        constexpr std::size_t header = alignof(std::max_align_t);
        auto* const block = static_cast<Block*>(std::malloc(header + size));
        if (!block) std::longjmp(overflow, 1);
        block->before = last;
        last = block;
        at = reinterpret_cast<char*>(block) + header;
        room = size;
    }

    std::jmp_buf overflow{};
    std::size_t left;
    Block* last = nullptr;
    char* at = nullptr;
    std::size_t room = 0;
    unsigned allocations = 0;
    std::chrono::steady_clock::time_point start = std::chrono::steady_clock::now();
};

HtmlTree::HtmlTree(std::unique_ptr<Arena> arena) : arena_(std::move(arena)) {}
HtmlTree::HtmlTree(HtmlTree&&) noexcept = default;
HtmlTree& HtmlTree::operator=(HtmlTree&&) noexcept = default;
HtmlTree::~HtmlTree() = default;

/// Null if the arena ran out. Holds no object with a destructor: the jump passes none.
GumboOutput* HtmlTree::parse_into(Arena& arena, const char* html, std::size_t size) {
    GumboOptions options = kGumboDefaultOptions;
    options.allocator = [](void* to, std::size_t bytes) { return static_cast<Arena*>(to)->allocate(bytes); };
    options.deallocator = [](void*, void*) {};
    options.userdata = &arena;
    options.max_errors = 0;
    if (setjmp(arena.overflow) != 0) return nullptr;
    return gumbo_parse_with_options(&options, html, size);
}

Result<HtmlTree> HtmlTree::parse(std::string_view html) {
    // Ordinary pages take 5 to 20 bytes a byte.
    constexpr std::size_t least = 32u << 20, most = 1u << 30, times = 64;
    const SlimHtml slim = slim_html(html);
    if (!slim.excess.empty()) return Error{"", slim.excess, reject::not_an_article};
    HtmlTree tree(std::make_unique<Arena>(std::min(most, least + times * html.size())));
    const GumboOutput* output = parse_into(*tree.arena_, slim.html.data(), slim.html.size());
    if (!output) return Error{"", "is HTML that takes too much memory or time to parse", reject::not_an_article};
    tree.flatten(output->root);
    return tree;
}

void HtmlTree::flatten(const GumboNode* root) {
    struct Step {
        const GumboVector* children;
        unsigned next;
        std::uint32_t index;
    };
    std::vector<Step> path;
    const auto add = [&](const GumboNode* node, std::uint32_t parent) {
        HtmlNode flat;
        flat.parent = parent;
        if (node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE) {
            const GumboElement& element = node->v.element;
            flat.tag = element.tag_namespace == GUMBO_NAMESPACE_HTML || element.tag == GUMBO_TAG_SVG
                           ? element.tag
                           : GUMBO_TAG_UNKNOWN;
            flat.attributes = &element.attributes;
            path.push_back({&element.children, 0, size()});
        } else if (node->type == GUMBO_NODE_COMMENT) {
            return;
        } else {
            flat.is_text = true;
            flat.text = node->v.text.text;
            flat.end = size() + 1;
        }
        nodes_.push_back(flat);
    };
    add(root, 0);
    while (!path.empty()) {
        Step& step = path.back();
        if (step.next == step.children->length) {
            nodes_[step.index].end = size();
            path.pop_back();
        } else {
            add(static_cast<const GumboNode*>(step.children->data[step.next++]), step.index);
        }
    }
}

std::string_view HtmlTree::attribute(std::uint32_t index, const char* name) const {
    const GumboVector* attributes = nodes_[index].attributes;
    const GumboAttribute* found = attributes ? gumbo_get_attribute(attributes, name) : nullptr;
    return found ? found->value : "";
}

bool HtmlTree::has_attribute(std::uint32_t index, const char* name) const {
    const GumboVector* attributes = nodes_[index].attributes;
    return attributes && gumbo_get_attribute(attributes, name) != nullptr;
}

std::string HtmlTree::text_of(std::uint32_t index, std::uint32_t most_nodes) const {
    std::string text;
    const std::uint32_t end = nodes_[index].end - index > most_nodes ? index + most_nodes : nodes_[index].end;
    for (std::uint32_t i = index; i < end; ++i) {
        if (nodes_[i].is_text) text += nodes_[i].text;
        if (nodes_[i].tag == GUMBO_TAG_BR) text += ' ';
    }
    return one_line(text);
}

}  // namespace onrecord
