#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace onrecord {

/// What language most of a text is in, and how sure that is.
struct DetectedLanguage {
    std::string code;        ///< ISO 639-1: "en", "fr"
    unsigned percent = 0;    ///< of the text that is in it
    unsigned english = 0;    ///< percent in English
    bool reliable = false;   ///< no other language comes near it

    bool operator==(const DetectedLanguage&) const = default;
};

/// The language of a text (UTF-8), by its first bytes and some from the middle. Nothing if there is too little text, none of the
/// languages with an ISO 639-1 code fits, or the program was built without detection.
std::optional<DetectedLanguage> detect_language(std::string_view text);

/// False in a program built with -DONRECORD_LANGUAGE_DETECTION=OFF.
bool can_detect_languages();

}  // namespace onrecord
