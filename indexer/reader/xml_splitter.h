#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "indexer/reader/input.h"

namespace onrecord {

/// Cuts an XML or SGML file in an encoding above ASCII into records (<item>, <entry>, <newsItem> ...) while it is read,
/// so that a feed or an export of any length takes the memory of one record. Looks at tags, comments, CDATA, processing
/// instructions and the document type, and at nothing else: what is broken inside a record costs that record.
class XmlSplitter {
public:
    /// too_long: a record over the limit was passed over.
    enum class Got { record, too_long, end, failed };

    /// `names`: of the elements that are records, prefixes apart. `nested`: a record may hold another of its name; where
    /// it may not, the start of the next ends one that was left open.
    XmlSplitter(Input& input, std::size_t limit, std::span<const std::string_view> names, bool nested)
        : input_(input), limit_(limit), names_(names), nested_(nested) {}

    /// The next record with its own tags; one that the file's end cuts off is given as it is.
    Got next(std::string& record);
    /// What stood before the first record, its first 256 KB: the head of a feed, namespaces.
    const std::string& head() const { return head_; }

private:
    bool more();
    bool ensure(std::size_t size);
    void consume(std::size_t size);
    void pass(std::string_view end);
    std::size_t tag_size();
    bool take_tag(std::size_t size);
    Got finish(std::string& record);

    Input& input_;
    std::size_t limit_;
    std::span<const std::string_view> names_;
    bool nested_;
    std::string buffer_;
    std::size_t at_ = 0;
    std::string head_, record_;
    std::string name_;       ///< of the record that is open, as its tag spells it
    std::size_t depth_ = 0;  ///< records of that name open
    bool began_ = false;     ///< a record has been seen
    bool overlong_ = false;
};

}  // namespace onrecord
