#include "indexer/extract/stated_date.h"

#include <re2/re2.h>

#include <algorithm>
#include <string>

#include "indexer/extract/lines.h"

namespace onrecord {
namespace {

constexpr std::size_t head_lines = 8, tail_lines = 3;  // where publication is stated
constexpr std::size_t longest_line = 4000;             // bytes; a dateline stands at the head of a paragraph

/// No newspaper that can be in an archive is older; what is later is a misprint.
bool is_plausible(Date date) {
    return date.year() >= 1600 && date.year() <= 2200;
}

re2::StringPiece piece(std::string_view text) {
    return {text.data(), text.size()};
}

std::optional<Date> make_date(const std::string& year, unsigned month, const std::string& day) {
    if (month == 0) return std::nullopt;
    const std::optional<Date> date = Date::from_ymd(std::stoi(year), month, static_cast<unsigned>(std::stoi(day)));
    return date && is_plausible(*date) ? date : std::nullopt;
}

constexpr char month_names[] =
    "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|"
    "aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";

/// What may follow a date on its line: a time, a zone.
constexpr char time_of_day[] = "(?:[ ,T|•·@at–-]+\\d{1,2}[:.]\\d\\d.*)?\\W*";

/// The pattern of a whole date. Seven groups: day, month, year; month, day, year; an ISO date.
std::string date_pattern() {
    const std::string year = R"(((?:1[6-9]|2[01])\d\d))", name = month_names;
    return R"((?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?,? +)?)"
           R"((?:(\d{1,2})(?:st|nd|rd|th)?(?: +of)? +)" +
           name + R"(\.?,? +)" + year + "|" + name + R"(\.? +(\d{1,2})(?:st|nd|rd|th)?,? +)" + year +
           R"(|((?:1[6-9]|2[01])\d\d-\d{1,2}-\d{1,2})))";
}

/// A line pattern with one date in it.
class DatedLine {
public:
    DatedLine(const char* rule, float confidence, const std::string& before, const std::string& after)
        : rule_(rule), confidence_(confidence), regex_("(?is)" + before + date_pattern() + after, RE2::Quiet) {}

    std::optional<StatedDate> read(std::string_view line, std::uint32_t offset) const {
        std::string day1, month1, year1, month2, day2, year2, iso;
        const std::string_view near = line.substr(0, longest_line);
        if (!RE2::FullMatch(piece(near), regex_, &day1, &month1, &year1, &month2, &day2, &year2, &iso))
            return std::nullopt;
        std::optional<Date> date;
        if (!day1.empty())
            date = make_date(year1, month_from_name(month1), day1);
        else if (!day2.empty())
            date = make_date(year2, month_from_name(month2), day2);
        else
            date = parse_loose_iso(iso);
        if (!date) return std::nullopt;
        const auto length = static_cast<std::uint32_t>(std::min<std::size_t>(line.size(), 100));
        return StatedDate{*date, {rule_, confidence_, {offset, offset + length}}};
    }

private:
    /// "2016-6-16": months and days without their zero are common at the head of scraped texts.
    static std::optional<Date> parse_loose_iso(const std::string& iso) {
        std::string year, day;
        unsigned month = 0;
        static const RE2 parts(R"((\d{4})-(\d{1,2})-(\d{1,2}))");
        if (!RE2::FullMatch(iso, parts, &year, &month, &day)) return std::nullopt;
        return make_date(year, month, day);
    }

    const char* rule_;
    float confidence_;
    RE2 regex_;
};

/// "Published on 12 September 2017 at 10:30". Near misses: "Updated 13 September 2017", which is not publication;
/// "Published on 12 September 2017, the report says ...".
const DatedLine& published_line() {
    static const DatedLine line(
        "published-line", 0.95F,
        "(?:first )?(?:published|posted|publication date|date published|date)(?: (?:on|at))?[: ]+"
        "(?:\\d{1,2}[:.]\\d\\d(?:am|pm)?(?: [a-z]{2,4})?,? +)?",
        "(?:[ ,|•·@T–-]*(?:at )?\\d{1,2}[:.]\\d\\d.*|"
        "[ ,;|•·–-]+(?:last )?(?:updated|modified|by) .*)?\\W*");
    return line;
}

/// "12 September 2017", "2017-09-12", "Tuesday 12 September 2017 10.30 BST" alone on a line.
const DatedLine& date_line() {
    static const DatedLine line("date-line", 0.9F, "", time_of_day);
    return line;
}

/// "By Jane Roe, 12 September 2017". Near miss: "By the time of the vote on 12 September 2017 he had left".
const DatedLine& byline_date() {
    static const DatedLine line(
        "byline-date", 0.9F,
        "by (?-i:[A-Z][^ ,;|]*(?: (?:and|de|van|von|[A-Z][^ ,;|]*))+)[^.!?]*[,|•·–-] *",
        time_of_day);
    return line;
}

/// "LONDON, 12 September 2017 (Reuters) — The ...". Without the year it gives nothing.
const DatedLine& dateline() {
    static const DatedLine line("dateline", 0.9F, "(?-i:[A-Z][A-Z .'/-]+)(?:, (?-i:[A-Z])[a-z .]+)?,? \\(?",
                                "\\)?(?: ?[(/][^)/]+[)/])? *(?:--?|–|—|:).*");
    return line;
}

}  // namespace

std::optional<StatedDate> date_in_text(std::string_view text) {
    const std::vector<Span> lines = lines_of(text.substr(0, UINT32_MAX));
    for (const DatedLine* pattern : {&published_line(), &date_line(), &byline_date(), &dateline()}) {
        for (std::size_t i = 0; i < lines.size(); ++i) {
            if (i == head_lines && lines.size() > head_lines + tail_lines) i = lines.size() - tail_lines;
            const bool in_tail = i >= head_lines;
            if (in_tail && pattern != &published_line()) break;
            const std::string_view line = text.substr(lines[i].start, lines[i].size());
            if (auto found = pattern->read(line, lines[i].start)) return found;
        }
    }
    return std::nullopt;
}

std::optional<StatedDate> date_in_url(std::string_view url) {
    // ".../2017/sep/12/...", ".../2017/09/12/...", "...-2017-09-12...", ".../20170912/..."
    static const RE2 folders(R"((?i)^[^?#]*?/((?:19|20)\d\d)/(\d{1,2}|[a-z]{3,9})/(\d{1,2})(?:[/?#._-].*)?$)");
    static const RE2 dashes(R"(^(?:.*?[^\d])?((?:19|20)\d\d)-(\d{1,2})-(\d{1,2})(?:[^\d].*)?$)");
    static const RE2 digits(R"(^(?:.*?[/_=.-])((?:19|20)\d\d)([01]\d)([0-3]\d)(?:[/_.?#&-].*)?$)");
    if (url.size() > longest_line) return std::nullopt;
    for (const RE2* pattern : {&folders, &dashes, &digits}) {
        std::string year, month, day;
        if (!RE2::FullMatch(piece(url), *pattern, &year, &month, &day)) continue;
        const bool number = month[0] >= '0' && month[0] <= '9';
        const unsigned m = number ? static_cast<unsigned>(std::stoi(month)) : month_from_name(month);
        if (const auto date = make_date(year, m, day)) return StatedDate{*date, {"url-date", 0.9F, {}}};
    }
    return std::nullopt;
}

}  // namespace onrecord
