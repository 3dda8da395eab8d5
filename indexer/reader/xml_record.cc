#include "indexer/reader/xml_record.h"

#include <re2/re2.h>

#include <algorithm>
#include <cstdint>

#include "common/text.h"
#include "indexer/reader/encoding.h"

namespace onrecord {
namespace {

constexpr int most_unclosed = 200;  ///< each costs a look through the rest of the record
constexpr unsigned how = pugi::parse_default | pugi::parse_ws_pcdata;

re2::StringPiece piece(std::string_view text) {
    return {text.data(), text.size()};
}

bool is_wide(std::string_view head) {
    constexpr std::string_view low("<\0", 2), high("\0<", 2), low_mark("\xff\xfe"), high_mark("\xfe\xff"), high_32("\0\0", 2);
    return head.starts_with(low) || head.starts_with(high) || head.starts_with(low_mark) || head.starts_with(high_mark) || head.starts_with(high_32);
}

/// The encoding of text in two or four bytes a character that has no byte order mark.
const char* wide_encoding(std::string_view head) {
    constexpr std::string_view low_32("<\0\0\0", 4), high_32("\0\0\0<", 4), low("<\0", 2);
    if (head.starts_with(low_32)) return "UTF-32LE";
    if (head.starts_with(high_32)) return "UTF-32BE";
    return head.starts_with(low) ? "UTF-16LE" : "UTF-16BE";
}

/// `inner` with what would be markup in it escaped; CDATA stays.
std::string escaped(std::string_view inner) {
    std::string out;
    while (!inner.empty()) {
        if (inner.starts_with("<![CDATA[")) {
            const std::size_t end = inner.find("]]>");
            const std::size_t size = end == std::string_view::npos ? inner.size() : end + 3;
            out += inner.substr(0, size);
            if (end == std::string_view::npos) out += "]]>";
            inner.remove_prefix(size);
            continue;
        }
        if (inner.front() == '<') out += "&lt;";
        else out += inner.front();
        inner.remove_prefix(1);
    }
    return out;
}

/// A well-formed record from the same children, none of which holds elements.
std::string flattened(std::string_view text) {
    static const RE2 start(R"((?s).*?<([A-Za-z_][\w.:-]*)((?:\s+[\w.:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(/?)>)");
    re2::StringPiece at = piece(text), name, attributes, empty;
    if (!RE2::Consume(&at, start, &name, &attributes, &empty)) return {};
    const std::string root = name.as_string();
    std::string out = "<" + root + attributes.as_string() + ">";
    int unclosed = 0;
    while (unclosed < most_unclosed && RE2::Consume(&at, start, &name, &attributes, &empty)) {
        const std::string open = "<" + name.as_string() + attributes.as_string() + ">", close = "</" + name.as_string() + ">";
        std::string_view rest(at.data(), at.size());
        std::string_view inner;
        if (empty.empty()) {
            const std::size_t end = rest.find(close);
            if (end == std::string_view::npos) {  // a stray tag inside what came before
                ++unclosed;
                continue;
            }
            inner = rest.substr(0, end);
            rest.remove_prefix(end + close.size());
        }
        out += open + escaped(inner) + close;
        at = piece(rest);
    }
    return out + "</" + root + ">";
}

}  // namespace

std::string_view xml_root(std::string_view head) {
    static const RE2 first(
        R"((?is)^\s*(?:<\?.*?\?>\s*|<!--.*?-->\s*|<!doctype[^\[>]*(?:\[.*?\]\s*)?>\s*)*<(?:[\w.-]+:)?([\w.-]+)[\s/>])");
    re2::StringPiece name;
    if (!RE2::PartialMatch(piece(head), first, &name)) return {};
    return {name.data(), name.size()};
}

std::unique_ptr<Input> utf8_markup(std::unique_ptr<Input> input, std::size_t limit) {
    const std::string_view head = input->head();
    if (!is_wide(head)) return input;
    const std::string wide = wide_encoding(head);
    const bool marked = head.front() == '\xff' || head.front() == '\xfe' || (head.size() > 2 && head[2] == '\xfe');
    std::string bytes;
    if (input->rest(bytes, limit) != Input::Got::data) return nullptr;
    std::optional<std::string> text;
    if (marked) {
        if (std::optional<Decoded> decoded = decode(bytes, "", "")) text = std::move(decoded->text);
    } else {
        text = convert(bytes, wide);
    }
    return text ? Input::of_bytes(input->path(), std::move(*text)) : nullptr;
}

XmlEncoding xml_encoding(std::string_view head, const std::string& assumed_by_user) {
    static const RE2 declaration(R"(^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([A-Za-z0-9._:-]+)["'])", RE2::Latin1);
    XmlEncoding out{"", assumed_by_user};
    if (head.starts_with("\xef\xbb\xbf")) head.remove_prefix(3);
    RE2::PartialMatch(piece(head), declaration, &out.declared);
    if (!out.assumed.empty()) return out;
    if (const std::optional<Decoded> guess = decode(head, "", ""); guess && guess->encoding != "UTF-8") out.assumed = guess->encoding;
    return out;
}

bool parse_xml_record(std::string_view bytes, const XmlEncoding& encoding, bool flat, XmlRecord& record) {
    std::optional<Decoded> decoded = decode(bytes, encoding.declared, encoding.assumed);
    if (!decoded && !encoding.declared.empty()) decoded = decode(bytes, "", encoding.assumed);
    if (!decoded) return false;
    record.text = std::move(decoded->text);
    record.replaced = decoded->replaced;
    record.text.erase(std::remove(record.text.begin(), record.text.end(), '\0'), record.text.end());
    const pugi::xml_parse_result parsed = record.document.load_buffer(record.text.data(), record.text.size(), how, pugi::encoding_utf8);
    if (!parsed) {
        record.fault = parsed.description();
        const std::string mended = flat ? flattened(record.text) : std::string();
        if (!mended.empty()) record.document.load_buffer(mended.data(), mended.size(), how, pugi::encoding_utf8);
    }
    record.element = record.document.document_element();
    return true;
}

}  // namespace onrecord
