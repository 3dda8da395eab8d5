#include "indexer/reader/json_fields.h"

#include <optional>

#include "common/text.h"
#include "indexer/reader/gaps.h"
#include "indexer/reader/html_text.h"
#include "indexer/reader/stated_date.h"

namespace onrecord {
namespace {

using nlohmann::json;
using Text = std::optional<std::string>;  ///< null: of the wrong type

std::string member(const json& object, FieldNames names) {
    for (const char* name : names) {
        const auto at = object.find(name);
        if (at != object.end() && at->is_string() && !at->get_ref<const std::string&>().empty()) return at->get<std::string>();
    }
    return {};
}

Text text_of(const json& value) {
    if (value.is_string()) return value.get<std::string>();
    if (value.is_object()) {
        std::string inner = member(value, {"rendered", "value", "main", "text", "name", "title", "$t", "#text", "__text", "_", "$date", "href"});
        return inner.empty() ? Text() : Text(std::move(inner));
    }
    if (!value.is_array()) return std::nullopt;
    Text found;
    for (const json& item : value) {  // {"role": "main", "value": "..."}; of others the first
        if (item.is_array()) continue;
        const Text text = text_of(item);
        if (!text) continue;
        if (!found || (item.is_object() && member(item, {"role"}) == "main")) found = text;
    }
    return found;
}

Text person(const json& value) {
    if (value.is_null()) return std::string();
    if (value.is_string()) return one_line(value.get_ref<const std::string&>());
    if (!value.is_object()) return std::nullopt;
    const std::string name = member(value, {"name", "display_name", "full_name", "fullName", "original", "title", "literal", "value", "by"});
    return one_line(name);
}

Text people_of(const json& value) {
    if (value.is_number_integer()) return std::string();  // the number of a user in some database
    if (!value.is_array()) return person(value);
    std::string out;
    for (const json& item : value) {
        const Text name = person(item);
        if (!name) return std::nullopt;
        if (!name->empty()) out += (out.empty() ? "" : ", ") + *name;
    }
    return out;
}

std::string paragraphs(std::string text) {
    return has_markup(text) ? html_text(text) : text;
}

/// True for an element of a list of paragraphs that is none: a picture's caption, the title, a date.
bool is_beside(const json& item) {
    for (const char* name : {"type", "subtype", "role"}) {
        const std::string kind = ascii_lower(member(item, {name}));
        for (const std::string_view beside : {"title", "caption", "image", "date", "kicker", "author", "byline", "picture", "video"}) {
            if (kind.find(beside) != std::string::npos) return true;
        }
    }
    return false;
}

/// A body as a list: the same one in several kinds (those have a content type; HTML keeps paragraphs best), or its
/// paragraphs.
Text list_body(const json& list) {
    std::string joined, plain;
    for (const json& item : list) {
        if (item.is_string()) {
            joined += (joined.empty() ? "" : "\n\n") + paragraphs(item.get<std::string>());
            continue;
        }
        if (!item.is_object() || is_beside(item)) continue;
        std::string text = paragraphs(member(item, {"value", "content", "text", "body", "html"}));
        const std::string kind = member(item, {"contenttype", "contentType", "mimetype"});
        if (!kind.empty() && kind.find("html") != std::string::npos && !trim(text).empty()) return text;
        if (!kind.empty()) {
            if (plain.empty()) plain = std::move(text);
        } else if (!trim(text).empty()) {
            joined += (joined.empty() ? "" : "\n\n") + text;
        }
    }
    if (!plain.empty()) return plain;
    return joined.empty() && !list.empty() ? Text() : Text(joined);
}

Text body_of(const json& value) {
    if (value.is_array()) return list_body(value);
    Text text = text_of(value);
    return text ? Text(paragraphs(std::move(*text))) : text;
}

}  // namespace

JsonFields::JsonFields(const json& record) : objects_{&record} {
    constexpr std::size_t most = 20;
    for (std::size_t i = 0; i < objects_.size() && objects_.size() < most; ++i) {
        for (const char* name : {"_source", "fields", "attributes", "article", "doc", "item", "node", "post", "data", "response", "content", "result"}) {
            const auto at = objects_[i]->find(name);
            if (at != objects_[i]->end() && at->is_object()) objects_.push_back(&*at);
        }
    }
}

template <class Read>
std::string JsonFields::first(FieldNames names, const char* wanted, Read read) const {
    std::string fault;
    for (const json* object : objects_) {
        for (const char* name : names) {
            const auto at = object->find(name);
            if (at == object->end() || at->is_null()) continue;
            Text text = read(*at);
            if (text && !trim(*text).empty()) return std::move(*text);
            const json& wrong = at->is_array() && !at->empty() ? at->front() : *at;
            if (!text && fault.empty())
                fault = "\"" + std::string(name) + "\" is " + std::string(wrong.type_name()) + ", but must be " + wanted;
        }
    }
    if (!fault.empty()) throw BadField{fault};
    return {};
}

std::string JsonFields::text(FieldNames names) const {
    return first(names, "a string", text_of);
}

std::string JsonFields::id(FieldNames names) const {
    return first(names, "a string", [](const json& value) {
        if (value.is_number_integer()) return Text(value.dump());
        if (value.is_object()) return Text(member(value, {"$oid", "value"}));
        return text_of(value);
    });
}

std::string JsonFields::date(FieldNames names) const {
    return first(names, "a string", [](const json& value) {
        if (!value.is_number_integer()) return text_of(value);
        const std::optional<Date> day = day_of_moment(value.get<std::int64_t>());
        return day ? Text(to_string(*day)) : Text();
    });
}

std::string JsonFields::people(FieldNames names) const {
    return first(names, "a string or a list of strings", people_of);
}

std::string JsonFields::body(FieldNames names) const {
    return first(names, "a string", body_of);
}

}  // namespace onrecord
