#include "indexer/identity.h"

#include <algorithm>
#include <filesystem>

#include "common/hash.h"
#include "common/text.h"

namespace onrecord {
namespace {

constexpr std::size_t longest_id = 200;

bool is_plain_id(std::string_view id) {
    const auto printable = [](char c) { return c > ' ' && c < '\x7f'; };
    return !id.empty() && id.size() <= longest_id && std::all_of(id.begin(), id.end(), printable);
}

/// The query without its tracking parameters; empty, or beginning with '?'.
std::string kept_query(std::string_view query) {
    std::string out;
    while (!query.empty()) {
        const std::size_t end = std::min(query.find('&'), query.size());
        const std::string_view parameter = query.substr(0, end);
        query.remove_prefix(std::min(end + 1, query.size()));
        if (parameter.empty() || ascii_lower(parameter.substr(0, 4)) == "utm_") continue;
        out += (out.empty() ? '?' : '&') + std::string(parameter);
    }
    return out;
}

void add_field(std::string& bytes, std::string_view field) {
    bytes += std::to_string(field.size()) + ':';
    bytes += field;
}

std::string absolute_path(const std::string& path) {
    if (path.starts_with("-")) return path;  // standard input
    std::error_code failed;
    const std::filesystem::path absolute = std::filesystem::absolute(path, failed);
    return failed ? path : absolute.lexically_normal().string();
}

}  // namespace

std::string normalised_url(std::string_view url) {
    url = trim(url);
    url = url.substr(0, url.find('#'));
    const std::size_t scheme_end = url.find("://");
    if (scheme_end == std::string_view::npos) return std::string(url);
    const std::size_t host_start = scheme_end + 3;
    const std::size_t host_end = std::min(url.find_first_of("/?", host_start), url.size());
    const std::string scheme = ascii_lower(url.substr(0, scheme_end));
    std::string host = ascii_lower(url.substr(host_start, host_end - host_start));
    if (scheme == "http" && host.ends_with(":80")) host.resize(host.size() - 3);
    if (scheme == "https" && host.ends_with(":443")) host.resize(host.size() - 4);
    const std::size_t query = std::min(url.find('?', host_end), url.size());
    std::string_view path = url.substr(host_end, query - host_end);
    while (path.ends_with('/')) path.remove_suffix(1);
    return scheme + "://" + host + std::string(path) + kept_query(url.substr(std::min(query + 1, url.size())));
}

std::string article_id(const Article& article) {
    if (is_plain_id(article.id)) return article.id;
    if (!trim(article.url).empty()) return hex64(hash64(normalised_url(article.url)));
    if (!article.id.empty()) return hex64(hash64(article.id));
    return hex64(hash64(absolute_path(article.path)));
}

std::uint64_t content_hash(const Article& article) {
    std::string bytes;
    for (const std::string* field : {&article.title, &article.text, &article.url, &article.outlet, &article.author,
                                     &article.lang, &article.type, &article.date_basis}) {
        add_field(bytes, *field);
    }
    add_field(bytes, article.date ? to_string(*article.date) : "");
    return hash64(bytes);
}

}  // namespace onrecord
