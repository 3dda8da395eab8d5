#include "indexer/reader/json_splitter.h"

#include <utility>

namespace onrecord {
namespace {

constexpr std::size_t piece = 64u << 10;

bool is_blank(char c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\x1e' || static_cast<unsigned char>(c) == 0xef ||
           static_cast<unsigned char>(c) == 0xbb || static_cast<unsigned char>(c) == 0xbf;  // a byte order mark; RFC 7464's separator
}

}  // namespace

bool JsonSplitter::peek(char& c) {
    if (at_ == buffer_.size()) {
        buffer_.resize(piece);
        buffer_.resize(input_.some(buffer_.data(), piece));
        at_ = 0;
        if (buffer_.empty()) return false;
    }
    c = buffer_[at_];
    return true;
}

void JsonSplitter::take(char c, std::string& record) {
    ++at_;
    if (record.size() < limit_) {
        record += c;
    } else {
        overlong_ = true;
    }
}

JsonSplitter::Got JsonSplitter::finish(std::string& record) {
    if (!input_.failure().empty()) return Got::failed;
    if (watch_.too_deep()) return Got::too_deep;
    if (!std::exchange(overlong_, false)) return Got::record;
    record.clear();
    return Got::too_long;
}

bool JsonSplitter::skip_blanks(bool commas) {
    char c = 0;
    while (peek(c) && (is_blank(c) || (commas && c == ','))) {
        watch_.feed(c);
        ++at_;
    }
    return at_ < buffer_.size();
}

/// The next element of a list, or nothing at its end.
JsonSplitter::Got JsonSplitter::element(std::string& record) {
    char c = 0;
    while (peek(c)) {
        const bool outside = watch_.depth() == list_depth_ && !watch_.in_string();
        if (outside && (c == ',' || c == ']')) break;
        watch_.feed(c);
        if (watch_.too_deep()) break;
        take(c, record);
        if ((c == '}' || c == ']') && !watch_.in_string() && watch_.depth() <= list_depth_) break;
    }
    return finish(record);
}

/// The next value outside a list; list_depth_ is set where one begins inside it.
JsonSplitter::Got JsonSplitter::value(std::string& record) {
    char c = 0;
    while (peek(c)) {
        const bool first = watch_.depth() == 0 && !watch_.in_string();
        if (watch_.feed(c) == JsonWatch::Event::list) {
            list_depth_ = watch_.depth() - 1;
            overlong_ = false;
            record = c;
            ++at_;
            return element(record);
        }
        if (watch_.too_deep()) break;
        take(c, record);
        if (first && c == '[') {
            list_depth_ = 1;
            record.clear();
            return Got::end;
        }
        // Outside an object a line is a value: so a broken one costs no more than itself.
        if (watch_.depth() == 0 && !watch_.in_string() && (c == '}' || c == ']' || c == '\n')) break;
    }
    return finish(record);
}

JsonSplitter::Got JsonSplitter::next(std::string& record) {
    bool inside = watch_.depth() > 0;  // what follows a list ends the object around it; it is no record
    for (;;) {
        record.clear();
        if (!skip_blanks(true)) return input_.failure().empty() ? Got::end : Got::failed;
        if (list_depth_ > 0) {
            if (buffer_[at_] != ']' || watch_.depth() != list_depth_) return element(record);
            watch_.feed(']');
            ++at_;
            list_depth_ = 0;
            inside = watch_.depth() > 0;
            continue;
        }
        const Got got = value(record);
        if (got == Got::end || (inside && list_depth_ == 0 && got != Got::failed && got != Got::too_deep)) {
            inside = false;
            continue;
        }
        return got;
    }
}

}  // namespace onrecord
