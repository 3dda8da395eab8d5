#pragma once

#include <cstddef>
#include <string>

#include "indexer/reader/input.h"
#include "indexer/reader/json_watch.h"

namespace onrecord {

/// Cuts JSON into records while it is read: the elements of an array, those of a list of articles inside an object,
/// or whole objects one after another. No more than one record is held.
class JsonSplitter {
public:
    /// too_long: a record over the limit was passed over; too_deep: nests so deep that the rest is not read.
    enum class Got { record, too_long, too_deep, end, failed };

    JsonSplitter(Input& input, std::size_t limit) : input_(input), limit_(limit) {}
    Got next(std::string& record);

private:
    bool peek(char& c);
    void take(char c, std::string& record);
    Got finish(std::string& record);
    Got element(std::string& record);
    Got value(std::string& record);
    bool skip_blanks(bool commas);

    Input& input_;
    std::size_t limit_;
    JsonWatch watch_;
    std::string buffer_;
    std::size_t at_ = 0;
    std::size_t list_depth_ = 0;  ///< brackets around the elements; 0: between values
    bool overlong_ = false;
};

}  // namespace onrecord
