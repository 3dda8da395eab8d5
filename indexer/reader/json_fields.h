#pragma once

#include <initializer_list>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace onrecord {

/// A field of the wrong type; never leaves the function that reads a record.
struct BadField {
    std::string message;  ///< "\"text\" is number, but must be a string"
};

using FieldNames = std::initializer_list<const char*>;

/// The fields of one JSON record by the names that different sources give them. Of several names the first that is
/// there, not null and of a usable type wins; BadField is thrown if all that are there are of the wrong type. Fields
/// are looked for in the record, then in the objects that some sources put them into ("_source", "fields", "data" ...).
class JsonFields {
public:
    explicit JsonFields(const nlohmann::json& record);

    /// A string, also inside {"rendered": ...}, {"value": ...} and the like; a list of them by role "main".
    std::string text(FieldNames names) const;
    /// As text; whole numbers are strings too, and {"$oid": ...}.
    std::string id(FieldNames names) const;
    /// As text; a number is seconds or milliseconds since 1970.
    std::string date(FieldNames names) const;
    /// A string, an object with a "name", or a list of those; joined by ", ".
    std::string people(FieldNames names) const;
    /// Paragraphs: HTML turned into text, lists of paragraphs joined; plain text byte for byte. Empty values lose.
    std::string body(FieldNames names) const;

private:
    template <class Read>
    std::string first(FieldNames names, const char* wanted, Read read) const;

    std::vector<const nlohmann::json*> objects_;
};

}  // namespace onrecord
