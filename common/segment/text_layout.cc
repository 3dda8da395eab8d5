#include "common/segment/text_layout.h"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

#include "common/segment/file_format.h"

namespace onrecord {
namespace {

/// What stands between two words most often. ON DISK (schema::version), at most 31: the last number means that the gap is spelled out.
constexpr std::array<std::string_view, 31> usual_gaps{
    " ",    "",     ", ",   ". ",    "\n",    ".\n",    "-",    " \"",  "\" ",   ",\" ",  ".\"\n", "\n\"",      " “",        "” ",        ",” ",       ".”\n",
    "\n“",  ": ",   ": \"", ": “",   "; ",    " (",     ") ",   " – ",  " - ",   "? ",    "\n\n",  ".\n\n",     ", “",       " ‘",        "’ "};
constexpr std::size_t spelled_gap = usual_gaps.size();

/// How a word is written. ON DISK.
enum Form : unsigned char { as_stored, capital, upper, as_stored_s, capital_s, as_stored_curly_s, capital_curly_s, spelled_form };
constexpr std::string_view straight_s = "'s", curly_s = "’s";

bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
char to_upper(char c) { return is_lower(c) ? static_cast<char>(c - 'a' + 'A') : c; }

bool is_capital(std::string_view word, std::string_view written) {
    return !word.empty() && word.size() == written.size() && is_lower(word[0]) && written[0] == to_upper(word[0]) && word.substr(1) == written.substr(1);
}

bool is_upper(std::string_view word, std::string_view written) {
    return std::ranges::equal(word, written, [](char stored, char c) { return to_upper(stored) == c; });
}

/// One of as_stored, capital and upper, or spelled_form.
Form plain_form(std::string_view word, std::string_view written) {
    if (word == written) return as_stored;
    if (is_capital(word, written)) return capital;
    if (is_upper(word, written)) return upper;
    return spelled_form;
}

Form form_of(std::string_view word, std::string_view written) {
    if (written.size() > word.size()) {
        for (const auto& [end, of_stored, of_capital] : {std::tuple{straight_s, as_stored_s, capital_s}, std::tuple{curly_s, as_stored_curly_s, capital_curly_s}}) {
            if (!written.ends_with(end)) continue;
            const Form form = plain_form(word, written.substr(0, written.size() - end.size()));
            return form == as_stored ? of_stored : form == capital ? of_capital : spelled_form;
        }
    }
    return plain_form(word, written);
}

void append_spelled(std::string& out, std::string_view bytes) {
    append_varint(out, bytes.size());
    out.append(bytes);
}

/// Reads a layout; once anything is wrong nothing more is read.
class LayoutReader {
public:
    explicit LayoutReader(std::string_view layout) : at_(layout.data()), end_(layout.data() + layout.size()) {}

    bool ok() const { return ok_; }
    bool at_end() const { return at_ == end_; }
    std::string_view rest() const { return {at_, static_cast<std::size_t>(end_ - at_)}; }

    /// A number up to `most`.
    std::size_t number(std::size_t most) {
        if (at_end()) ok_ = false;
        const std::uint64_t value = ok_ ? read_varint(at_, end_) : 0;
        if (value > most) ok_ = false;
        return ok_ ? static_cast<std::size_t>(value) : 0;
    }
    unsigned char byte() {
        if (at_end()) ok_ = false;
        return ok_ ? static_cast<unsigned char>(*at_++) : 0;
    }
    std::string_view spelled() {
        const std::size_t size = number(static_cast<std::size_t>(end_ - at_));
        if (size > static_cast<std::size_t>(end_ - at_)) ok_ = false;
        if (!ok_) return {};
        at_ += size;
        return {at_ - size, size};
    }

private:
    const char* at_;
    const char* end_;
    bool ok_ = true;
};

void append_written(std::string& text, std::string_view word, Form form, LayoutReader& layout) {
    if (form == spelled_form) {
        text.append(layout.spelled());
        return;
    }
    const std::size_t start = text.size();
    text.append(word);
    if (form == upper) {
        for (std::size_t i = start; i < text.size(); ++i) text[i] = to_upper(text[i]);
    } else if (form != as_stored && form != as_stored_s && form != as_stored_curly_s && !word.empty()) {
        text[start] = to_upper(text[start]);
    }
    if (form == as_stored_s || form == capital_s) text.append(straight_s);
    if (form == as_stored_curly_s || form == capital_curly_s) text.append(curly_s);
}

}  // namespace

std::string encode_layout(std::string_view text, const std::vector<Token>& tokens) {
    std::string out;
    std::size_t at = 0, plain = 0;   // behind the last word; plain words since the last step
    for (const Token& token : tokens) {
        if (token.alternative) continue;
        const std::size_t start = std::max<std::size_t>(token.span.start, at), end = std::max<std::size_t>(token.span.end, start);
        const std::string_view gap = text.substr(at, start - at), written = text.substr(start, end - start);
        at = end;
        const Form form = form_of(token.word, written);
        if (form == as_stored && gap == usual_gaps[0]) {
            ++plain;
            continue;
        }
        append_varint(out, std::exchange(plain, 0));
        const auto known = static_cast<std::size_t>(std::ranges::find(usual_gaps, gap) - usual_gaps.begin());
        out += static_cast<char>(known << 3 | form);
        if (known == spelled_gap) append_spelled(out, gap);
        if (form == spelled_form) append_spelled(out, written);
    }
    if (plain > 0) append_varint(out, plain);
    out.append(text.substr(at));
    return out;
}

std::optional<std::string> lay_out(std::string_view layout, const std::vector<std::string_view>& words) {
    std::string text;
    LayoutReader reader(layout);
    for (std::size_t next = 0; next < words.size() && reader.ok();) {
        for (std::size_t plain = reader.number(words.size() - next); plain > 0; --plain) text.append(usual_gaps[0]).append(words[next++]);
        if (next == words.size()) break;
        const unsigned char step = reader.byte();
        const std::size_t gap = step >> 3;
        text.append(gap == spelled_gap ? reader.spelled() : usual_gaps[gap]);
        append_written(text, words[next++], static_cast<Form>(step & 7), reader);
    }
    if (!reader.ok()) return std::nullopt;
    text.append(reader.rest());
    return text;
}

}  // namespace onrecord
