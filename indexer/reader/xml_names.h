#pragma once

#include <map>
#include <pugixml.hpp>
#include <string>
#include <string_view>

namespace onrecord {

/// Names of elements in one spelling, whatever prefixes a file binds: "dc:creator", "content:encoded", in lower case.
/// Elements of the feed formats themselves have no prefix, except "atom:" where Atom is a guest. Prefixes that are not
/// declared mean what they usually do.
class XmlNames {
public:
    /// Learns the prefixes that `markup` declares; the first declaration of each holds.
    void learn(std::string_view markup);
    std::string name_of(const pugi::xml_node& element) const;

private:
    std::map<std::string, std::string> prefixes_;
};

}  // namespace onrecord
