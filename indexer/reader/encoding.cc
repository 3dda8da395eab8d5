#include "indexer/reader/encoding.h"

#include <iconv.h>
#include <re2/re2.h>
#include <uchardet.h>

#include <algorithm>
#include <cerrno>

#include "common/text.h"

namespace onrecord {
namespace {

constexpr std::string_view utf8_mark = "\xef\xbb\xbf";

bool is_high(char c) {
    return static_cast<unsigned char>(c) >= 0x80;
}

/// A byte that is an accented letter in Windows-1252, not a sign.
bool is_windows_letter(char c) {
    const unsigned char byte = static_cast<unsigned char>(c);
    return byte >= 0xc0 || std::string_view("\x8a\x8c\x8e\x9a\x9c\x9e\x9f").find(c) != std::string_view::npos;
}

/// The encoding that a byte order mark names, and how long the mark is.
struct Mark {
    const char* encoding = nullptr;
    std::size_t size = 0;
};
Mark byte_order_mark(std::string_view bytes) {
    if (bytes.starts_with(utf8_mark)) return {"UTF-8", 3};
    if (bytes.starts_with(std::string_view("\xff\xfe\0\0", 4))) return {"UTF-32LE", 4};
    if (bytes.starts_with(std::string_view("\0\0\xfe\xff", 4))) return {"UTF-32BE", 4};
    if (bytes.starts_with("\xff\xfe")) return {"UTF-16LE", 2};
    if (bytes.starts_with("\xfe\xff")) return {"UTF-16BE", 2};
    return {};
}

/// Browsers read these labels as Windows-1252, a superset of what they name (WHATWG Encoding Standard).
std::string real_encoding(std::string_view label) {
    const std::string lower = ascii_lower(label);
    for (const std::string_view latin : {"iso-8859-1", "iso8859-1", "latin1", "latin-1", "us-ascii", "ascii"}) {
        if (lower == latin) return "WINDOWS-1252";
    }
    return std::string(label);
}

/// UTF-8 in which at most one character in ten outside ASCII is broken (a cut character, a stray byte).
std::optional<Decoded> mend_utf8(std::string_view bytes) {
    Decoded out{"", "UTF-8", 0};
    std::size_t good = 0;
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t start = at;
        const char32_t c = next_codepoint(bytes, at);
        if (c == U'\ufffd' && at == start + 1) {
            ++out.replaced;
        } else if (is_high(bytes[start])) {
            ++good;
        }
        append_utf8(out.text, c);
    }
    if (out.replaced * 10 > good) return std::nullopt;
    return out;
}

std::string guess_encoding(std::string_view bytes) {
    const uchardet_t guesser = uchardet_new();
    const std::string_view sample = bytes.substr(0, 1u << 20);
    uchardet_handle_data(guesser, sample.data(), sample.size());
    uchardet_data_end(guesser);
    const std::string guess = uchardet_get_charset(guesser);
    uchardet_delete(guesser);
    // A few signs among ASCII (pounds, curly quotes) are too little for a guess at the language behind them.
    const auto high = std::count_if(sample.begin(), sample.end(), is_high);
    const bool hardly_any = static_cast<std::size_t>(high) * 33 < sample.size();
    const bool only_signs = std::none_of(sample.begin(), sample.end(), is_windows_letter);
    if (guess.empty() || hardly_any || only_signs || guess == "UTF-8") return "WINDOWS-1252";
    return real_encoding(guess);
}

std::optional<Decoded> decode_as(std::string_view bytes, const std::string& encoding) {
    std::optional<std::string> text = convert(bytes, encoding);
    if (!text) return std::nullopt;
    return Decoded{std::move(*text), encoding, 0};
}

}  // namespace

std::optional<Decoded> decode(std::string_view bytes, std::string_view declared, std::string_view assumed) {
    if (const Mark mark = byte_order_mark(bytes); mark.encoding) {
        bytes.remove_prefix(mark.size);
        if (std::optional<Decoded> text = decode_as(bytes, mark.encoding)) return text;
        return mark.size == 3 ? mend_utf8(bytes) : std::nullopt;
    }
    if (is_utf8(bytes)) return Decoded{std::string(bytes), "UTF-8", 0};
    const bool declared_utf8 = ascii_lower(declared).starts_with("utf");
    if (!declared.empty() && !declared_utf8) return decode_as(bytes, real_encoding(declared));
    if (std::optional<Decoded> mended = mend_utf8(bytes); mended && (declared_utf8 || assumed.empty()))
        return mended;
    if (!assumed.empty()) return decode_as(bytes, std::string(assumed));
    return decode_as(bytes, guess_encoding(bytes));
}

std::optional<std::string> convert(std::string_view bytes, const std::string& encoding) {
    // A suffix like //IGNORE would drop bytes in silence; iconv names have no slash otherwise.
    if (encoding.empty() || encoding.find('/') != std::string::npos) return std::nullopt;
    const iconv_t converter = iconv_open("UTF-8", encoding.c_str());
    if (converter == reinterpret_cast<iconv_t>(-1)) return std::nullopt;  // NOLINT(performance-no-int-to-ptr): iconv_open(3)
    std::string out;
    char buffer[16 << 10];
    char* in = const_cast<char*>(bytes.data());  // iconv does not write through it
    std::size_t left = bytes.size();
    bool ok = true;
    for (bool flushing = false; ok;) {
        char* to = buffer;
        std::size_t room = sizeof buffer;
        const std::size_t result = iconv(converter, flushing ? nullptr : &in, &left, &to, &room);
        out.append(buffer, to);
        if (result == static_cast<std::size_t>(-1)) {
            ok = errno == E2BIG;
        } else if (flushing) {
            break;
        } else {
            flushing = true;
        }
    }
    iconv_close(converter);
    if (!ok || !is_utf8(out)) return std::nullopt;
    return out;
}

std::string declared_charset(std::string_view html) {
    // <meta charset="windows-1252">, <meta http-equiv=... content="text/html; charset=iso-8859-1">
    static const RE2 pattern(R"((?i)<meta\s[^>]*?charset\s*=\s*["']?\s*([a-z0-9_:.-]+))", RE2::Latin1);
    std::string name;
    RE2::PartialMatch(re2::StringPiece(html.data(), std::min<std::size_t>(html.size(), 4096)), pattern, &name);
    return ascii_lower(name);
}

bool is_binary(std::string_view text) {
    if (text.find('\0') != std::string_view::npos) return true;
    std::size_t controls = 0;
    for (const char c : text) {
        const unsigned char byte = static_cast<unsigned char>(c);
        controls += static_cast<std::size_t>((byte < 0x20) & (c != '\n') & (c != '\t') & (c != '\r') & (c != '\f')) + (byte == 0x7f);
    }
    return controls * 20 > text.size();
}

void unix_newlines(std::string& text) {
    std::size_t to = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '\r') {
            text[to++] = '\n';
            if (at + 1 < text.size() && text[at + 1] == '\n') ++at;
        } else {
            text[to++] = text[at];
        }
    }
    text.resize(to);
}

}  // namespace onrecord
