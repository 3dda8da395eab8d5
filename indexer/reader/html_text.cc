#include "indexer/reader/html_text.h"

#include <re2/re2.h>

#include <vector>

#include "common/text.h"
#include "indexer/reader/gaps.h"
#include "indexer/reader/html_blocks.h"
#include "indexer/reader/html_furniture.h"
#include "indexer/reader/html_tree.h"

namespace onrecord {
namespace {

re2::StringPiece piece(std::string_view text) {
    return {text.data(), text.size()};
}

/// Elements that part paragraphs; where none stands, blank lines do, as in what WordPress keeps.
bool has_blocks(std::string_view html) {
    static const RE2 block(R"((?i)<(?:p|div|br|li|h[1-6]|blockquote|tr|section|article|pre)[\s/>])");
    return RE2::PartialMatch(piece(html), block);
}

std::string with_breaks(std::string_view html) {
    std::string out(html);
    static const RE2 blank_line(R"(\n[ \t\r]*\n\s*)");
    RE2::GlobalReplace(&out, blank_line, "<br><br>");
    return out;
}

std::string blocks_of(const HtmlTree& tree, Furniture kind) {
    const HtmlMarks marks(tree);
    std::string text;
    for (const HtmlBlock& block : html_blocks(tree, furniture(tree, marks, kind))) {
        if (!text.empty()) text += "\n\n";
        text += block.text;
    }
    return text;
}

/// Text alone: the parser would join its lines.
std::string decoded(std::string_view text) {
    if (text.find('&') == std::string_view::npos) return std::string(text);
    const std::string guarded = "<pre>\n" + std::string(text) + "</pre>";  // a line break after <pre> is not text
    const Result<HtmlTree> tree = HtmlTree::parse(guarded);
    if (!tree.ok()) return {};
    std::string out;
    for (const HtmlNode& node : tree.value().nodes()) {
        if (node.is_text) out += node.text;
    }
    return out;
}

}  // namespace

bool has_markup(std::string_view text) {
    static const RE2 tag(
        R"((?i)</?(?:p|br|div|span|a|b|i|u|s|em|strong|ul|ol|li|h[1-6]|img|figure|figcaption|blockquote|section|article|table)"
        R"(|tbody|thead|tr|td|th|hr|pre|code|q|cite|small|sup|sub|font|center|iframe|script|style|html|body|head|title|main)"
        R"(|header|footer|nav|aside|abbr|acronym|del|ins|mark|time|video|audio|dl|dt|dd|blink|tt|big|strike|nobr)(?:\s[^<>]*)?/?>)");
    return RE2::PartialMatch(piece(text), tag);
}

std::string html_text(std::string_view html) {
    if (!has_markup(html)) return decoded(html);
    const std::string whole = has_blocks(html) ? std::string(html) : with_breaks(html);
    const Result<HtmlTree> tree = HtmlTree::parse(whole);
    if (!tree.ok()) return {};
    std::string text = blocks_of(tree.value(), Furniture::by_name);
    // A field holds little else than its article: where half of it seems to be furniture, the names mislead.
    std::string all = blocks_of(tree.value(), Furniture::bare);
    return text.size() * 2 < all.size() ? all : text;
}

std::string html_line(std::string_view html) {
    if (html.find_first_of("<&") == std::string_view::npos) return one_line(html);
    const std::string whole = "<body>" + std::string(html);  // so that a leading <title> or <style> is an element of the text
    const Result<HtmlTree> tree = HtmlTree::parse(whole);
    return tree.ok() ? tree.value().text_of(0) : one_line(html);
}

}  // namespace onrecord
