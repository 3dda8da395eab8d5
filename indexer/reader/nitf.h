#pragma once

#include <pugixml.hpp>
#include <string>
#include <vector>

#include "indexer/reader/record_article.h"

namespace onrecord {

/// What an NITF document (IPTC, 3.x; a <nitf> element, alone or inside NewsML) says of an article; unknown is empty.
struct Nitf {
    std::string title;
    std::string text;    ///< of body.content; of the abstract where that is empty
    std::string author;
    std::string outlet;
    std::string id;
    std::string lang;
    std::string date;  ///< as written: of issue, release, publication, or in the dateline
};

Nitf read_nitf_element(const pugi::xml_node& nitf);

}  // namespace onrecord
