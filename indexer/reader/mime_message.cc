#include "indexer/reader/mime_message.h"

#include <re2/re2.h>

#include <algorithm>
#include <map>
#include <vector>

#include "common/text.h"
#include "indexer/reader/encoding.h"
#include "indexer/reader/gaps.h"
#include "indexer/reader/html_text.h"
#include "indexer/reader/http_message.h"
#include "indexer/reader/transfer_encoding.h"
#include "indexer/reader/unwrap.h"

namespace onrecord {
namespace {

constexpr int deepest = 20;
constexpr int most_parts = 500;

using Headers = std::map<std::string, std::string>;  ///< lower-case name -> value, folded lines joined; the first wins

/// Takes the headers off the front of `part`, the blank line behind them too.
Headers take_headers(std::string_view& part) {
    Headers headers;
    std::string line;
    const auto keep = [&] {
        std::string name, value;
        if (read_header_line(line, name, value)) headers.emplace(std::move(name), std::move(value));
        line.clear();
    };
    while (!part.empty()) {
        const std::size_t end = std::min(part.find('\n'), part.size());
        std::string_view one = part.substr(0, end);
        part.remove_prefix(std::min(end + 1, part.size()));
        if (one.ends_with('\r')) one.remove_suffix(1);
        if (one.empty()) break;
        if (one.front() != ' ' && one.front() != '\t') keep();
        line += one;
    }
    keep();
    return headers;
}

std::string value_of(const Headers& headers, const std::string& name) {
    const auto at = headers.find(name);
    return at == headers.end() ? std::string() : at->second;
}

/// `boundary="..."` of a content type, as written.
std::string boundary_of(const std::string& type) {
    static const RE2 pattern(R"re((?i)boundary\s*=\s*(?:"([^"]+)"|([^\s;]+)))re");
    std::string quoted, bare;
    RE2::PartialMatch(type, pattern, &quoted, &bare);
    return quoted.empty() ? bare : quoted;
}

std::string in_utf8(const std::string& bytes, const std::string& charset) {
    if (std::optional<Decoded> text = decode(bytes, charset, "")) return std::move(text->text);
    const std::optional<Decoded> guess = decode(bytes, "", "WINDOWS-1252");
    return guess ? guess->text : std::string();
}

/// Collects the text parts of a message.
class Parts {
public:
    std::string html, plain;

    void read(const Headers& headers, std::string_view body, int depth) {
        if (depth > deepest || ++parts_ > most_parts) return;
        std::string type, charset;
        const std::string header = value_of(headers, "content-type");
        read_content_type(header, type, charset);
        if (type.starts_with("multipart/")) return read_multipart(boundary_of(header), body, depth);
        if (type == "message/rfc822") {
            const Headers inner = take_headers(body);
            return read(inner, body, depth + 1);
        }
        const bool attached = ascii_lower(value_of(headers, "content-disposition")).starts_with("attachment");
        if (attached || !(type.empty() || type.starts_with("text/"))) return;
        std::string& to = type == "text/html" ? html : plain;
        const std::string text = in_utf8(undone(value_of(headers, "content-transfer-encoding"), body), charset);
        if (!trim(text).empty()) to += (to.empty() ? "" : "\n\n") + text;
    }

private:
    static std::string undone(const std::string& coding, std::string_view body) {
        const std::string name = ascii_lower(trim(coding));
        if (name == "base64") return decode_base64(body);
        if (name == "quoted-printable") return decode_quoted_printable(body);
        return std::string(body);
    }

    void read_multipart(const std::string& boundary, std::string_view body, int depth) {
        if (boundary.empty()) return;
        const std::string mark = "--" + boundary;
        std::size_t start = std::string_view::npos;
        for (std::size_t at = 0; at <= body.size();) {
            const std::size_t end = std::min(body.find('\n', at), body.size());
            const std::string_view line = body.substr(at, end - at);
            if (line.starts_with(mark)) {
                if (start != std::string_view::npos) read_part(body.substr(start, at - start), depth);
                start = end + 1;
                if (line.substr(mark.size()).starts_with("--")) return;
            }
            at = end + 1;
        }
        if (start < body.size()) read_part(body.substr(start), depth);  // cut off
    }
    void read_part(std::string_view part, int depth) {
        const Headers headers = take_headers(part);
        read(headers, part, depth + 1);
    }

    int parts_ = 0;
};

/// "Anna Kersey" of "Anna Kersey <anna@harbourpost.example>"; the address if there is no name.
std::string sender(const std::string& from) {
    std::string name(trim(std::string_view(from).substr(0, from.find('<'))));
    name.erase(std::remove(name.begin(), name.end(), '"'), name.end());
    if (!name.empty()) return one_line(name);
    const std::size_t open = from.find('<');
    return one_line(open == std::string::npos ? from : from.substr(open + 1, from.find('>', open) - open - 1));
}

std::string without_brackets(std::string value) {
    std::erase_if(value, [](char c) { return c == '<' || c == '>' || c == ' '; });
    return value;
}

}  // namespace

std::string decode_header(std::string_view value) {
    static const RE2 word(R"(=\?([\w.:-]+)(?:\*[\w-]*)?\?([bBqQ])\?([^?]*)\?=)");
    std::string out;
    bool after_word = false;
    while (!value.empty()) {
        re2::StringPiece found[4];
        const re2::StringPiece all(value.data(), value.size());
        if (!word.Match(all, 0, all.size(), RE2::UNANCHORED, found, 4)) break;
        const std::string_view before = value.substr(0, static_cast<std::size_t>(found[0].data() - value.data()));
        if (!after_word || !trim(before).empty()) out += in_utf8(std::string(before), "");  // blanks between two words do not count
        const std::string_view coded(found[3].data(), found[3].size());
        const bool base64 = found[2] == "b" || found[2] == "B";
        out += in_utf8(base64 ? decode_base64(coded) : decode_quoted_printable(coded, true), ascii_lower(found[1].as_string()));
        value.remove_prefix(before.size() + found[0].size());
        after_word = true;
    }
    return one_line(out + in_utf8(std::string(value), ""));
}

Mail read_mail(std::string_view message) {
    const Headers headers = take_headers(message);
    Parts parts;
    parts.read(headers, message, 0);
    Mail mail;
    mail.subject = decode_header(value_of(headers, "subject"));
    mail.from = sender(decode_header(value_of(headers, "from")));
    mail.date = value_of(headers, "date");
    mail.message_id = without_brackets(value_of(headers, "message-id"));
    mail.url = without_brackets(value_of(headers, "archived-at"));
    unix_newlines(parts.plain);
    unwrap_lines(parts.plain, 0);
    // Newsletters often send a plain part that only says that there is another.
    mail.text = html_text(parts.html);
    if (count_words(mail.text) * 2 < count_words(parts.plain)) mail.text = std::move(parts.plain);
    mail.text = std::string(trim(mail.text));
    return mail;
}

}  // namespace onrecord
