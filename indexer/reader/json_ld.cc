#include "indexer/reader/json_ld.h"

#include <algorithm>
#include <array>
#include <map>
#include <nlohmann/json.hpp>
#include <vector>

#include "common/text.h"
#include "indexer/reader/html_text.h"
#include "indexer/reader/json_depth.h"

namespace onrecord {
namespace {

using nlohmann::json;

constexpr std::size_t deepest = 100;
constexpr std::size_t most_objects = 2'000;

std::string string_at(const json& object, const char* name) {
    const auto at = object.find(name);
    return at != object.end() && at->is_string() ? html_line(at->get_ref<const std::string&>()) : std::string();
}

/// The type of an article; empty for anything else (a breadcrumb, an image, the site).
std::string article_type(const json& object) {
    const auto at = object.find("@type");
    if (at == object.end()) return {};
    for (const json& type : at->is_array() ? *at : json::array({*at})) {
        if (!type.is_string()) continue;
        const std::string& name = type.get_ref<const std::string&>();
        const auto is_kind = [&](std::string_view kind) { return name == kind; };
        constexpr std::string_view kinds[] = {"Report", "CreativeWork", "Recipe", "Review", "DiscussionForumPosting", "SocialMediaPosting"};
        if (name.ends_with("Article") || name.ends_with("BlogPosting") || std::any_of(std::begin(kinds), std::end(kinds), is_kind)) return name;
    }
    return {};
}

std::string name_of(const json& value) {
    if (value.is_string()) return html_line(value.get_ref<const std::string&>());
    if (value.is_object()) return string_at(value, "name");
    std::string out;
    if (!value.is_array()) return out;
    for (const json& item : value) {
        const std::string name = item.is_array() ? std::string() : name_of(item);
        if (!name.empty() && out.find(name) == std::string::npos) out += (out.empty() ? "" : ", ") + name;
    }
    return out;
}

void keep_first(std::string& to, std::string value) {
    if (to.empty()) to = std::move(value);
}

/// Names of the people and organisations of a block by their "@id".
using NamesById = std::map<std::string, std::string>;

/// The names of authors given as they are, or as {"@id": ...} of a node elsewhere in the block.
std::string author_names(const json& author, const NamesById& names) {
    std::string out;
    for (const json& one : author.is_array() ? author : json::array({author})) {
        std::string name = name_of(one);
        if (const auto at = one.is_object() ? names.find(string_at(one, "@id")) : names.end(); name.empty() && at != names.end()) name = at->second;
        if (!name.empty() && out.find(name) == std::string::npos) out += (out.empty() ? "" : ", ") + name;
    }
    return out;
}

void add_article(const json& object, const NamesById& names, JsonLd& out) {
    keep_first(out.headline, string_at(object, "headline"));
    keep_first(out.published, string_at(object, "datePublished"));
    keep_first(out.published, string_at(object, "dateCreated"));
    keep_first(out.language, string_at(object, "inLanguage"));
    if (object.contains("articleBody") && object["articleBody"].is_string()) keep_first(out.body, object["articleBody"]);
    if (object.contains("author")) keep_first(out.author, author_names(object["author"], names));
    if (object.contains("publisher")) keep_first(out.publisher, name_of(object["publisher"]));
}

/// Web editors leave raw line breaks in strings and wrap the block in CDATA or comments.
std::string cleaned(std::string_view text) {
    const std::size_t from = text.find_first_of("{[");
    const std::size_t to = text.find_last_of("}]");
    if (from == std::string_view::npos || to == std::string_view::npos || to < from) return {};
    std::string out(text.substr(from, to - from + 1));
    for (char& c : out) {
        if (static_cast<unsigned char>(c) < 0x20) c = ' ';
    }
    return out;
}

}  // namespace

void add_json_ld(std::string_view text, JsonLd& out) {
    const std::string clean = cleaned(text);
    if (clean.empty() || nests_deeper(clean, deepest)) return;
    const json block = json::parse(clean, nullptr, false);
    // Breadth first: the page's own article stands above those that it links to.
    std::vector<const json*> queue{&block};
    NamesById names;
    for (std::size_t i = 0; i < queue.size() && i < most_objects; ++i) {
        const json& value = *queue[i];
        if (value.is_object()) {
            if (const std::string id = string_at(value, "@id"), name = string_at(value, "name"); !id.empty() && !name.empty()) names.emplace(id, name);
            for (const char* inner : {"@graph", "mainEntity", "mainEntityOfPage"}) {
                if (value.contains(inner)) queue.push_back(&value[inner]);
            }
        } else if (value.is_array()) {
            for (const json& item : value) queue.push_back(&item);
        }
    }
    for (const json* value : queue) {
        if (!value->is_object()) continue;
        if (const std::string type = article_type(*value); !type.empty()) {
            if (out.type.empty()) out.type = type;
            add_article(*value, names, out);
        } else if (string_at(*value, "@type").ends_with("Page")) {
            keep_first(out.page_published, string_at(*value, "datePublished"));
        }
    }
}

}  // namespace onrecord
