#include "indexer/reader/xml_splitter.h"

#include <algorithm>
#include <utility>

namespace onrecord {
namespace {

constexpr std::size_t piece = 64u << 10;
constexpr std::size_t longest_head = 256u << 10;
constexpr std::size_t longest_tag = 256u << 10;

std::string_view tag_name(std::string_view tag) {
    tag.remove_prefix(tag.starts_with("</") ? 2 : 1);
    return tag.substr(0, tag.find_first_of(" \t\r\n/>"));
}

std::string_view local(std::string_view name) {
    return name.substr(name.find(':') + 1);  // npos + 1 is 0
}

}  // namespace

bool XmlSplitter::more() {
    if (at_ > 16 * piece) {
        buffer_.erase(0, at_);
        at_ = 0;
    }
    const std::size_t had = buffer_.size();
    buffer_.resize(had + piece);
    const std::size_t got = input_.some(buffer_.data() + had, piece);
    buffer_.resize(had + got);
    return got > 0;
}

bool XmlSplitter::ensure(std::size_t size) {
    while (buffer_.size() - at_ < size) {
        if (!more()) return false;
    }
    return true;
}

void XmlSplitter::consume(std::size_t size) {
    if (depth_ > 0) {
        overlong_ = overlong_ || record_.size() + size > limit_;
        if (!overlong_) record_.append(buffer_, at_, size);
    } else if (!began_ && head_.size() < longest_head) {
        head_.append(buffer_, at_, size);
    }
    at_ += size;
}

/// Consumes up to and with `end`, or everything.
void XmlSplitter::pass(std::string_view end) {
    for (;;) {
        const std::size_t found = buffer_.find(end, at_);
        if (found != std::string::npos) return consume(found + end.size() - at_);
        if (buffer_.size() - at_ >= end.size()) consume(buffer_.size() - at_ - (end.size() - 1));
        if (!more()) return consume(buffer_.size() - at_);
    }
}

/// Bytes of the tag at `at_`, its '>' included; 0 if it is none ("a < b").
std::size_t XmlSplitter::tag_size() {
    char quote = 0;
    for (std::size_t i = 1; i < longest_tag && ensure(i + 1); ++i) {
        const char c = buffer_[at_ + i];
        if (quote != 0) {
            if (c == quote) quote = 0;
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '>') {
            return i + 1;
        } else if (c == '<') {
            return 0;
        }
    }
    return 0;
}

/// Takes a tag in; true if it ends a record. A tag that begins the next one ends an open one and is left standing.
bool XmlSplitter::take_tag(std::size_t size) {
    const std::string tag = buffer_.substr(at_, size);
    const std::string_view name = tag_name(tag);
    const bool closes = tag.starts_with("</"), empty = tag.ends_with("/>");
    if (depth_ == 0) {
        if (!closes && std::find(names_.begin(), names_.end(), local(name)) != names_.end()) {
            name_ = name;
            began_ = true;
            depth_ = 1;
            consume(size);
            if (!empty) return false;
            depth_ = 0;
            return true;
        }
    } else if (name == name_ && !empty) {
        if (!closes && !nested_) {
            depth_ = 0;
            return true;
        }
        depth_ += closes ? 0 : 1;
        consume(size);
        depth_ -= closes ? 1 : 0;
        return depth_ == 0;
    }
    consume(size);
    return false;
}

XmlSplitter::Got XmlSplitter::finish(std::string& record) {
    record = std::exchange(record_, {});
    if (!std::exchange(overlong_, false)) return Got::record;
    record.clear();
    return Got::too_long;
}

XmlSplitter::Got XmlSplitter::next(std::string& record) {
    record.clear();
    while (ensure(1)) {
        if (buffer_[at_] != '<') {
            const std::size_t found = buffer_.find('<', at_);
            consume((found == std::string::npos ? buffer_.size() : found) - at_);
            continue;
        }
        ensure(9);
        const std::string_view here = std::string_view(buffer_).substr(at_, 9);
        if (here.starts_with("<!--")) {
            pass("-->");
        } else if (here == "<![CDATA[") {
            pass("]]>");
        } else if (here.starts_with("<?")) {
            pass("?>");
        } else if (const std::size_t size = tag_size(); size == 0) {
            consume(1);
        } else if (take_tag(size)) {
            return finish(record);
        }
    }
    if (!input_.failure().empty()) return Got::failed;
    if (depth_ == 0) return Got::end;
    depth_ = 0;
    return finish(record);
}

}  // namespace onrecord
