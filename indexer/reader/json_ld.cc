#include "indexer/reader/json_ld.h"

#include <array>
#include <nlohmann/json.hpp>
#include <vector>

#include "common/text.h"
#include "indexer/reader/gaps.h"
#include "indexer/reader/json_depth.h"

namespace onrecord {
namespace {

using nlohmann::json;

constexpr std::size_t deepest = 100;
constexpr std::size_t most_objects = 2'000;

std::string string_at(const json& object, const char* name) {
    const auto at = object.find(name);
    return at != object.end() && at->is_string() ? one_line(at->get_ref<const std::string&>()) : std::string();
}

/// The type of an article; empty for anything else (a breadcrumb, an image, the site).
std::string article_type(const json& object) {
    const auto at = object.find("@type");
    if (at == object.end()) return {};
    for (const json& type : at->is_array() ? *at : json::array({*at})) {
        if (!type.is_string()) continue;
        const std::string& name = type.get_ref<const std::string&>();
        if (name.ends_with("Article") || name.ends_with("BlogPosting") || name == "Report" ||
            name == "CreativeWork")
            return name;
    }
    return {};
}

std::string name_of(const json& value) {
    if (value.is_string()) return one_line(value.get_ref<const std::string&>());
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

void add_article(const json& object, JsonLd& out) {
    keep_first(out.headline, string_at(object, "headline"));
    keep_first(out.published, string_at(object, "datePublished"));
    keep_first(out.language, string_at(object, "inLanguage"));
    if (object.contains("articleBody") && object["articleBody"].is_string()) keep_first(out.body, object["articleBody"]);
    if (object.contains("author")) keep_first(out.author, name_of(object["author"]));
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
    for (std::size_t i = 0; i < queue.size() && i < most_objects; ++i) {
        const json& value = *queue[i];
        if (value.is_object()) {
            if (const std::string type = article_type(value); !type.empty()) {
                if (out.type.empty()) out.type = type;
                add_article(value, out);
            }
            for (const char* inner : {"@graph", "mainEntity", "mainEntityOfPage"}) {
                if (value.contains(inner)) queue.push_back(&value[inner]);
            }
        } else if (value.is_array()) {
            for (const json& item : value) queue.push_back(&item);
        }
    }
}

}  // namespace onrecord
