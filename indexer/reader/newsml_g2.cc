#include "common/text.h"
#include "indexer/reader/gaps.h"
#include "indexer/reader/html_text.h"
#include "indexer/reader/newsml.h"
#include "indexer/reader/xml_text.h"

namespace onrecord {
namespace {

using pugi::xml_node;

/// A party or place: its <name>, or its literal.
std::string named(const xml_node& node) {
    const std::string name = line_below(child_named(node, "name"));
    return name.empty() ? one_line(node.attribute("literal").value()) : name;
}

std::string last_part(const char* qcode) {
    const std::string_view code(qcode);
    return ascii_lower(code.substr(code.rfind(':') + 1));  // npos + 1 is 0
}

/// The headline that is not a sub-headline.
std::string headline_of(const xml_node& meta) {
    std::string other;
    for (const xml_node& node : meta.children()) {
        if (local_name(node.name()) != "headline") continue;
        const std::string role = last_part(node.attribute("role").value());
        std::string text = html_line(markup_below(node));
        if (role.empty() || role.find("main") != std::string::npos || role == "headline") return text;
        if (other.empty() && role.find("sub") == std::string::npos) other = std::move(text);
    }
    return other;
}

/// Of several renditions the first that has words, XML before data.
NewsContent content_of(const xml_node& set) {
    for (const std::string_view kind : {"inlineXML", "inlineData"}) {
        for (const xml_node& node : set.children()) {
            if (local_name(node.name()) != kind) continue;
            NewsContent content = read_news_content(node);
            if (!trim(content.text).empty()) return content;
        }
    }
    return {};
}

std::string date_of(const xml_node& item_meta, const xml_node& content_meta) {
    for (const std::string& date : {line_below(child_named(item_meta, "firstCreated")), line_below(child_named(content_meta, "contentCreated")),
                                    line_below(child_named(item_meta, "versionCreated"))}) {
        if (!date.empty()) return date;
    }
    return {};
}

std::string author_of(const xml_node& meta, const NewsContent& content) {
    const std::string by = line_below(child_named(meta, "by"));
    if (!by.empty()) return author_of_byline(by);
    if (!content.author.empty()) return content.author;
    return named(child_named(meta, "creator"));
}

std::string description_of(const xml_node& meta) {
    return html_text(markup_below(child_named(meta, "description")));
}

}  // namespace

Result<Article> read_newsml_g2(const xml_node& item, const RecordPlace& place, const ReaderOptions& options, std::vector<std::string>& warnings) {
    const xml_node item_meta = child_named(item, "itemMeta"), meta = child_named(item, "contentMeta");
    const std::string status = last_part(child_named(item_meta, "pubStatus").attribute("qcode").value());
    if (status == "canceled" || status == "withheld") return Error{place.shown, "is an item that was withdrawn (" + status + ")", reject::not_an_article};
    NewsContent content = content_of(child_named(item, "contentSet"));
    const std::string kind = last_part(child_named(item_meta, "itemClass").attribute("qcode").value());
    const bool is_text = kind.empty() || kind == "text" || kind == "composite";
    if (trim(content.text).empty() && !is_text) return Error{place.shown, "is an item without a text: " + escape_control(kind), reject::not_an_article};
    Article article;
    article.id = one_line(item.attribute("guid").value());
    article.title = headline_of(meta);
    if (article.title.empty()) article.title = content.title;
    if (article.title.empty()) article.title = line_below(child_named(item_meta, "title"));
    article.author = author_of(meta, content);
    article.text = trim(content.text).empty() ? description_of(meta) : std::move(content.text);
    article.outlet = named(child_named(item_meta, "provider"));
    if (article.outlet.empty()) article.outlet = named(child_named(child_named(item, "rightsInfo"), "copyrightHolder"));
    article.lang = language_code(child_named(meta, "language").attribute("tag").value());
    if (article.lang.empty()) article.lang = language_code(item.attribute("xml:lang").value());
    set_stated_date(article, date_of(item_meta, meta), place, warnings);
    return finish_record(std::move(article), place, options);
}

}  // namespace onrecord
