#include "indexer/reader/html_meta.h"

#include <re2/re2.h>

#include <algorithm>
#include <initializer_list>
#include <utility>
#include <vector>

#include "common/text.h"
#include "indexer/reader/byline.h"
#include "indexer/reader/gaps.h"
#include "indexer/reader/html_head.h"

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
    "author",          "article:author",          "article:author_name", "byl",
    "dc.creator",      "dcterms.creator",         "parsely-author",      "sailthru.author",
    "authors",         "cxenseparse:author",      "article.author",      "creator",
    "citation_author", "dc.creator.personalname", "article_author"};

void choose_date(const HtmlHead& head, HtmlMeta& meta) {
    static const RE2 utc(R"(T?\d\d:\d\d(?::\d\d(?:\.\d+)?)?\s*(?:Z|[+-]00:?00|GMT|UTC)$)");
    std::vector<std::pair<const char*, std::string>> values{{"json-ld", head.linked.published}};
    for (const char* name : date_names) values.emplace_back("meta-tag", first_of(head, {name}));
    values.emplace_back("microdata", head.marked_date);
    values.emplace_back("json-ld", head.linked.page_published);
    values.emplace_back("time-element", head.time);
    for (const auto& [rule, value] : values) {
        meta.date = read_date(value, meta.month_first);
        if (!meta.date) continue;
        meta.date_rule = rule;
        meta.date_is_utc = RE2::PartialMatch(value, utc);
        return;
    }
}

/// A page in American English, or of an address that only Americans have.
bool writes_month_first(const HtmlHead& head, const std::string& url) {
    static const RE2 american(R"((?i)en[-_]us.*)"), address(R"((?i)https?://[^/]+\.(?:us|gov|mil|edu)(?:[:/].*)?)");
    const std::string locale = first_of(head, {"og:locale"});
    return RE2::FullMatch(locale.empty() ? head.html_lang : locale, american) || RE2::FullMatch(url, address);
}

/// All that the page says who wrote it, the weightiest first, clean; no addresses, no names of the outlet.
std::vector<std::string> author_candidates(const HtmlHead& head, const std::string& outlet) {
    const auto joined = [](const std::vector<std::string>& values) {
        std::string out;
        for (const std::string& value : values) out += (out.empty() ? "" : ", ") + value;
        return out;
    };
    std::vector<std::string> values{head.linked.author};
    for (const char* name : author_names) {
        if (const auto at = head.meta.find(name); at != head.meta.end()) values.push_back(joined(at->second));
    }
    values.push_back(joined(head.marked_authors));
    std::vector<std::string> out;
    for (const std::string& value : values) {
        if (value.find("://") != std::string::npos) continue;
        std::string author = clean_author(value);
        const std::string folded = fold_value(author);
        if (folded.empty() || folded == fold_value(outlet) || folded == fold_value(head.linked.publisher)) continue;
        out.push_back(std::move(author));
    }
    return out;
}

/// Names of people that stand in two places before those in one, these before other authors ("Staff").
std::string choose_author(const HtmlHead& head, const std::string& outlet) {
    const std::vector<std::string> all = author_candidates(head, outlet);
    std::string names;
    for (const std::string& author : all) {
        if (!is_names(author)) continue;
        if (names.empty()) names = author;
        const auto same = [&](const std::string& other) { return fold_value(other) == fold_value(author); };
        if (std::count_if(all.begin(), all.end(), same) > 1) return author;
    }
    if (!names.empty()) return names;
    return all.empty() ? std::string() : all.front();
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
    const HtmlHead head = read_html_head(tree);
    HtmlMeta meta;
    meta.outlet = first_of(head, {"og:site_name"});
    if (meta.outlet.empty()) meta.outlet = head.linked.publisher;
    if (meta.outlet.empty()) meta.outlet = outlet_in_title(head);
    meta.title = choose_title(head, meta.outlet);
    meta.url = is_address(head.canonical) ? head.canonical : first_of(head, {"og:url"});
    if (!is_address(meta.url)) meta.url.clear();
    meta.author = choose_author(head, meta.outlet);
    meta.lang = two_letters(head.html_lang);
    if (meta.lang.empty()) meta.lang = two_letters(head.linked.language);
    meta.month_first = writes_month_first(head, meta.url);
    choose_date(head, meta);
    meta.description = first_of(head, {"og:description", "description", "twitter:description"});
    meta.body = head.linked.body;
    if (head.linked.type.starts_with("Opinion")) meta.type = "opinion";
    if (head.linked.type.starts_with("Live")) meta.type = "live";
    return meta;
}

}  // namespace onrecord
