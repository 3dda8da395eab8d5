#include "common/text.h"
#include "indexer/reader/html_text.h"
#include "indexer/reader/newsml.h"
#include "indexer/reader/nitf.h"
#include "indexer/reader/unwrap.h"
#include "indexer/reader/xml_text.h"

namespace onrecord {

NewsContent read_news_content(const pugi::xml_node& content) {
    if (const pugi::xml_node nitf = find_named(content, "nitf")) {
        Nitf document = read_nitf_element(nitf);
        return {std::move(document.text), std::move(document.title), std::move(document.author)};
    }
    const pugi::xml_node page = find_named(content, "body");
    std::string text = markup_below(page ? page : content);
    if (has_markup(text)) return {html_text(text), line_below(find_named(find_named(content, "head"), "title")), {}};
    text = html_text(text);  // its entities
    unwrap_indented(text);
    return {std::string(trim(text)), {}, {}};
}

}  // namespace onrecord
