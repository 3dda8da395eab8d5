#include "indexer/reader/json_record.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "common/text.h"
#include "indexer/reader/gaps.h"
#include "indexer/reader/html_text.h"
#include "indexer/reader/json_depth.h"
#include "indexer/reader/json_fields.h"

namespace onrecord {
namespace {

using nlohmann::json;

constexpr std::size_t deepest = 100;  ///< levels of nesting; a record of ours has two

/// The parser's own words, without its name and the position that we give ourselves.
std::string parser_words(std::string_view what) {
    const std::size_t column = what.find("column ");
    const std::size_t colon = what.find(": ", column == std::string_view::npos ? 0 : column);
    if (colon != std::string_view::npos) what.remove_prefix(colon + 2);
    return escape_control(what.substr(0, 160));
}

/// What ninjs calls the kinds of item; none is a kind of article.
bool is_media_type(std::string_view type) {
    constexpr std::array kinds{"text", "composite", "audio", "video", "picture", "graphic", "component", "planning", "event", "package", "photo"};
    return std::find(kinds.begin(), kinds.end(), type) != kinds.end();
}

std::string read_body(const JsonFields& fields, bool is_text) {
    std::string body = fields.body({"text", "body", "articleBody", "maintext", "bodies", "body_xhtml", "body_html", "bodyHtml", "body_text", "bodyText",
                                    "content_html", "content_text", "content", "contents", "contentHtml", "article_text", "article_body", "fulltext",
                                    "full_text", "fullText", "plain_text", "story", "article", "paragraphs"});
    if (trim(body).empty() && is_text) {
        body = fields.body({"lead_paragraph", "description", "descriptions", "description_text", "summary", "abstract", "standfirst", "excerpt", "snippet",
                            "trailText", "lead"});
    }
    return body;
}

void read_fields(const JsonFields& fields, Article& article, const RecordPlace& place, std::vector<std::string>& warnings) {
    article.id = fields.id({"id", "_id", "uri", "guid", "uuid", "article_id", "articleId"});
    article.url = std::string(trim(fields.text({"url", "link", "web_url", "webUrl", "article_url", "articleUrl", "source_url", "sourceUrl", "canonical_url",
                                                "permalink", "canonicalurl", "href"})));
    article.title = html_line(fields.text({"title", "headline", "headlines", "webTitle", "heading", "headline_main", "name", "slugline"}));
    article.type = ascii_lower(one_line(fields.text({"type"})));
    const bool is_text = !is_media_type(article.type) || article.type == "text" || article.type == "composite";
    if (is_media_type(article.type)) article.type.clear();
    article.text = read_body(fields, is_text);
    article.outlet = fields.people({"outlet", "source", "publisher", "site_name", "siteName", "sitename", "publication", "newspaper", "source_name",
                                    "provider", "source_domain"});
    article.author = fields.people({"author", "authors", "creator"});
    if (article.author.empty()) {
        const std::string byline = fields.people({"byline", "by", "bylines"});
        if (!byline.empty()) article.author = author_of_byline(byline);
    }
    article.lang = language_code(fields.people({"lang", "language", "inLanguage", "languages"}));
    set_stated_date(article,
                    fields.date({"date", "datePublished", "published", "date_publish", "publishedAt", "published_at", "date_published", "published_date",
                                 "publish_date", "publishDate", "publication_date", "publicationDate", "published_time", "pubDate", "pub_date", "pubdate",
                                 "webPublicationDate", "firstPublished", "firstpublished", "firstcreated", "versioncreated", "contentcreated", "dateCreated",
                                 "created_at", "created", "datetime", "timestamp"}),
                    place, warnings);
}

/// The parsed object, or what keeps it from being one.
Result<json> parse_object(std::string_view text, const std::string& where) {
    if (nests_deeper(text, deepest))
        return Error{where, "nests deeper than " + std::to_string(deepest) + " levels", reject::bad_record};
    try {
        json record = json::parse(text);
        if (record.is_object()) return record;
        return Error{where, "is " + std::string(record.type_name()) + ", but a record must be a JSON object",
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
    const JsonFields fields(record.value());
    Article article;
    try {
        const std::string status = ascii_lower(fields.text({"pubstatus"}));
        if (status == "canceled" || status == "cancelled" || status == "withheld")
            return Error{place.shown, "is an item that was withdrawn (" + status + ")", reject::not_an_article};
        read_fields(fields, article, place, warnings);
    } catch (const BadField& bad) {
        return Error{place.shown, bad.message, reject::bad_record};
    }
    return finish_record(std::move(article), place, options);
}

}  // namespace onrecord
