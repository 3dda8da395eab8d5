#include "indexer/reader/html_meta.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <initializer_list>
#include <map>
#include <vector>

#include "common/text.h"
#include "indexer/reader/byline.h"
#include "indexer/reader/gaps.h"
#include "indexer/reader/json_ld.h"

namespace onrecord {
namespace {

/// Names of meta tags, the weightiest first (Open Graph, Dublin Core, and what publishing systems write).
// clang-format off
constexpr std::initializer_list<const char*> date_names = {
    "article:published_time", "article:published", "og:published_time", "datepublished", "date.published",
    "publication_date", "publicationdate", "publish-date", "publish_date", "publishdate", "pubdate", "published",
    "parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.issued", "dc.date.created", "dcterms.created",
    "dc.date", "dcterms.date", "dc.created", "article.published", "article_date_original",
    "originalpublicationdate", "cxenseparse:recs:publishtime", "bt:pubdate", "release_date",
    "rnews:datepublished", "date_published", "date", "displaydate", "article:post_date", "video:release_date"};
// clang-format on
constexpr std::initializer_list<const char*> author_names = {
    "author",     "article:author",     "article:author_name", "byl",
    "dc.creator", "dcterms.creator",    "parsely-author",      "sailthru.author",
    "authors",    "cxenseparse:author", "article.author",      "creator"};

/// Everything in the tree that one pass can collect.
struct Found {
    std::map<std::string, std::string> meta;  ///< by name or property, lower case; the first wins
    std::string canonical, title, html_lang;
    std::vector<std::string> headings;       ///< of h1
    std::string marked_date, marked_author;  ///< itemprop, rel=author
    std::string time;                        ///< the likeliest <time datetime>
    bool time_is_sure = false;
    JsonLd linked;
};

std::string first_of(const Found& found, std::initializer_list<const char*> names) {
    for (const char* name : names) {
        const auto at = found.meta.find(name);
        if (at != found.meta.end() && !at->second.empty()) return at->second;
    }
    return {};
}

void read_meta_tag(const HtmlTree& tree, std::uint32_t i, Found& found) {
    const std::string content = one_line(tree.attribute(i, tree.has_attribute(i, "content") ? "content" : "value"));
    for (const char* key : {"property", "name", "itemprop"}) {
        const std::string name = ascii_lower(trim(tree.attribute(i, key)));
        if (!name.empty()) found.meta.emplace(name, content);
    }
}

void read_time_tag(const HtmlTree& tree, std::uint32_t i, Found& found) {
    const std::string value = one_line(tree.attribute(i, "datetime"));
    if (value.empty() || found.time_is_sure || !parse_written_date(value)) return;
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

void read_marked(const HtmlTree& tree, std::uint32_t i, Found& found) {
    const std::string property = ascii_lower(tree.attribute(i, "itemprop"));
    if (property.find("datepublished") != std::string::npos && found.marked_date.empty()) {
        for (const std::string& value :
             {one_line(tree.attribute(i, "content")), one_line(tree.attribute(i, "datetime")), tree.text_of(i)}) {
            if (found.marked_date.empty() && parse_written_date(value)) found.marked_date = value;
        }
    }
    if (!found.marked_author.empty()) return;
    static const RE2 author_class(
        R"((?i)(?:^|[\s_-])(?:author|by-?line|by)s?(?:[\s_-]*(?:name|link|title|author|info|details?))*(?:$|\s))");
    const std::string_view names = tree.attribute(i, "class");
    const bool marked = property == "author" || tree.attribute(i, "rel") == "author";
    if (!marked && !RE2::PartialMatch(re2::StringPiece(names.data(), names.size()), author_class)) return;
    const std::string author = clean_author(tree.text_of(i));
    if (marked || is_names(author)) found.marked_author = author;
}

Found collect(const HtmlTree& tree) {
    Found found;
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
                if (found.headings.size() < 10) found.headings.push_back(tree.text_of(i));
                break;
            case GUMBO_TAG_SCRIPT:
                if (ascii_lower(trim(tree.attribute(i, "type"))).starts_with("application/ld+json"))
                    add_json_ld(tree.text_of(i), found.linked);
                break;
            case GUMBO_TAG_TIME:
                read_time_tag(tree, i, found);
                break;
            default:
                break;
        }
        if (tree[i].attributes && tree[i].attributes->length > 0 && tree[i].tag != GUMBO_TAG_META)
            read_marked(tree, i, found);
    }
    return found;
}

/// " | Harbour Post", " - BBC News" at the end of a title.
std::string without_outlet(const std::string& title, const std::string& outlet) {
    for (const std::string_view sign : {" | ", " - ", " \u2013 ", " \u2014 ", " :: ", " \u00bb ", " \u00b7 "}) {
        const std::size_t at = title.rfind(sign);
        if (at == std::string::npos) continue;
        const std::string tail = title.substr(at + sign.size());
        const bool named = !outlet.empty() && fold_value(tail).find(fold_value(outlet)) != std::string::npos;
        if (named || (count_words(title.substr(0, at)) >= 3 && count_words(tail) <= 4))
            return std::string(trim(title.substr(0, at)));
    }
    return title;
}

/// The share of `words` (folded, by blanks) that stand in `text` too.
double shared_words(const std::string& words, const std::string& text) {
    const std::string inside = ' ' + text + ' ';
    std::size_t all = 0, shared = 0;
    for (std::size_t at = 0; at < words.size();) {
        const std::size_t end = std::min(words.find(' ', at), words.size());
        ++all;
        shared += inside.find(' ' + words.substr(at, end - at) + ' ') != std::string::npos;
        at = end + 1;
    }
    return all == 0 ? 0 : static_cast<double>(shared) / static_cast<double>(all);
}

/// The h1 that is the headline: the one likest the titles in the head. The first may be the masthead's.
std::string choose_heading(const Found& found, const std::string& outlet) {
    const std::string titles = fold_value(found.title) + ' ' + fold_value(first_of(found, {"og:title"})) + ' ' +
                               fold_value(found.linked.headline);
    std::string best;
    double most = -1;
    for (const std::string& heading : found.headings) {
        const std::string folded = fold_value(heading);
        if (folded.empty() || folded == fold_value(outlet) ||
            (count_words(heading) < 3 && titles.find(folded) == std::string::npos))
            continue;
        const double likeness =
            shared_words(folded, titles) * static_cast<double>(std::min<std::size_t>(count_words(heading), 6));
        if (likeness > most) {
            most = likeness;
            best = heading;
        }
    }
    return best;
}

std::string choose_title(const Found& found, const std::string& outlet) {
    std::string heading = choose_heading(found, outlet);
    if (!heading.empty()) return heading;
    if (!found.linked.headline.empty()) return found.linked.headline;
    const std::string social = first_of(found, {"og:title", "twitter:title"});
    if (!social.empty()) return without_outlet(social, outlet);
    return without_outlet(found.title, outlet);
}

/// The site's name in "Headline | Harbour Post", where an h1 tells the headline; empty for other titles.
std::string outlet_in_title(const Found& found) {
    for (const std::string& heading : found.headings) {
        if (heading.empty() || !found.title.starts_with(heading)) continue;
        for (const std::string_view sign : {" | ", " - ", " \u2013 ", " \u2014 "}) {
            const std::string_view tail = std::string_view(found.title).substr(heading.size());
            if (!tail.starts_with(sign)) continue;
            std::string name(tail.substr(sign.size()));
            const bool alone = name.find(" | ") == std::string::npos && name.find(" - ") == std::string::npos;
            if (alone && count_words(name) <= 5) return name;
        }
    }
    return {};
}

std::optional<Date> choose_date(const Found& found) {
    if (const std::optional<Date> date = parse_written_date(found.linked.published)) return date;
    for (const char* name : date_names) {
        const auto at = found.meta.find(name);
        if (at == found.meta.end()) continue;
        if (const std::optional<Date> date = parse_written_date(at->second)) return date;
    }
    if (const std::optional<Date> date = parse_written_date(found.marked_date)) return date;
    return parse_written_date(found.time);
}

std::string choose_author(const Found& found, const std::string& outlet) {
    for (const std::string& value : {found.linked.author, first_of(found, author_names), found.marked_author}) {
        if (value.find("://") != std::string::npos) continue;
        std::string author = clean_author(value);
        if (!author.empty() && fold_value(author) != fold_value(outlet)) return author;
    }
    return {};
}

std::string two_letters(std::string_view lang) {
    const std::string lower = ascii_lower(trim(lang)).substr(0, 2);
    const bool letters =
        lower.size() == 2 && std::all_of(lower.begin(), lower.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    return letters ? lower : std::string();
}

bool is_address(std::string_view url) {
    return url.starts_with("http://") || url.starts_with("https://");
}

}  // namespace

HtmlMeta read_html_meta(const HtmlTree& tree) {
    const Found found = collect(tree);
    HtmlMeta meta;
    meta.outlet = first_of(found, {"og:site_name"});
    if (meta.outlet.empty()) meta.outlet = found.linked.publisher;
    if (meta.outlet.empty()) meta.outlet = outlet_in_title(found);
    meta.title = choose_title(found, meta.outlet);
    meta.url = is_address(found.canonical) ? found.canonical : first_of(found, {"og:url"});
    if (!is_address(meta.url)) meta.url.clear();
    meta.author = choose_author(found, meta.outlet);
    meta.lang = two_letters(found.html_lang);
    if (meta.lang.empty()) meta.lang = two_letters(found.linked.language);
    meta.date = choose_date(found);
    meta.description = first_of(found, {"og:description", "description", "twitter:description"});
    meta.body = found.linked.body;
    if (found.linked.type.starts_with("Opinion")) meta.type = "opinion";
    if (found.linked.type.starts_with("Live")) meta.type = "live";
    return meta;
}

}  // namespace onrecord
