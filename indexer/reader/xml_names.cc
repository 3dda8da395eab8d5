#include "indexer/reader/xml_names.h"

#include <re2/re2.h>

#include <array>

#include "common/text.h"
#include "indexer/reader/xml_text.h"

namespace onrecord {
namespace {

struct Space {
    std::string_view address, prefix;
};
constexpr std::array spaces{
    Space{"http://purl.org/dc/elements/1", "dc"},
    Space{"http://purl.org/dc/terms", "dcterms"},
    Space{"http://purl.org/rss/1.0/modules/content", "content"},
    Space{"http://search.yahoo.com/mrss", "media"},
    Space{"http://wordpress.org/export/", "wp"},
    Space{"http://www.itunes.com/", "itunes"},
    Space{"http://www.w3.org/1999/xhtml", "xhtml"},
    Space{"http://www.w3.org/2005/atom", "atom"},
    Space{"http://purl.org/atom/ns", "atom"},
    Space{"http://rssnamespace.org/feedburner/", "feedburner"},
    Space{"http://purl.org/rss/1.0/modules/", "rss-module"},
    Space{"http://purl.org/rss/1.0", ""},
    Space{"http://my.netscape.com/rdf/", ""},
    Space{"http://channel.netscape.com/rdf/", ""},
    Space{"http://backend.userland.com/rss", ""},
    Space{"http://blogs.law.harvard.edu/tech/rss", ""},
    Space{"http://www.w3.org/1999/02/22-rdf-syntax-ns", "rdf"},
};

/// The usual prefix of a namespace, or `otherwise`.
std::string prefix_of(std::string_view address, const std::string& otherwise) {
    const std::string lower = ascii_lower(address);
    for (const Space& space : spaces) {
        if (!lower.starts_with(space.address)) continue;
        // WordPress has a namespace for excerpts below that of its exports.
        return space.prefix == "wp" && lower.ends_with("excerpt/") ? "excerpt" : std::string(space.prefix);
    }
    return otherwise;
}

}  // namespace

void XmlNames::learn(std::string_view markup) {
    static const RE2 declaration(R"(xmlns:([\w.-]+)\s*=\s*["']([^"'<]*)["'])");
    re2::StringPiece at(markup.data(), markup.size());
    std::string prefix, address;
    while (prefixes_.size() < 1000 && RE2::FindAndConsume(&at, declaration, &prefix, &address)) {
        prefix = ascii_lower(prefix);
        prefixes_.emplace(prefix, prefix_of(address, prefix));
    }
}

std::string XmlNames::name_of(const pugi::xml_node& element) const {
    const std::string name = ascii_lower(element.name());
    const std::size_t colon = name.find(':');
    std::string prefix;
    if (colon != std::string::npos) {
        prefix = name.substr(0, colon);
        if (const auto known = prefixes_.find(prefix); known != prefixes_.end()) prefix = known->second;
    } else if (const pugi::xml_attribute own = element.attribute("xmlns")) {
        prefix = prefix_of(own.value(), "");
        if (prefix == "atom") prefix.clear();
    }
    const std::string local(local_name(name));
    return prefix.empty() ? local : prefix + ":" + local;
}

}  // namespace onrecord
