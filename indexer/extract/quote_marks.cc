#include "indexer/extract/quote_marks.h"

#include "common/text.h"

namespace onrecord {

namespace {

constexpr std::uint32_t none = 0xffffffff;

bool is_double(char32_t c) {
    return c == '"' || c == 0x201c || c == 0x201d || c == 0x201e || c == 0x201f || c == 0xab || c == 0xbb || c == 0xff02;
}
bool opens_only(char32_t c) { return c == 0x201c || c == 0x201e || c == 0x201f || c == 0x2018 || c == 0x201b || c == 0xab || c == 0x2039; }
bool closes_only(char32_t c) { return c == 0x201d || c == 0xbb || c == 0x203a; }

/// Pairs the marks of one paragraph, from left to right.
class Pairer {
public:
    Pairer(const Sheet& sheet, Range paragraph, std::vector<QuotedSpan>& out)
        : sheet_(sheet), range_(paragraph), out_(out) {}

    void run() {
        for (std::uint32_t i = range_.first; i < range_.last; ++i)
            if (sheet_[i].kind == LexemeKind::mark) marks_.push_back(i);
        if (marks_.empty()) return;
        look_ahead();
        for (std::size_t k = 0; k < marks_.size();) k = take(k);
        if (open_ != none) close(range_.last, false);
    }

private:
    const Lexeme& at(std::uint32_t i) const { return sheet_[i]; }
    bool space_before(std::uint32_t i) const { return i == range_.first || !at(i).joined; }
    bool space_after(std::uint32_t i) const { return i + 1 >= range_.last || !at(i + 1).joined; }
    bool word_before(std::uint32_t i) const {
        return !space_before(i) && (at(i - 1).wordlike() || at(i - 1).kind == LexemeKind::clitic);
    }
    bool word_after(std::uint32_t i) const { return !space_after(i) && at(i + 1).wordlike(); }

    /// Two marks that stand for one: ``, '', "".
    bool doubled(std::size_t k) const {
        return k + 1 < marks_.size() && marks_[k + 1] == marks_[k] + 1 && at(marks_[k + 1]).joined &&
               at(marks_[k]).sign == at(marks_[k + 1]).sign;
    }
    bool is_single(std::size_t k) const { return !is_double(at(marks_[k]).sign) && !doubled(k); }

    /// A single mark that surely closes: behind a word or sign, no word behind it, and no plural's apostrophe.
    bool strong_close(std::size_t k) const {
        const std::uint32_t i = marks_[k];
        const char32_t c = at(i).sign;
        if (c != '\'' && c != 0x2019) return false;
        if (word_after(i) || space_before(i)) return false;
        return !weak_close(k);
    }
    /// "voters’ choice", or the end of a quotation.
    bool weak_close(std::size_t k) const {
        const std::uint32_t i = marks_[k];
        if (!word_before(i) || !space_after(i) || i + 1 >= range_.last) return false;
        const char last = sheet_.text[at(i - 1).span.end - 1];
        return last == 's' && at(i + 1).kind == LexemeKind::word;
    }
    /// A single mark that opens: no second quotation may begin inside the first.
    bool single_open(std::size_t k) const {
        const std::uint32_t i = marks_[k];
        const char32_t c = at(i).sign;
        if (c == 0x2018 || c == 0x201b || c == '`') return !word_before(i);
        return c == '\'' && space_before(i) && word_after(i);
    }

    /// For each mark, the next single mark that closes before another opens; strong, else the first weak.
    void look_ahead() {
        closer_.assign(marks_.size(), none);
        std::uint32_t strong = none, weak = none;
        for (std::size_t k = marks_.size(); k-- > 0;) {
            closer_[k] = strong != none ? strong : weak;
            if (!is_single(k)) continue;
            const auto index = static_cast<std::uint32_t>(k);
            if (strong_close(k)) strong = index, weak = none;
            else if (single_open(k)) strong = none, weak = none;
            else if (weak_close(k)) weak = index;
        }
    }

    std::size_t take(std::size_t k) { return open_ == none ? take_outside(k) : take_inside(k); }

    std::size_t take_outside(std::size_t k) {
        const std::size_t width = doubled(k) ? 2 : 1;
        const std::uint32_t i = marks_[k];
        const char32_t c = at(i).sign;
        if (is_double(c) || width == 2) {
            const std::uint32_t last = marks_[k + width - 1];
            if (may_open(i, last, c)) open(last + 1, '"', c);
            else stray_close(i, c);
            return k + width;
        }
        if ((single_open(k) || wrong_way(i)) && !elision(i)) {
            if (closer_[k] != none || speech_opens(i)) {
                open(i + 1, '\'', c);
                single_end_ = closer_[k];
            }
        } else if (strong_close(k)) {
            stray_close(i, c);
        }
        return k + 1;
    }

    bool may_open(std::uint32_t i, std::uint32_t last, char32_t c) const {
        if (opens_only(c)) return last + 1 < range_.last;
        if (word_before(i)) return false;
        if (last + 1 >= range_.last) return false;
        if (closes_only(c)) return space_before(i) && (!space_after(last) || speech_opens(i));
        return !space_after(last) || speech_opens(i);
    }
    /// ’ at the beginning of a word where an opening mark should stand: ’Tough’.
    bool wrong_way(std::uint32_t i) const { return at(i).sign == 0x2019 && space_before(i) && word_after(i); }
    /// ’til, ’em, ’90s, ’twas.
    bool elision(std::uint32_t i) const {
        if (i + 1 >= range_.last) return true;
        const std::string_view word = sheet_.words(at(i + 1).span);
        return at(i + 1).kind == LexemeKind::number ||
               word == "em" || word == "til" || word == "cause" || word == "tis" || word == "twas" || word == "n";
    }
    /// A mark that opens speech though nothing closes it: begins the paragraph or follows ':' or ',', before a capital.
    bool speech_opens(std::uint32_t i) const {
        if (i + 1 >= range_.last || !(at(i + 1).capital || at(i + 1).kind == LexemeKind::sign)) return false;
        if (i == range_.first) return true;
        const char32_t before = at(i - 1).sign;
        return at(i - 1).kind == LexemeKind::sign && (before == ':' || before == ',') && space_before(i);
    }

    std::size_t take_inside(std::size_t k) {
        const std::size_t width = doubled(k) ? 2 : 1;
        const std::uint32_t i = marks_[k];
        const char32_t c = at(i).sign;
        if (kind_ == '\'') {
            if (k == single_end_) close(i, true);
            else if (is_double(c) && single_end_ == none && !space_before(i) && (space_after(i) || !word_after(i))) close(i, true);
            return k + 1;
        }
        const bool dbl = is_double(c) || width == 2;
        if (!dbl) {
            if (tex_ && c == '\'' && !space_before(i) && !word_after(i)) close(i, true);
            return k + 1;
        }
        if (closes_only(c) || (width == 2 && !opens_only(c)) || (c == '"' && closes_straight(i))) {
            close(i, true);
        } else if (opens_only(c)) {
            if (curly_) close(i, false), open(marks_[k + width - 1] + 1, '"', c);   // the first was never closed
            else if (space_after(i) && !space_before(i)) close(i, true);            // the wrong way round
        }
        return k + width;
    }
    bool closes_straight(std::uint32_t i) const {
        if (curly_) return !space_before(i);
        return !space_before(i) || space_after(i);
    }

    void open(std::uint32_t first, char32_t kind, char32_t mark) {
        open_ = first;
        kind_ = kind;
        curly_ = opens_only(mark);
        tex_ = mark == '`' || mark == '\'';
        single_end_ = none;
    }
    void close(std::uint32_t last, bool closed) {
        if (last > open_) out_.push_back({{open_, last}, true, closed, kind_});
        open_ = none;
    }

    /// A closing mark that nothing opened, at the end of the paragraph: the words since the last sentence that
    /// holds no other quotation are the quotation, if speech stands before it in the paragraph or it may go on
    /// from the paragraph before.
    void stray_close(std::uint32_t i, char32_t c) {
        if (opens_only(c) || space_before(i)) return;
        if (i + 1 < range_.last && !(i + 2 == range_.last && at(i + 1).kind == LexemeKind::sign)) return;
        std::uint32_t first = range_.first;
        if (!out_.empty() && out_.back().words.first >= range_.first) {
            const Range sentence = sheet_.sentences[at(i - 1).sentence];
            if (out_.back().words.last >= sentence.first) return;
            first = sheet_.sentences[at(out_.back().words.last).sentence].last;
        }
        if (first < i) out_.push_back({{first, i}, false, true, is_double(c) ? U'"' : U'\''});
    }

    const Sheet& sheet_;
    Range range_;
    std::vector<QuotedSpan>& out_;
    std::vector<std::uint32_t> marks_;
    std::vector<std::uint32_t> closer_;   ///< index into marks_
    std::uint32_t open_ = none;           ///< first lexeme of the open quotation
    std::uint32_t single_end_ = none;     ///< index into marks_ of the mark that closes it
    char32_t kind_ = 0;
    bool curly_ = false, tex_ = false;
};

/// "the Chiefs’ Council": an apostrophe behind a plural that bounds no quotation is a possessive.
void settle_apostrophes(Sheet& sheet, const std::vector<QuotedSpan>& spans) {
    std::size_t k = 0;
    for (std::uint32_t i = 1; i + 1 < sheet.size(); ++i) {
        Lexeme& mark = sheet.lexemes[i];
        if (mark.kind != LexemeKind::mark || (mark.sign != '\'' && mark.sign != 0x2019)) continue;
        while (k < spans.size() && spans[k].words.last < i) ++k;
        const bool bounds = k < spans.size() && (spans[k].words.last == i || spans[k].words.first == i + 1);
        const bool plural = mark.joined && sheet[i - 1].kind == LexemeKind::word && sheet.text[mark.span.start - 1] == 's';
        if (!bounds && plural && !sheet[i + 1].joined && sheet[i + 1].kind == LexemeKind::word) mark.kind = LexemeKind::clitic;
    }
}

}  // namespace

std::vector<QuotedSpan> find_quoted(Sheet& sheet) {
    std::vector<QuotedSpan> spans;
    for (const Range& paragraph : sheet.paragraphs) Pairer(sheet, paragraph, spans).run();
    settle_apostrophes(sheet, spans);
    for (std::uint32_t k = 0; k < spans.size(); ++k)
        for (std::uint32_t i = spans[k].words.first; i < spans[k].words.last; ++i) sheet.lexemes[i].quoted = k + 1;
    return spans;
}

}  // namespace onrecord
