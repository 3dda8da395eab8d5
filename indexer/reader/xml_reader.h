#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/reader/input.h"
#include "indexer/reader/record_article.h"
#include "indexer/reader/xml_record.h"

namespace onrecord {

/// Which elements of a file are records (XmlSplitter).
struct RecordElements {
    std::span<const std::string_view> names;
    bool nested = false;  ///< a record may hold one of the same name (XmlSplitter)
    bool flat = false;    ///< its children are its fields (parse_xml_record)
};

/// What a format of XML records makes of them.
class XmlRecords {
public:
    virtual ~XmlRecords() = default;
    /// Hears what stood before the first record (UTF-8), once, before any of them.
    virtual void begin(const std::string&) {}
    /// The article of a record; null for one that is none by rule. Places count records from 1.
    virtual std::optional<Result<Article>> read(const XmlRecord& record, const RecordPlace& place, std::vector<std::string>& warnings) = 0;
};

/// Reads a file of XML records one by one: splitting, decoding, parsing, and the rejects that all such formats have in
/// common (too-large, bad-encoding, bad-record, unreadable, empty).
std::unique_ptr<Reader> read_xml_records(std::unique_ptr<Input> input, const ReaderOptions& options, RecordElements elements,
                                         std::unique_ptr<XmlRecords> records);

}  // namespace onrecord
