#pragma once

#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace onrecord {

/// A name without its prefix: "encoded" of "content:encoded".
std::string_view local_name(std::string_view name);

/// The first child element, or descendant in document order, with this local name; null if there is none.
pugi::xml_node child_named(const pugi::xml_node& parent, std::string_view name);
pugi::xml_node find_named(const pugi::xml_node& top, std::string_view name);

/// Every descendant with this local name, those inside another one left out; in document order.
std::vector<pugi::xml_node> outermost_named(const pugi::xml_node& top, std::string_view name);

/// All text below a node as it stands: UTF-8, control characters left out.
std::string text_below(const pugi::xml_node& node);
/// The same on one line.
std::string line_below(const pugi::xml_node& node);

/// What stands between a node's tags as HTML, whatever vocabulary it is in: elements that part paragraphs in NITF (hl2,
/// block, pre ...) as those of HTML, prefixes gone, media and what belongs to them left out. Feed it to html_text.
std::string html_below(const pugi::xml_node& node);

/// A field that may hold markup in any of the ways of feeds: elements, escaped HTML, CDATA, base64.
std::string markup_below(const pugi::xml_node& node);

}  // namespace onrecord
