#include "indexer/reader/feed_entry.h"

#include <initializer_list>

#include "common/text.h"
#include "indexer/reader/address.h"
#include "indexer/reader/gaps.h"
#include "indexer/reader/html_text.h"
#include "indexer/reader/stated_date.h"
#include "indexer/reader/wordpress.h"
#include "indexer/reader/xml_text.h"

namespace onrecord {
namespace {

using pugi::xml_node;
using Names = std::initializer_list<std::string_view>;

/// The children of an entry by their names in XmlNames' spelling; a prefix that the entry itself has is left out.
class Children {
public:
    Children(const xml_node& entry, const XmlNames& names) {
        const std::string own = names.name_of(entry);
        const std::string prefix = own.substr(0, own.find(':') == std::string::npos ? 0 : own.find(':') + 1);
        for (const xml_node& child : entry) {
            if (child.type() != pugi::node_element) continue;
            std::string name = names.name_of(child);
            if (!prefix.empty() && name.starts_with(prefix)) name.erase(0, prefix.size());
            nodes_.emplace_back(std::move(name), child);
        }
    }

    std::vector<xml_node> all(std::string_view name) const {
        std::vector<xml_node> out;
        for (const auto& [own, node] : nodes_) {
            if (own == name) out.push_back(node);
        }
        return out;
    }
    /// The first that is not empty, names in order; `read` turns a node into text.
    template <class Read>
    std::string first(Names names, Read read) const {
        for (const std::string_view name : names) {
            for (const xml_node& node : all(name)) {
                std::string text = read(node);
                if (!trim(text).empty()) return text;
            }
        }
        return {};
    }

private:
    std::vector<std::pair<std::string, xml_node>> nodes_;
};

/// "Anna Kersey (anna@harbourpost.example)" of an Atom person; the words of any other element.
std::string person(const xml_node& node) {
    const std::string name = line_below(child_named(node, "name")), mail = line_below(child_named(node, "email"));
    if (name.empty() && mail.empty()) {
        std::string words = html_line(text_below(node));
        return ascii_lower(words).starts_with("by ") ? words.substr(3) : words;
    }
    if (name.empty() || mail.empty()) return name + mail;
    return name + " (" + mail + ")";
}

std::string people(const std::vector<xml_node>& nodes) {
    std::string out;
    for (const xml_node& node : nodes) {
        const std::string name = person(node);
        if (!name.empty() && out.find(name) == std::string::npos) out += (out.empty() ? "" : ", ") + name;
    }
    return out;
}

std::string author_of(const Children& entry, const FeedHead& head) {
    for (const std::string_view name : {"author", "dc:creator", "dc:author", "atom:author", "itunes:author", "contributor", "dc:contributor"}) {
        std::string author = people(entry.all(name));
        if (const auto known = head.people.find(author); known != head.people.end()) author = known->second;
        if (!author.empty()) return author;
    }
    for (const xml_node& source : entry.all("source")) {  // the feed that an entry was taken over from
        const std::string author = person(child_named(source, "author"));
        if (!author.empty()) return author;
    }
    return head.author;
}

/// The page of an entry: <link>, in Atom the alternate one; what FeedBurner took the place of; a guid that is an address.
std::string link_of(const Children& entry) {
    const std::string original = entry.first({"feedburner:origlink"}, line_below);
    if (!original.empty()) return original;
    std::string found;
    for (const std::string_view name : {"link", "atom:link"}) {
        for (const xml_node& link : entry.all(name)) {
            const std::string rel = ascii_lower(link.attribute("rel").value());
            const std::string type = ascii_lower(link.attribute("type").value());
            std::string address = one_line(link.attribute("href").value());
            if (address.empty()) address = line_below(link);
            const bool page = type.empty() || type.find("html") != std::string::npos;
            if (address.empty() || !(rel.empty() || rel == "alternate")) continue;
            if (page) return address;
            if (found.empty()) found = address;
        }
    }
    if (!found.empty()) return found;
    for (const xml_node& guid : entry.all("guid")) {
        const std::string address = line_below(guid);
        if (address.starts_with("http") && ascii_lower(guid.attribute("isPermaLink").value()) != "false") return address;
    }
    return {};
}

std::string read_title(const xml_node& node) {
    return html_line(markup_below(node));
}

std::string read_text(const xml_node& node) {
    std::string text = html_text(markup_below(node));
    // Escaped once too often.
    if (text.find("</p>") != std::string::npos || text.find("<br") != std::string::npos) text = html_text(text);
    return text;
}

std::string text_of(const Children& entry) {
    return entry.first({"content:encoded", "content", "xhtml:body", "xhtml:div", "body", "div", "fulltext", "atom:content", "media:text", "description",
                        "summary", "atom:summary", "excerpt:encoded", "dc:description", "media:description", "itunes:summary", "tagline", "abstract"},
                       [](const xml_node& node) { return node.attribute("src") && !node.first_child() ? std::string() : read_text(node); });
}

/// Publication before modification; of several dates of one name the last holds.
std::string date_of(const Children& entry) {
    std::string unread;
    for (const std::string_view name : {"published", "issued", "pubdate", "dcterms:issued", "dcterms:available", "dc:date", "atom:published", "created",
                                        "dcterms:created", "wp:post_date", "date", "updated", "modified", "dcterms:modified", "atom:updated"}) {
        const std::vector<xml_node> nodes = entry.all(name);
        for (auto node = nodes.rbegin(); node != nodes.rend(); ++node) {
            std::string date = line_below(*node);
            if (read_stated_date(date)) return date;
            if (unread.empty()) unread = std::move(date);
        }
    }
    return unread;
}

/// An id that is one wherever it stands: many feeds count their entries from 1.
std::string id_of(const Children& entry, const std::string& url) {
    const std::string id = entry.first({"id", "guid", "dc:identifier"}, line_below);
    return id.find(':') == std::string::npos && !url.empty() ? std::string() : id;
}

}  // namespace

FeedHead read_feed_head(std::string_view markup, const XmlNames& names) {
    pugi::xml_document document;
    document.load_buffer(markup.data(), markup.size(), pugi::parse_default | pugi::parse_ws_pcdata, pugi::encoding_utf8);  // cut off: kept as far as it goes
    const xml_node root = document.document_element();
    xml_node top = child_named(root, "channel");
    if (!top) top = root;
    const Children feed(top, names);
    FeedHead head;
    head.title = feed.first({"title", "dc:title"}, read_title);
    head.author = people(feed.all("author"));
    head.lang = language_code(feed.first({"language", "dc:language"}, line_below));
    if (head.lang.empty()) head.lang = language_code(root.attribute("xml:lang").value());
    head.base = top.attribute("xml:base") ? top.attribute("xml:base").value() : root.attribute("xml:base").value();
    if (head.base.empty()) head.base = link_of(feed);
    for (const xml_node& author : feed.all("wp:author")) {
        const std::string name = line_below(child_named(author, "author_display_name"));
        if (!name.empty()) head.people.emplace(line_below(child_named(author, "author_login")), name);
    }
    return head;
}

std::optional<Result<Article>> read_feed_entry(const xml_node& entry, const XmlNames& names, const FeedHead& head, const RecordPlace& place,
                                               const ReaderOptions& options, std::vector<std::string>& warnings) {
    const Children children(entry, names);
    const WordPressPost post{children.first({"wp:post_type"}, line_below), children.first({"wp:status"}, line_below),
                             children.first({"wp:post_password"}, line_below)};
    if (!is_published(post)) return std::nullopt;
    Article article;
    article.path = place.path;
    article.title = children.first({"title", "atom:title", "dc:title", "media:title"}, read_title);
    article.text = text_of(children);
    if (!post.type.empty()) article.text = without_shortcodes(article.text);
    const std::string base = entry.attribute("xml:base") ? resolve_address(head.base, entry.attribute("xml:base").value()) : head.base;
    article.url = resolve_address(base, link_of(children));
    article.id = id_of(children, article.url);
    article.author = author_of(children, head);
    article.outlet = head.title;
    article.lang = language_code(children.first({"dc:language", "language"}, line_below));
    if (article.lang.empty()) article.lang = language_code(entry.attribute("xml:lang").value());
    if (article.lang.empty()) article.lang = head.lang;
    set_stated_date(article, date_of(children), place, warnings);
    fill_gaps(article, article.url, options);
    const bool has_words = !article.title.empty() || !trim(article.text).empty();
    if (!has_words && article.url.empty() && article.id.empty() && article.author == head.author && !article.date) return Result<Article>(Error{place.shown, "is an empty entry", reject::empty});
    if (!has_words) warnings.push_back(place.shown + ": an entry without headline and text");
    return Result<Article>(std::move(article));
}

}  // namespace onrecord
