#pragma once

#include <memory>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/reader/input.h"

namespace onrecord {

/// The local name of the first element in the head of an XML file ("rss", "nitf"), with processing instructions,
/// comments and a document type before it passed over; empty if there is none.
std::string_view xml_root(std::string_view head);

/// `input` itself, or what it holds turned into UTF-8 if it is UTF-16 or UTF-32, which cannot be cut by bytes. Null if
/// that is more than `limit` or damaged.
std::unique_ptr<Input> utf8_markup(std::unique_ptr<Input> input, std::size_t limit);

/// What a file's head tells about the encoding of its records.
struct XmlEncoding {
    std::string declared;  ///< by its XML declaration; empty if none
    std::string assumed;   ///< where that is missing or wrong: what the user says, else a guess by the head
};
XmlEncoding xml_encoding(std::string_view head, const std::string& assumed_by_user);

/// One record, parsed. Entities of a DTD are not expanded. The nodes live as long as this.
struct XmlRecord {
    pugi::xml_document document;
    pugi::xml_node element;  ///< the record's own; null if nothing can be made of it
    std::string text;        ///< the record in UTF-8
    std::size_t replaced = 0;  ///< damaged bytes that became U+FFFD
    std::string fault;         ///< why it is not well-formed; empty if it is
};

/// Parses `bytes`. What is not well-formed is read as far as it can be: up to the fault, or if the record is `flat` (its
/// children are its fields, as in a feed) each child up to its own end tag, markup inside it as escaped text. False if
/// the bytes are not of the encoding.
bool parse_xml_record(std::string_view bytes, const XmlEncoding& encoding, bool flat, XmlRecord& record);

}  // namespace onrecord
