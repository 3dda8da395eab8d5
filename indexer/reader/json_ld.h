#pragma once

#include <string>
#include <string_view>

namespace onrecord {

/// What a page's JSON-LD (schema.org) says of its article; empty strings for what it does not say.
struct JsonLd {
    std::string headline;
    std::string published;  ///< as written
    std::string page_published;  ///< of the page around it, as written
    std::string author;     ///< names joined by ", "
    std::string publisher;
    std::string language;
    std::string type;  ///< "NewsArticle" ...
    std::string body;  ///< as written
};

/// Adds what the script block `json` says; values already there stay. Malformed or hostile blocks say nothing.
void add_json_ld(std::string_view json, JsonLd& out);

}  // namespace onrecord
