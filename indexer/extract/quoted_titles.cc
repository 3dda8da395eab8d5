#include "indexer/extract/quoted_titles.h"

#include <algorithm>

namespace onrecord {

namespace {

constexpr std::uint32_t longest_title = 8;   ///< words

/// What a title follows: "the author of", "a book", "an edition of".
bool is_work(std::string_view noun) {
    static constexpr std::string_view nouns[] = {"ad",      "advert",  "album",  "article", "author",  "book",      "broadcast", "broadcaster", "column",
                                                 "comedy",  "creator", "documentary",      "drama",   "edition",   "editor",    "episode",     "essay",
                                                 "film",    "game",    "host",   "hit",     "leaflet", "magazine",  "memoir",    "movie",       "musical",
                                                 "novel",   "paper",   "play",   "podcast", "poem",    "presenter", "programme", "program",     "report",
                                                 "series",  "show",    "song",   "star",    "title",   "titled",    "entitled",  "headlined"};
    return std::ranges::find(nouns, noun) != std::end(nouns);
}

class TitleTest {
public:
    explicit TitleTest(const Sheet& sheet) : sheet_(sheet) {}

    bool operator()(const QuotedSpan& span) const { return span.opened && span.closed && capitals(span.words) && follows(span.words.first); }

private:
    bool capitals(Range words) const {
        std::uint32_t count = 0, capitals = 0;
        for (std::uint32_t i = words.first; i < words.last; ++i) {
            const Lexeme& lexeme = sheet_[i];
            if (lexeme.is_sign('.') || lexeme.is_sign('!') || lexeme.is_sign(';')) return false;   // a sentence
            if (!lexeme.wordlike()) continue;
            if (++count > longest_title) return false;
            if (lexeme.capital || lexeme.kind == LexemeKind::number) ++capitals;
            else if (i == words.first || !(lexeme.joined || lexeme.is(determiner | preposition | coordinator))) return false;
        }
        return capitals >= 2;
    }

    bool follows(std::uint32_t first) const {
        std::uint32_t i = first;
        while (i > 0 && sheet_[i - 1].kind == LexemeKind::mark) --i;
        if (i == 0 || sheet_[i - 1].paragraph != sheet_[first].paragraph) return false;
        const Lexeme& before = sheet_[--i];
        if (before.kind == LexemeKind::clitic) return before.classes == 0;   // the BBC's “Question Time”
        if (before.kind != LexemeKind::word) return false;
        const std::string word = fold_word(sheet_.words(before.span));
        if (word == "on" || word == "in") return true;
        if (word == "of" && i > 0) return is_work(fold_word(sheet_.words(sheet_[i - 1].span)));
        return before.all_caps || is_work(word);   // NBC “Meet the Press”; the show “Morning Joe”
    }

    const Sheet& sheet_;
};

}  // namespace

void unquote_titles(Sheet& sheet, std::vector<QuotedSpan>& quoted) {
    const TitleTest is_title(sheet);
    std::vector<QuotedSpan> kept;
    kept.reserve(quoted.size());
    for (const QuotedSpan& span : quoted) {
        const bool title = is_title(span);
        if (!title) kept.push_back(span);
        for (std::uint32_t i = span.words.first; i < span.words.last; ++i)
            sheet.lexemes[i].quoted = title ? 0 : static_cast<std::uint32_t>(kept.size());
    }
    quoted = std::move(kept);
}

}  // namespace onrecord
