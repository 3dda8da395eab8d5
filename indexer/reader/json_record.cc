#include "indexer/reader/json_record.h"

#include <algorithm>
#include <initializer_list>
#include <nlohmann/json.hpp>
#include <optional>

#include "common/text.h"
#include "indexer/reader/byline.h"
#include "indexer/reader/gaps.h"
#include "indexer/reader/json_depth.h"

namespace onrecord {
namespace {

using nlohmann::json;

constexpr std::size_t deepest = 100;           ///< levels of nesting; a record of ours has two
constexpr std::size_t longest_headline = 200;  ///< bytes of a text's first line that may be its headline

std::string in_quotes(std::string_view value) {
    constexpr std::size_t shown = 60;
    return '"' +
           escape_control(value.size() > shown ? std::string(value.substr(0, shown)) + "..." : std::string(value)) +
           '"';
}

/// The parser's own words, without its name and the position that we give ourselves.
std::string parser_words(std::string_view what) {
    const std::size_t column = what.find("column ");
    const std::size_t colon = what.find(": ", column == std::string_view::npos ? 0 : column);
    if (colon != std::string_view::npos) what.remove_prefix(colon + 2);
    return escape_control(what.substr(0, 160));
}

struct BadField {
    std::string message;
};

/// Reads the fields of one record. Throws BadField (inside this file only) for a wrong type.
class Fields {
public:
    explicit Fields(const json& record) : record_(record) {}

    const json* find(std::initializer_list<const char*> names) {
        for (const char* name : names) {
            const auto at = record_.find(name);
            if (at == record_.end() || at->is_null()) continue;
            name_ = name;
            return &*at;
        }
        return nullptr;
    }

    std::string text(std::initializer_list<const char*> names) {
        const json* value = find(names);
        if (!value) return {};
        if (!value->is_string()) fail(*value, "a string");
        return value->get<std::string>();
    }

    /// An id may be a number as well.
    std::string id() {
        const json* value = find({"id", "_id"});
        if (value && value->is_number_integer()) return value->dump();
        return text({"id", "_id"});
    }

    /// A name as a string, an object with a "name" (schema.org), or a list of those; joined by ", ".
    std::string names(std::initializer_list<const char*> fields) {
        const json* value = find(fields);
        if (!value) return {};
        if (!value->is_array()) return one_name(*value);
        std::string out;
        for (const json& item : *value) {
            const std::string name = one_name(item);
            if (!name.empty()) out += (out.empty() ? "" : ", ") + name;
        }
        return out;
    }

private:
    std::string one_name(const json& value) {
        if (value.is_object() && value.contains("name") && value["name"].is_string())
            return one_line(value["name"].get<std::string>());
        if (!value.is_string()) fail(value, "a string or a list of strings");
        return one_line(value.get<std::string>());
    }
    [[noreturn]] void fail(const json& value, const char* wanted) const {
        throw BadField{"\"" + std::string(name_) + "\" is " + std::string(value.type_name()) + ", but must be " +
                       wanted};
    }

    const json& record_;
    const char* name_ = "";
};

/// "en" for "en", "en-GB", "EN_us"; empty for anything else.
std::string language_code(std::string_view lang) {
    const std::string lower = ascii_lower(trim(lang));
    const auto letter = [](char c) { return c >= 'a' && c <= 'z'; };
    if (lower.size() < 2 || !letter(lower[0]) || !letter(lower[1])) return {};
    if (lower.size() > 2 && lower[2] != '-' && lower[2] != '_') return {};
    return lower.substr(0, 2);
}

/// Takes the text's first line for the title where it looks like a headline above paragraphs.
void title_from_text(Article& article) {
    const std::string_view text = article.text;
    const std::size_t start = text.find_first_not_of(" \t\r\n");
    const std::size_t end = text.find('\n', start);
    if (end == std::string_view::npos || trim(text.substr(end)).empty()) return;
    const std::string_view line = trim(text.substr(start, end - start));
    constexpr std::string_view stops = ".,;:";
    if (line.size() > longest_headline || count_words(line) < 2 ||
        stops.find(line.back()) != std::string_view::npos)
        return;
    article.title = one_line(line);
    const auto from = static_cast<std::uint32_t>(line.data() - text.data());
    article.dropped.push_back({{from, from + static_cast<std::uint32_t>(line.size())}, "title"});
}

void read_fields(Fields fields, Article& article, const RecordPlace& place, std::vector<std::string>& warnings) {
    article.id = fields.id();
    article.url = std::string(trim(fields.text({"url"})));
    article.title = one_line(fields.text({"title", "headline"}));
    article.text = fields.text({"text", "body", "articleBody", "maintext"});
    article.outlet = fields.names({"outlet", "source", "publisher"});
    article.author = fields.names({"author", "authors"});
    article.lang = language_code(fields.text({"lang", "language", "inLanguage"}));
    article.type = ascii_lower(one_line(fields.text({"type"})));
    const std::string date = fields.text({"date", "datePublished", "published", "date_publish"});
    if (trim(date).empty()) return;
    article.date = parse_written_date(date);
    if (article.date) {
        article.date_basis = "stated";
    } else {
        warnings.push_back(place.shown + ": the date " + in_quotes(date) +
                           " cannot be read and is left out; write it as 2017-09-12");
    }
}

/// The parsed object, or what keeps it from being one.
Result<json> parse_object(std::string_view text, const std::string& where) {
    if (nests_deeper(text, deepest))
        return Error{where, "nests deeper than " + std::to_string(deepest) + " levels", reject::bad_record};
    try {
        json record = json::parse(text);
        if (record.is_object()) return record;
        return Error{where, "is " + std::string(record.type_name()) + ", but each line must be a JSON object",
                     reject::bad_record};
    } catch (const json::parse_error& error) {
        return Error{where,
                     "is not JSON at column " + std::to_string(error.byte) + ": " + parser_words(error.what()),
                     reject::bad_record};
    } catch (const json::out_of_range& error) {
        return Error{where, "is not usable JSON: " + parser_words(error.what()), reject::bad_record};
    }
}

}  // namespace

Result<Article> read_json_record(std::string_view text, const RecordPlace& place, const ReaderOptions& options,
                                 std::vector<std::string>& warnings) {
    const Result<json> record = parse_object(text, place.shown);
    if (!record.ok()) return record.error();
    Article article;
    article.path = place.path;
    try {
        read_fields(Fields(record.value()), article, place, warnings);
    } catch (const BadField& bad) {
        return Error{place.shown, bad.message, reject::bad_record};
    }
    if (trim(article.text).empty()) return Error{place.shown, "has no \"text\"", reject::empty};
    if (count_words(article.text, fewest_words) < fewest_words) {
        return Error{place.shown, "has a text of fewer than " + std::to_string(fewest_words) + " words",
                     reject::too_short};
    }
    if (article.title.empty()) title_from_text(article);
    fill_gaps(article, article.url, options);
    return article;
}

}  // namespace onrecord
