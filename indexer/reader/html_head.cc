#include "indexer/reader/html_head.h"

#include <re2/re2.h>

#include <algorithm>

#include "common/text.h"
#include "indexer/reader/byline.h"
#include "indexer/reader/date_line.h"
#include "indexer/reader/gaps.h"
#include "indexer/reader/stated_date.h"

namespace onrecord {
namespace {

constexpr std::size_t most_values = 30;  ///< of one meta tag, or authors

void read_meta_tag(const HtmlTree& tree, std::uint32_t i, HtmlHead& found) {
    const std::string content = one_line(tree.attribute(i, tree.has_attribute(i, "content") ? "content" : "value"));
    for (const char* key : {"property", "name", "itemprop"}) {
        const std::string name = ascii_lower(trim(tree.attribute(i, key)));
        if (name.empty() || content.empty()) continue;
        std::vector<std::string>& values = found.meta[name];
        if (values.size() < most_values && std::find(values.begin(), values.end(), content) == values.end())
            values.push_back(content);
    }
}

void read_time_tag(const HtmlTree& tree, std::uint32_t i, HtmlHead& found) {
    std::string value = one_line(tree.attribute(i, "datetime"));
    if (value.empty()) value = tree.text_of(i);
    if (value.empty() || found.time_is_sure || !read_date(value, false)) return;
    static const RE2 published(R"((?i)publish|pubdate|entry-date|posted|post-date|article-date|dateline)");
    static const RE2 changed(R"((?i)updat|modif)");
    const std::string marks =
        std::string(tree.attribute(i, "class")) + " " + std::string(tree.attribute(i, "itemprop"));
    const bool sure = (RE2::PartialMatch(marks, published) || tree.has_attribute(i, "pubdate")) &&
                      !RE2::PartialMatch(marks, changed);
    if (!sure && !found.time.empty()) return;
    found.time = value;
    found.time_is_sure = sure;
}

/// <abbr class="published" title="2019-06-27T10:21:40Z"> (hAtom).
void read_abbreviation(const HtmlTree& tree, std::uint32_t i, HtmlHead& found) {
    static const RE2 published(R"((?i)(?:^|\s)(?:dt-)?published(?:$|\s))");
    const std::string_view names = tree.attribute(i, "class");
    if (found.time_is_sure || !RE2::PartialMatch(re2::StringPiece(names.data(), names.size()), published)) return;
    const std::string value = one_line(tree.attribute(i, "title"));
    if (!read_date(value, false)) return;
    found.time = value;
    found.time_is_sure = true;
}

void read_marked(const HtmlTree& tree, std::uint32_t i, HtmlHead& found) {
    const std::string property = ascii_lower(tree.attribute(i, "itemprop"));
    if (property.find("datepublished") != std::string::npos && found.marked_date.empty()) {
        for (const std::string& value :
             {one_line(tree.attribute(i, "content")), one_line(tree.attribute(i, "datetime")), tree.text_of(i)}) {
            if (found.marked_date.empty() && read_date(value, false)) found.marked_date = value;
        }
    }
}

/// The name in an element that is marked as the author's: that of the person inside, or all of it.
std::string marked_name(const HtmlTree& tree, std::uint32_t i) {
    constexpr std::uint32_t most_nodes = 40;
    for (std::uint32_t at = i + 1; at < tree[i].end && at < i + most_nodes; ++at) {
        if (tree[at].is_text || tree.attribute(at, "itemprop") != "name") continue;
        const std::string content = one_line(tree.attribute(at, "content"));
        return content.empty() ? tree.text_of(at) : content;
    }
    return tree.text_of(i);
}

/// A cheap look before the pattern: no name of an author's element is without one of these pairs of letters.
bool may_name_author(std::string_view names) {
    for (std::size_t i = 0; i + 1 < names.size(); ++i) {
        const char a = static_cast<char>(names[i] | 0x20), b = static_cast<char>(names[i + 1] | 0x20);
        if ((a == 'u' && b == 't') || (a == 'b' && b == 'y') || (a == 'w' && b == 'r') || (a == 'p' && b == 'o') ||
            (a == 'j' && b == 'o') || (a == 't' && b == 'r'))
            return true;
    }
    return false;
}

/// True inside of what holds other stories or readers' words.
bool is_beside_article(const HtmlTree& tree, std::uint32_t i) {
    static const RE2 names(
        R"((?i)related|recommend|trending|popular|most-?read|comment-?(?:author|meta|body|content|list))");
    constexpr int highest = 6;
    for (int up = 0; up < highest && i != 0; ++up, i = tree[i].parent) {
        for (const char* attribute : {"class", "id"}) {
            const std::string_view value = tree.attribute(i, attribute);
            if (RE2::PartialMatch(re2::StringPiece(value.data(), value.size()), names)) return true;
        }
    }
    return false;
}

void read_author(const HtmlTree& tree, std::uint32_t i, HtmlHead& found) {
    constexpr std::uint32_t nearby =
        25;  ///< nodes from one author to the next; farther off they wrote something else
    if (!found.marked_authors.empty() && i > found.last_author + nearby) return;
    static const RE2 author_class(
        R"((?i)(?:^|[\s_-])(?:author|autor|auteur|autore|by-?line|by|writer|reporter|journalist|contributor)s?)"
        R"((?:[\s_-]*(?:name|link|title|author|info|details?|txt|text|display|url|fn))*(?:$|\s|__|--))");
    const std::string_view names = tree.attribute(i, "class"), property = tree.attribute(i, "itemprop");
    const bool marked = property == "author" || tree.attribute(i, "rel") == "author";
    if (!marked && (names.empty() || !may_name_author(names) ||
                    !RE2::PartialMatch(re2::StringPiece(names.data(), names.size()), author_class)))
        return;
    const std::string author = clean_author(marked_name(tree, i));
    if (author.empty() || !(marked || is_names(author)) || is_beside_article(tree, i)) return;
    found.last_author = i;
    std::vector<std::string>& authors = found.marked_authors;
    const bool known = std::any_of(authors.begin(), authors.end(), [&](const std::string& other) {
        return other.find(author) != std::string::npos || author.find(other) != std::string::npos;
    });
    if (!known && authors.size() < most_values) authors.push_back(author);
}

}  // namespace

std::optional<Date> read_date(const std::string& value, bool month_first) {
    constexpr std::size_t longest = 80;
    constexpr int first_year = 1900;  ///< "0001-01-01": an empty date of a program
    if (value.size() > longest) return std::nullopt;
    std::optional<Date> date = parse_written_date(value, month_first);
    if (!date) date = read_stated_date(value);
    if (date) return date->year() >= first_year ? date : std::nullopt;
    const std::optional<DateInText> found = find_date(value, month_first);
    return found ? std::optional(found->date) : std::nullopt;
}

std::string first_of(const HtmlHead& head, std::initializer_list<const char*> names) {
    for (const char* name : names) {
        const auto at = head.meta.find(name);
        if (at != head.meta.end()) return at->second.front();
    }
    return {};
}

HtmlHead read_html_head(const HtmlTree& tree) {
    constexpr std::size_t most_headings = 10;
    HtmlHead found;
    for (std::uint32_t i = 0; i < tree.size(); ++i) {
        switch (tree[i].tag) {
            case GUMBO_TAG_HTML:
                found.html_lang = std::string(tree.attribute(i, "lang"));
                break;
            case GUMBO_TAG_META:
                read_meta_tag(tree, i, found);
                break;
            case GUMBO_TAG_LINK:
                if (found.canonical.empty() && ascii_lower(tree.attribute(i, "rel")) == "canonical")
                    found.canonical = std::string(trim(tree.attribute(i, "href")));
                break;
            case GUMBO_TAG_TITLE:
                if (found.title.empty()) found.title = tree.text_of(i);
                break;
            case GUMBO_TAG_H1:
                if (found.headings.size() < most_headings) found.headings.push_back(tree.text_of(i));
                break;
            case GUMBO_TAG_H2:
            case GUMBO_TAG_H3:
                if (found.subheadings.size() < most_headings) found.subheadings.push_back(tree.text_of(i));
                break;
            case GUMBO_TAG_SCRIPT:
                if (ascii_lower(trim(tree.attribute(i, "type"))).starts_with("application/ld+json"))
                    add_json_ld(tree.text_of(i), found.linked);
                break;
            case GUMBO_TAG_ABBR:
                read_abbreviation(tree, i, found);
                break;
            case GUMBO_TAG_TIME:
                read_time_tag(tree, i, found);
                break;
            default:
                break;
        }
        if (tree[i].attributes && tree[i].attributes->length > 0 && tree[i].tag != GUMBO_TAG_META) {
            read_marked(tree, i, found);
            read_author(tree, i, found);
        }
    }
    return found;
}

}  // namespace onrecord
