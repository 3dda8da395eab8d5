#include "common/text.h"
#include "indexer/reader/gaps.h"
#include "indexer/reader/html_text.h"
#include "indexer/reader/newsml.h"
#include "indexer/reader/xml_text.h"

namespace onrecord {
namespace {

using pugi::xml_node;

constexpr std::size_t most_items = 1000;  ///< content items of one news item that are looked at
constexpr int most_around = 50;           ///< elements around one whose role is asked

std::string formal_name(const xml_node& node) {
    return one_line(node.attribute("FormalName").value());
}

/// True if an element around `node`, up to `item`, says that it is a caption, a title or a picture.
bool is_beside(xml_node node, const xml_node& item) {
    for (int up = 0; up < most_around && node && node != item; ++up, node = node.parent()) {
        const std::string role = ascii_lower(formal_name(child_named(node, "Role")));
        for (const std::string_view beside : {"caption", "title", "headline", "photo", "picture", "image", "thumbnail", "video", "graphic", "keyword"}) {
            if (role.find(beside) != std::string::npos) return true;
        }
    }
    return false;
}

bool is_text(const xml_node& content) {
    const std::string kind = ascii_lower(formal_name(child_named(content, "MediaType")));
    return kind.empty() || kind.find("text") != std::string::npos || kind.find("complex") != std::string::npos;
}

/// All text parts joined: some agencies send lead and body apart. A part that repeats another is left out.
NewsContent content_of(const xml_node& item) {
    NewsContent all;
    std::size_t items = 0;
    for (const xml_node& node : outermost_named(item, "ContentItem")) {
        if (++items > most_items) break;
        const xml_node data = child_named(node, "DataContent");
        if (!data || !is_text(node) || is_beside(node, item)) continue;
        NewsContent part = read_news_content(data);
        if (trim(part.text).empty() || all.text.find(part.text) != std::string::npos) continue;
        if (all.title.empty()) all.title = std::move(part.title);
        if (all.author.empty()) all.author = std::move(part.author);
        all.text += (all.text.empty() ? "" : "\n\n") + part.text;
    }
    return all;
}

std::string date_of(const xml_node& item) {
    const xml_node management = child_named(item, "NewsManagement");
    for (const std::string& date : {line_below(child_named(management, "FirstCreated")), line_below(child_named(management, "ThisRevisionCreated")),
                                    line_below(find_named(item, "DateId"))}) {
        if (!date.empty()) return date;
    }
    return {};
}

std::string outlet_of(const xml_node& item) {
    const xml_node metadata = find_named(item, "AdministrativeMetadata");
    for (const char* name : {"Source", "Provider"}) {
        const std::string party = formal_name(find_named(child_named(metadata, name), "Party"));
        if (!party.empty()) return party;
    }
    return line_below(find_named(item, "ProviderId"));
}

}  // namespace

Result<Article> read_newsml_1(const xml_node& item, const RecordPlace& place, const ReaderOptions& options, std::vector<std::string>& warnings) {
    const std::string status = ascii_lower(formal_name(child_named(child_named(item, "NewsManagement"), "Status")));
    if (status == "canceled" || status == "withheld") return Error{place.shown, "is an item that was withdrawn (" + status + ")", reject::not_an_article};
    NewsContent content = content_of(item);
    if (trim(content.text).empty()) return Error{place.shown, "is an item without a text", reject::not_an_article};
    Article article;
    article.id = line_below(find_named(item, "PublicIdentifier"));
    if (article.id.empty()) article.id = line_below(find_named(item, "NewsItemId"));
    article.title = html_line(markup_below(find_named(item, "HeadLine")));
    if (article.title.empty()) article.title = content.title;
    const std::string byline = line_below(find_named(item, "ByLine"));
    article.author = byline.empty() ? content.author : author_of_byline(byline);
    article.text = std::move(content.text);
    article.outlet = outlet_of(item);
    article.lang = language_code(formal_name(find_named(item, "Language")));
    if (article.lang.empty()) article.lang = language_code(item.attribute("xml:lang").value());
    set_stated_date(article, date_of(item), place, warnings);
    return finish_record(std::move(article), place, options);
}

}  // namespace onrecord
