#include <cstdio>   // the header of CLD2 needs it and does not say so

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

#include <algorithm>

#include "common/text.h"
#include "indexer/language/detect.h"

namespace onrecord {
namespace {

constexpr std::size_t head_bytes = 1024, middle_bytes = 512;   ///< looked at: enough for a mixed text

/// The code of ISO 639-1 for one of CLD2's, which has old ones and adds scripts; empty if there is none.
std::string standard_code(std::string_view code) {
    if (code == "iw") return "he";
    if (code == "jw") return "jv";
    if (code == "un") return {};
    const std::string_view first = code.substr(0, code.find('-'));
    return first.size() == 2 ? std::string(first) : std::string();
}

/// Moves a cut behind bytes that continue a character.
std::size_t character_start(std::string_view text, std::size_t at) {
    while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xc0) == 0x80) ++at;
    return at;
}

/// `text` as CLD2 must have it, which reads past bytes that are not UTF-8: those and control characters become blanks.
std::string interchangeable(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = next_codepoint(text, at);
        const bool control = c < 0x20 || (c >= 0x7f && c < 0xa0);
        const bool no_character = c == 0xfffd || (c >= 0xfdd0 && c < 0xfdf0) || (c & 0xfffe) == 0xfffe;
        append_utf8(out, control || no_character ? U' ' : c);
    }
    return out;
}

std::string sample_of(std::string_view text) {
    if (text.size() <= head_bytes + middle_bytes) return std::string(text);
    std::string sample(text.substr(0, character_start(text, head_bytes)));
    const std::size_t middle = character_start(text, std::max(head_bytes, text.size() / 2));
    sample += '\n';
    sample += text.substr(middle, character_start(text, std::min(text.size(), middle + middle_bytes)) - middle);
    return sample;
}

}  // namespace

std::optional<DetectedLanguage> detect_language(std::string_view text) {
    const std::string sample = interchangeable(sample_of(text));
    constexpr bool plain_text = true;
    CLD2::Language languages[3];
    int percents[3], text_bytes = 0;
    bool reliable = false;
    CLD2::ExtDetectLanguageSummary(sample.data(), static_cast<int>(sample.size()), plain_text, nullptr, CLD2::UNKNOWN_ENCODING,
                                   CLD2::UNKNOWN_LANGUAGE, languages, percents, &text_bytes, &reliable);
    DetectedLanguage found{standard_code(CLD2::LanguageCode(languages[0])), static_cast<unsigned>(percents[0]), 0, reliable};
    if (found.code.empty()) return std::nullopt;
    for (int i = 0; i < 3; ++i) {
        if (languages[i] == CLD2::ENGLISH) found.english = static_cast<unsigned>(percents[i]);
    }
    return found;
}

bool can_detect_languages() { return true; }

}  // namespace onrecord
