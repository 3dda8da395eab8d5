#include "indexer/language/detect.h"

namespace onrecord {

std::optional<DetectedLanguage> detect_language(std::string_view) { return std::nullopt; }

bool can_detect_languages() { return false; }

}  // namespace onrecord
