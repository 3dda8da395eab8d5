#include "indexer/reader/date_line.h"

#include <re2/re2.h>

#include <algorithm>
#include <string>

#include "common/text.h"
#include "indexer/reader/stated_date.h"

namespace onrecord {
namespace {

constexpr std::size_t longest_line = 200, longest_labelled = 600;

re2::StringPiece piece(std::string_view text) {
    return {text.data(), text.size()};
}

int number(re2::StringPiece digits) {
    return std::stoi(std::string(digits));
}

int whole_year(re2::StringPiece digits) {
    const int year = number(digits);
    return digits.size() == 4 ? year : year + (year >= 70 ? 1900 : 2000);
}

/// Keeps the leftmost of the dates that are found.
class Leftmost {
public:
    explicit Leftmost(std::string_view line) : line_(line) {}

    void add(re2::StringPiece whole, int year, unsigned month, int day) {
        const auto from = static_cast<std::size_t>(whole.data() - line_.data());
        if (found_ && found_->from <= from) return;
        const std::optional<Date> date = Date::from_ymd(year, month, static_cast<unsigned>(day));
        if (date) found_ = DateInText{*date, from, from + whole.size()};
    }
    const std::optional<DateInText>& found() const { return found_; }

private:
    std::string_view line_;
    std::optional<DateInText> found_{};
};

void find_year_first(std::string_view line, Leftmost& best) {
    static const RE2 signs(R"((?:^|[^\d/.-])(((?:19|20)\d\d)[-/.](\d{1,2})[-/.](\d{1,2}))(?:[^\d]|$))");
    static const RE2 wide(R"((((?:19|20)\d\d)\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]))");
    re2::StringPiece whole, year, month, day;
    for (const RE2* pattern : {&signs, &wide}) {
        if (RE2::PartialMatch(piece(line), *pattern, &whole, &year, &month, &day))
            best.add(whole, number(year), static_cast<unsigned>(number(month)), number(day));
    }
}

void find_numbers(std::string_view line, bool month_first, Leftmost& best) {
    static const RE2 signs(
        R"((?:^|[^\d/.:-])((\d{1,2})(?:\. ?|[/-])(\d{1,2})(?:\. ?|[/-])((?:19|20)\d\d|\d\d))(?:[^\d/.:-]|[.:-](?:\D|$)|$))");
    re2::StringPiece whole, first, second, year;
    if (!RE2::PartialMatch(piece(line), signs, &whole, &first, &second, &year)) return;
    int day = number(first), month = number(second);
    if (first[0] != '0' && whole.find('.') != re2::StringPiece::npos)
        month_first = false;  // "9.12.2017" is written day first
    if (month > 12 || (month_first && day <= 12)) std::swap(day, month);
    best.add(whole, whole_year(year), static_cast<unsigned>(month), day);
}

void find_month_names(std::string_view line, Leftmost& best) {
    static const RE2 day_first(
        R"((?i)(?:^|\D)((\d{1,2})(?:st|nd|rd|th|er|º|ª|°|\.)?[\s-]+(?:de\s+|of\s+)?(\p{L}{3,12})\.?,?[\s-]+(?:de\s+|del\s+)?((?:19|20)\d\d))(?:\D|$))");
    static const RE2 month_first(
        R"((?i)(?:^|\PL)((\p{L}{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+((?:19|20)\d\d))(?:\D|$))");
    re2::StringPiece whole, day, month, year;
    const auto try_both = [&] {
        const unsigned named = month_of_name({month.data(), month.size()});
        if (named > 0) best.add(whole, number(year), named, number(day));
    };
    if (RE2::PartialMatch(piece(line), day_first, &whole, &day, &month, &year)) try_both();
    if (RE2::PartialMatch(piece(line), month_first, &whole, &month, &day, &year)) try_both();
}

DateLabel label_of(std::string_view before, std::string_view after) {
    static const RE2 published(
        R"((?i)publi|posted|this (?:article|entry|post) was|(?:artikel|beitrag|eintrag) wurde|cet article)"
        R"(|written|created|date\s*:|first aired)"
        R"(|veröffentlich|erstellt|geschrieben|verfasst|gepostet|eingestellt|mis en ligne|publié|rédigé)"
        R"(|publicado|pubblicato|gepubliceerd|geplaatst|opublikowan|dodano|опубликован|publicat|公開|掲載|投稿|発行|配信)");
    static const RE2 changed(R"((?i)updated?|modified|revised|aktualisiert|geändert|änderung|stand\s*:|mis à jour)"
                             R"(|modifié|actualizado|modificado|aggiornato|bijgewerkt|aktualizacja|обновлен|更新)");
    if (RE2::PartialMatch(piece(before), changed)) return DateLabel::changed;
    if (RE2::PartialMatch(piece(before), published) || RE2::PartialMatch(piece(after), published))
        return DateLabel::published;
    return DateLabel::none;
}

/// A sentence is no date line, whatever date stands in it, unless it begins by saying what the date is of.
bool is_prose(std::string_view line) {
    constexpr std::size_t shortest = 60;
    static const RE2 label(
        R"((?i)\W*(?:(?:this|dieser|cet|este|questo)\s+)?(?:article|entry|post|artikel|beitrag)"
        R"(|eintrag|artículo|articolo|published|posted|written|created)"
        R"(|first|last|veröffentlicht|erstellt|geschrieben|verfasst|aktualisiert|publié|mis|publicado|pubblicato|gepubliceerd)\b.*)");
    constexpr std::string_view stops = ".!?";
    return line.size() > shortest && stops.find(line.back()) != std::string_view::npos &&
           !RE2::FullMatch(piece(line), label);
}

/// Characters that are neither part of a time nor signs: what else the line says.
std::size_t other_words(std::string_view text) {
    static const RE2 time(
        R"((?i)\d{1,2}\s*(?:[:.h]|Uhr)\s*\d{0,2}(?::\d\d)?\s*(?:am|pm|a\.m\.|p\.m\.|uhr)?|[\s,|/()\[\]·•–—:-]+|\b[A-Z]{2,4}T\b)");
    std::string rest(text);
    RE2::GlobalReplace(&rest, time, "");
    return rest.size();
}

/// A cheap look before the patterns: every date has a year of four digits, or digits around a sign.
bool may_hold_date(std::string_view line) {
    const auto is_digit = [&](std::size_t i) { return i < line.size() && line[i] >= '0' && line[i] <= '9'; };
    for (std::size_t i = 0; i + 2 < line.size(); ++i) {
        if (!is_digit(i)) continue;
        if (is_digit(i + 1) && is_digit(i + 2) && is_digit(i + 3)) return true;
        const bool sign = line[i + 1] == '.' || line[i + 1] == '/' || line[i + 1] == '-';
        if (sign && (is_digit(i + 2) || (line[i + 2] == ' ' && is_digit(i + 3)))) return true;
    }
    return false;
}

}  // namespace

std::optional<DateInText> find_date(std::string_view line, bool month_first) {
    if (!may_hold_date(line) || !is_utf8(line)) return std::nullopt;
    Leftmost best(line);
    find_year_first(line, best);
    find_numbers(line, month_first, best);
    find_month_names(line, best);
    return best.found();
}

std::optional<DateLine> read_date_line(std::string_view line, bool month_first) {
    constexpr std::size_t much_else = 60, anything_else = 24;
    line = trim(line);
    if (line.empty() || line.size() > longest_labelled) return std::nullopt;
    const std::optional<DateInText> found = find_date(line, month_first);
    if (!found || is_prose(line)) return std::nullopt;
    const std::string_view before = line.substr(0, found->from), after = line.substr(found->until);
    const std::size_t lead = other_words(before), rest = other_words(after);
    const DateLine out{found->date, label_of(before, after.substr(0, longest_line)), lead + rest};
    const bool labelled = out.label != DateLabel::none;
    if (line.size() > longest_line && !labelled) return std::nullopt;
    if (lead > (labelled ? much_else : anything_else) || (!labelled && rest > much_else)) return std::nullopt;
    return out;
}

}  // namespace onrecord
