#include "indexer/reader/nitf.h"

#include "common/text.h"
#include "indexer/reader/gaps.h"
#include "indexer/reader/html_text.h"
#include "indexer/reader/stated_date.h"
#include "indexer/reader/xml_text.h"

namespace onrecord {
namespace {

using pugi::xml_node;

/// The first value that is not empty.
std::string first_of(std::initializer_list<std::string> values) {
    for (const std::string& value : values) {
        if (!trim(value).empty()) return value;
    }
    return {};
}

std::string norm(const xml_node& top, std::string_view name) {
    const xml_node node = find_named(top, name);
    const std::string value = one_line(node.attribute("norm").value());
    return value.empty() ? line_below(node) : value;
}

std::string date_of(const xml_node& head, const xml_node& body) {
    const std::string published = one_line(find_named(head, "pubdata").attribute("date.publication").value());
    for (const std::string& date : {norm(head, "date.issue"), published, norm(head, "date.release"), norm(body, "story.date")}) {
        if (read_stated_date(date)) return date;
    }
    return {};
}

/// <byline>By <person>Anna Kersey</person>, <byttl>Political Editor</byttl></byline>
std::string byline_author(const xml_node& byline) {
    const xml_node person = find_named(byline, "person");
    if (person) return line_below(person);
    std::string line;
    for (const xml_node& child : byline) {
        if (local_name(child.name()) == "byttl" || child.type() == pugi::node_comment) continue;
        line += child.type() == pugi::node_element ? text_below(child) : child.value();
    }
    return author_of_byline(line);
}

}  // namespace

Nitf read_nitf_element(const xml_node& nitf) {
    const xml_node head = child_named(nitf, "head"), body = child_named(nitf, "body");
    const xml_node top = child_named(body, "body.head"), content = child_named(body, "body.content");
    const xml_node headline = find_named(top, "hedline");
    Nitf out;
    out.title = first_of({html_line(html_below(find_named(headline, "hl1"))), html_line(html_below(headline)), line_below(child_named(head, "title"))});
    out.text = html_text(html_below(content));
    if (trim(out.text).empty()) out.text = html_text(html_below(child_named(top, "abstract")));
    out.author = byline_author(find_named(top, "byline"));
    const xml_node data = child_named(head, "docdata");
    out.outlet = first_of({line_below(find_named(top, "distributor")), find_named(data, "doc.copyright").attribute("holder").value(),
                           find_named(head, "pubdata").attribute("name").value()});
    out.id = one_line(find_named(data, "doc-id").attribute("id-string").value());
    out.lang = language_code(first_of({nitf.attribute("baselang").value(), nitf.attribute("xml:lang").value(), body.attribute("xml:lang").value()}));
    out.date = date_of(head, body);
    return out;
}

}  // namespace onrecord
