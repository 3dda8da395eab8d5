#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "common/gazetteer/gazetteer.h"
#include "common/result.h"

namespace onrecord {

enum class CorrectionKind : std::uint8_t { speaker_is, speaker_is_not, date_is, topic_is, topic_is_not };

/// "speaker-is" ..., as it stands in the file.
std::string_view to_string(CorrectionKind kind);

/// What an editor knows better than extraction, about one article.
struct Correction {
    std::string article;     ///< id of the article in the index
    CorrectionKind kind = CorrectionKind::date_is;
    std::string value;       ///< a speaker's id ("hammond-philip", "~" and a name for one not listed), a date, a topic's id
    std::string words;       ///< of the quotation (see find_quote); for speakers only
    std::string note;        ///< the editor's own
    std::size_t line = 0;    ///< in the file, from 1; 0: not yet there

    bool about_speaker() const { return kind == CorrectionKind::speaker_is || kind == CorrectionKind::speaker_is_not; }
    bool operator==(const Correction&) const = default;
};

/// Reads one line of a corrections file and checks it against the gazetteer: article, kind, value, words, note,
/// separated by tabs; the note may be missing, and the words where none belong. Speakers and topics may also be
/// given by name. The Error's message says what would be right; its `where` is empty.
Result<Correction> parse_correction(std::string_view line, const Gazetteer& gazetteer);

/// The line of a correction, without the line end. Control characters become blanks.
std::string to_line(const Correction& correction);

/// True if the one takes the other's place: both say the date, or the same topic, or who said the same words.
bool replaces(const Correction& newer, const Correction& older);

}  // namespace onrecord
