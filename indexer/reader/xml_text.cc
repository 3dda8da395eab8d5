#include "indexer/reader/xml_text.h"

#include <algorithm>
#include <array>

#include "common/text.h"
#include "indexer/reader/gaps.h"
#include "indexer/reader/transfer_encoding.h"

namespace onrecord {
namespace {

using namespace std::string_view_literals;
using pugi::xml_node;

/// Walks everything below `top` in document order; `enter` says whether to go into an element. Does not recurse.
template <class Enter, class Leave, class Text>
void walk(const xml_node& top, Enter enter, Leave leave, Text text) {
    xml_node at = top.first_child();
    while (at) {
        bool inside = false;
        if (at.type() == pugi::node_element) {
            inside = enter(at) && at.first_child();
            if (!inside) leave(at);
        } else if (at.type() == pugi::node_pcdata || at.type() == pugi::node_cdata) {
            text(at);
        }
        if (inside) {
            at = at.first_child();
            continue;
        }
        while (at && !at.next_sibling()) {
            at = at.parent();
            if (at == top) return;
            leave(at);
        }
        at = at.next_sibling();
    }
}

/// Appends well-formed UTF-8 without control characters, which XML lets in as &#5;.
void append_clean(std::string& out, std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = next_codepoint(text, at);
        if ((c >= 0x20 && c != 0x7f && !(c >= 0x80 && c < 0xa0)) || c == '\n' || c == '\t') append_utf8(out, c);
    }
}

/// Elements of NITF and others that a reader of HTML would take for words of a line.
struct Turned {
    std::string_view from, to;
};
constexpr std::array turned{Turned{"hl2", "h2"},   Turned{"hl1", "h2"},        Turned{"block", "div"},    Turned{"para", "p"},   Turned{"pre", "div"},
                            Turned{"datasource", "div"}, Turned{"fn", "div"},  Turned{"br", "br"},        Turned{"bq", "blockquote"}, Turned{"title", "h2"},
                            Turned{"body.content", "div"}};
/// No words of the article.
constexpr std::array left_out{"media"sv,       "media-caption"sv, "media-producer"sv, "media-reference"sv, "media-metadata"sv, "media-object"sv,
                              "nitf-table-metadata"sv, "script"sv,        "style"sv,          "object"sv,          "iframe"sv,         "body.end"sv,
                              "figcaption"sv,  "head"sv,          "body.head"sv};

std::string html_name(const xml_node& element) {
    const std::string name = ascii_lower(local_name(element.name()));
    for (const Turned& row : turned) {
        if (name == row.from) return std::string(row.to);
    }
    const bool plain = std::all_of(name.begin(), name.end(), [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); });
    return plain ? name : "span";
}

bool is_void(std::string_view name) {
    return name == "br" || name == "hr" || name == "img" || name == "col" || name == "input" || name == "link" || name == "meta";
}

void append_escaped(std::string& out, std::string_view text) {
    std::string clean;
    append_clean(clean, text);
    for (const char c : clean) {
        if (c == '<') out += "&lt;";
        else if (c == '&') out += "&amp;";
        else if (c == '"') out += "&quot;";
        else out += c;
    }
}

bool has_elements(const xml_node& node) {
    return std::any_of(node.begin(), node.end(), [](const xml_node& child) { return child.type() == pugi::node_element; });
}

bool is_base64(const xml_node& node) {
    if (std::string_view(node.attribute("mode").value()) == "base64" || std::string_view(node.attribute("encoding").value()) == "base64") return true;
    const std::string type = ascii_lower(node.attribute("type").value());
    return type.find('/') != std::string::npos && !type.starts_with("text/") && !type.ends_with("xml") && type.starts_with("application/octet");
}

}  // namespace

std::string_view local_name(std::string_view name) {
    return name.substr(name.find(':') + 1);  // npos + 1 is 0
}

xml_node child_named(const xml_node& parent, std::string_view name) {
    for (const xml_node& child : parent) {
        if (child.type() == pugi::node_element && local_name(child.name()) == name) return child;
    }
    return {};
}

xml_node find_named(const xml_node& top, std::string_view name) {
    xml_node found;
    walk(
        top,
        [&](const xml_node& element) {
            if (!found && local_name(element.name()) == name) found = element;
            return !found;
        },
        [](const xml_node&) {}, [](const xml_node&) {});
    return found;
}

std::vector<xml_node> outermost_named(const xml_node& top, std::string_view name) {
    std::vector<xml_node> found;
    const auto enter = [&](const xml_node& element) {
        if (local_name(element.name()) != name) return true;
        found.push_back(element);
        return false;
    };
    walk(top, enter, [](const xml_node&) {}, [](const xml_node&) {});
    return found;
}

std::string text_below(const xml_node& node) {
    std::string out;
    walk(node, [](const xml_node&) { return true; }, [](const xml_node&) {}, [&](const xml_node& text) { append_clean(out, text.value()); });
    return out;
}

std::string line_below(const xml_node& node) {
    return one_line(text_below(node));
}

std::string html_below(const xml_node& node) {
    std::string out;
    const auto is_left_out = [](const xml_node& element) {
        return std::find(left_out.begin(), left_out.end(), ascii_lower(local_name(element.name()))) != left_out.end();
    };
    const auto enter = [&](const xml_node& element) {
        if (is_left_out(element)) return false;
        out += "<" + html_name(element);
        for (const char* name : {"class", "id", "style", "hidden", "href"}) {
            if (const pugi::xml_attribute attribute = element.attribute(name)) {
                out += ' ';
                out += name;
                out += "=\"";
                append_escaped(out, attribute.value());
                out += '"';
            }
        }
        out += '>';
        return true;
    };
    const auto leave = [&](const xml_node& element) {
        if (const std::string name = html_name(element); !is_left_out(element) && !is_void(name)) out += "</" + name + ">";
    };
    walk(node, enter, leave, [&](const xml_node& text) { append_escaped(out, text.value()); });
    return out;
}

std::string markup_below(const xml_node& node) {
    if (is_base64(node)) {
        std::string out;
        append_clean(out, decode_base64(text_below(node)));
        return out;
    }
    return has_elements(node) ? html_below(node) : text_below(node);
}

}  // namespace onrecord
