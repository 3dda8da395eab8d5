#include "benchmarks/news_page.h"

#include <archive.h>
#include <archive_entry.h>

#include <memory>
#include <nlohmann/json.hpp>
#include <stdexcept>

namespace onrecord::bench {
namespace {

/// `pattern` with "$" as a running number, until `out` has grown by `bytes`.
void repeat(std::string& out, std::string_view pattern, std::size_t bytes) {
    const std::size_t until = out.size() + bytes;
    for (unsigned n = 0; out.size() < until; ++n) {
        for (const char c : pattern) {
            if (c == '$')
                out += std::to_string(n);
            else
                out += c;
        }
    }
}

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '&')
            out += "&amp;";
        else if (c == '<')
            out += "&lt;";
        else if (c == '"')
            out += "&quot;";
        else
            out += c;
    }
    return out;
}

std::string head(const nlohmann::json& article) {
    const std::string title = escaped(article["title"].get<std::string>()),
                      date = article["date"].get<std::string>();
    const nlohmann::json linked{{"@context", "https://schema.org"},
                                {"@type", "NewsArticle"},
                                {"headline", article["title"]},
                                {"datePublished", date + "T06:00:00+01:00"},
                                {"author", {{{"@type", "Person"}, {"name", "Anna Kersey"}}}}};
    return "<!DOCTYPE html>\n<html lang=\"en-GB\" class=\"no-js\">\n<head>\n<meta charset=\"utf-8\">\n<title>" +
           title + " | Harbour Post</title>\n<meta property=\"og:title\" content=\"" + title +
           "\">\n<meta property=\"og:site_name\" content=\"Harbour Post\">\n"
           "<meta property=\"article:published_time\" content=\"" +
           date + "T06:00:00+01:00\">\n<script type=\"application/ld+json\">" + linked.dump() + "</script>\n";
}

void add_article(std::string& out, const nlohmann::json& article) {
    out +=
        "<main id=\"content\"><article class=\"story story--news\"><header class=\"story__header\"><h1 "
        "class=\"story__headline\">" +
        escaped(article["title"].get<std::string>()) +
        "</h1><p class=\"story__standfirst\">What was said, who said it and what it may come to.</p>"
        "<div class=\"byline\"><a rel=\"author\" href=\"/by/anna-kersey\">Anna Kersey</a> <time datetime=\"" +
        article["date"].get<std::string>() + "\">" + article["date"].get<std::string>() +
        "</time></div></header><div class=\"story__body article-body\" itemprop=\"articleBody\">\n";
    const std::string text = article["text"].get<std::string>();
    unsigned paragraph = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        if (end > at)
            out += "<p class=\"story__paragraph\" data-component=\"text\">" +
                   escaped(std::string_view(text).substr(at, end - at)) + "</p>\n";
        if (++paragraph % 4 == 0)
            out +=
                "<figure class=\"media media--image\"><img src=\"/i/a.jpg\" alt=\"\"><figcaption "
                "class=\"caption\">Photograph: A. Kersey</figcaption></figure>\n";
        at = end + 1;
    }
    out += "</div></article></main>\n";
}

}  // namespace

std::string news_page(const NewsWriter& writer, std::uint64_t number, std::size_t bytes) {
    const nlohmann::json article = nlohmann::json::parse(writer.article(number));
    std::string out = head(article);
    out += "<style>\n";
    repeat(out,
           ".story__block-$ > .media--inline:hover { margin: 0 $px 1rem; color: #33$; background: url(/i/$.svg) "
           "no-repeat }\n",
           bytes * 15 / 100);
    out += "</style>\n<script>window.__STATE__ = {";
    repeat(out,
           "\"card$\":{\"id\":\"c-$\",\"url\":\"/news/$\",\"title\":\"Talks go "
           "on\",\"tags\":[\"uk\",\"eu\"],\"weight\":0.$},",
           bytes * 35 / 100);
    out += "\"end\":0};</script>\n</head>\n<body class=\"page page--article\">\n<nav class=\"site-nav\"><ul>\n";
    repeat(out,
           "<li class=\"site-nav__item site-nav__item--$\"><a class=\"site-nav__link\" "
           "href=\"/section/$\"><span>Section $</span></a></li>\n",
           bytes * 10 / 100);
    out += "</ul></nav>\n";
    add_article(out, article);
    out += "<aside class=\"related-stories\"><h2>More from the Harbour Post</h2>\n";
    repeat(out,
           "<div class=\"card card--$\"><a href=\"/news/$\"><img src=\"/i/$.jpg\" alt=\"\" width=\"320\" "
           "height=\"180\"><h3 class=\"card__title\">Ministers return to talks, round $</h3></a><p "
           "class=\"card__text\">A short summary of what they said there, and no more.</p></div>\n",
           bytes * 15 / 100);
    out += "</aside>\n<section id=\"comments\"><h2>Comments</h2>\n";
    repeat(out,
           "<div class=\"comment\" id=\"comment-$\"><span class=\"comment__author\">Reader $</span><p>I would not "
           "have thought so, but then nobody asked me about it.</p></div>\n",
           bytes * 10 / 100);
    out += "</section>\n<footer class=\"site-footer\"><ul>\n";
    if (out.size() < bytes) repeat(out, "<li><a href=\"/about/$\">About us, part $</a></li>\n", bytes - out.size());
    return out + "</ul></footer>\n</body></html>\n";
}

std::string warc_record(const std::string& page, std::uint64_t number) {
    const std::string http = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: " +
                             std::to_string(page.size()) + "\r\n\r\n" + page;
    return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-" +
           std::to_string(100'000'000'000 + number) +
           ">\r\nWARC-Date: 2017-09-12T08:00:00Z\r\nWARC-Target-URI: https://harbourpost.example/news/" +
           std::to_string(number) + "\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: " +
           std::to_string(http.size()) + "\r\n\r\n" + http + "\r\n\r\n";
}

std::string packed(const std::string& record, Packing packing) {
    if (packing == Packing::plain) return record;
    const std::unique_ptr<archive, int (*)(archive*)> writer(archive_write_new(), archive_write_free);
    const std::unique_ptr<archive_entry, void (*)(archive_entry*)> entry(archive_entry_new(), archive_entry_free);
    std::string out(record.size() + 65536, '\0');
    std::size_t used = 0;
    archive_entry_set_filetype(entry.get(), AE_IFREG);
    const bool good =
        archive_write_set_format_raw(writer.get()) == ARCHIVE_OK &&
        (packing == Packing::gzip ? archive_write_add_filter_gzip(writer.get())
                                  : archive_write_add_filter_zstd(writer.get())) == ARCHIVE_OK &&
        archive_write_set_bytes_in_last_block(writer.get(), 1) == ARCHIVE_OK &&
        archive_write_open_memory(writer.get(), out.data(), out.size(), &used) == ARCHIVE_OK &&
        archive_write_header(writer.get(), entry.get()) == ARCHIVE_OK &&
        archive_write_data(writer.get(), record.data(), record.size()) == static_cast<la_ssize_t>(record.size()) &&
        archive_write_close(writer.get()) == ARCHIVE_OK;
    if (!good) throw std::runtime_error("cannot pack a record of the benchmark");
    out.resize(used);
    return out;
}

}  // namespace onrecord::bench
