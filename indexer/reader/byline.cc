#include "indexer/reader/byline.h"

#include <re2/re2.h>

#include <cctype>

#include "common/text.h"
#include "indexer/reader/gaps.h"

namespace onrecord {
namespace {

constexpr std::size_t longest_byline = 160;
constexpr std::size_t longest_date = 60;

re2::StringPiece piece(std::string_view text) {
    return {text.data(), text.size()};
}

/// Removes a label at the front: "Published: ", "Last updated on ". True if there was one.
bool take_label(std::string_view& text) {
    static const RE2 label(
        R"((?i)\s*((?:first |last |originally )?(?:published|updated|posted|modified|created|issued)|date|dated|on)"
        R"()(?:\s+(?:on|at))?\s*:?\s+)");
    re2::StringPiece at = piece(text);
    if (!RE2::Consume(&at, label)) return false;
    text = {at.data(), at.size()};
    return true;
}

std::string_view strip_separators(std::string_view text) {
    constexpr std::string_view signs[] = {",", "|",      "-",      ";",      "/",     "(",
                                          ")", "\u2013", "\u2014", "\u00b7", "\u2022"};
    for (bool again = true; again;) {
        again = false;
        text = trim(text);
        for (const std::string_view sign : signs) {
            if (text.starts_with(sign)) text.remove_prefix(sign.size()), again = true;
            if (text.ends_with(sign)) text.remove_suffix(sign.size()), again = true;
        }
    }
    return text;
}

/// Two to five words that all begin with a capital, particles (de, van) apart: "Anna Kersey", "J. K. van der Berg".
bool is_name(std::string_view text) {
    static const RE2 name(
        R"((?:(?:Sir|Dame|Lord|Dr|Mr|Mrs|Ms|Prof)\.? )?(?:\p{Lu}[\p{L}.'’-]*)(?: (?:(?:de|da|du|del|della|di|van|von)"
        R"(|der|den|la|le|bin|al|el) ){0,2}\p{Lu}[\p{L}.'’-]*| \p{Lu}[\p{L}.'’-]*){1,4})");
    return RE2::FullMatch(piece(text), name);
}

bool is_outlet(std::string_view text) {
    static const RE2 word(
        R"(\b(?:Agency|Chronicle|Courier|Daily|Echo|Examiner|Express|Gazette|Guardian|Herald|Independent|Journal|Mail)"
        R"(|Mercury|Mirror|News|Newspaper|Observer|Online|Post|Press|Review|Standard|Star|Sun|Telegraph|Times)"
        R"(|Tribune|Weekly|BBC|ITV|Sky|AFP|AP|Reuters)\b)");
    return text.size() <= 60 && RE2::PartialMatch(piece(text), word);
}

/// Fills author or outlet from what stands before a date ("By Anna Kersey, Political Editor"); false if it is
/// something else. `alone`: no date confirms the line, so only "By ..." will do.
bool read_source(std::string_view text, bool alone, Byline& out) {
    text = strip_separators(text);
    if (text.empty()) return !alone;
    static const RE2 by(R"((?i)(?:written\s+)?by:?\s+(.+))");
    static const RE2 source(R"((?i)(?:source|from)\s*:\s*(\S.*))");
    re2::StringPiece rest;
    if (RE2::FullMatch(piece(text), by, &rest)) {
        const std::string author = clean_author({rest.data(), rest.size()});
        if (!is_names(author)) return false;
        out.author = author;
        return true;
    }
    if (RE2::FullMatch(piece(text), source, &rest) && rest.size() <= 60) {
        out.outlet = std::string(rest);
        return true;
    }
    if (alone) return false;
    if (is_outlet(text)) {
        out.outlet = std::string(text);
        return true;
    }
    const std::string author = clean_author(text);
    if (!is_names(author)) return false;
    out.author = author;
    return true;
}

/// What may follow the date: nothing, a time, another date or label, the time it takes to read.
bool is_tail(std::string_view text) {
    text = strip_separators(text);
    static const RE2 fixed(
        R"((?i)|(?:at\s+)?\d{1,2}[:.]\d\d.{0,20}|\d{1,3}\s*min(?:ute)?s?(?:\s+read)?|.{0,12}comments?|last\s+.*)"
        R"(|(?:first\s+|last\s+)?(?:published|updated|modified)\b.*)");
    return RE2::FullMatch(piece(text), fixed) || parse_written_date(text);
}

/// The places where a date may end: the end of the line, or before a separator behind it.
std::optional<Date> date_at(std::string_view text) {
    if (const std::optional<Date> date = parse_written_date(text)) return date;
    for (const std::string_view sign : {" |", " \u00b7", " \u2022", " \u2013", " \u2014", " -", ";", " ("}) {
        const std::size_t end = text.find(sign);
        if (end == std::string_view::npos) continue;
        const std::optional<Date> date = parse_written_date(text.substr(0, end));
        if (date && is_tail(text.substr(end))) return date;
    }
    return std::nullopt;
}

}  // namespace

std::optional<Byline> parse_byline(std::string_view line) {
    line = trim(line);
    if (line.empty() || line.size() > longest_byline || !is_utf8(line)) return std::nullopt;
    Byline out;
    // Every word may begin the date; the leftmost that reads as one wins.
    for (std::size_t at = 0; at < line.size();) {
        std::string_view from = line.substr(at);
        take_label(from);
        if (const std::optional<Date> date = date_at(strip_separators(from))) {
            out.date = date;
            if (!read_source(line.substr(0, at), false, out)) return std::nullopt;
            return out;
        }
        const std::size_t blank = line.find(' ', at);
        if (blank == std::string_view::npos) break;
        at = blank + 1;
    }
    if (!read_source(line, true, out)) return std::nullopt;
    return out;
}

bool is_names(std::string_view text) {
    static const RE2 join(R"((.*?)(?:\s*,\s*(?:and\s+)?|\s+and\s+|\s*&\s*|$))");
    re2::StringPiece at = piece(text);
    re2::StringPiece one;
    while (!at.empty()) {
        if (!RE2::Consume(&at, join, &one) || !is_name({one.data(), one.size()})) return false;
    }
    return !text.empty();
}

namespace {

/// Cuts a date and what follows it.
void cut_date(std::string& out) {
    if (out.find_first_of("0123456789") == std::string::npos) return;
    for (std::size_t at = out.find(' '); at != std::string::npos; at = out.find(' ', at + 1)) {
        const std::string_view rest = std::string_view(out).substr(at);
        if (rest.size() <= longest_date && date_at(strip_separators(rest))) out.resize(at);
    }
}

/// Cuts what bylines say of an author: "Staff", ", Political Editor", " in Brussels", " Twitter".
void cut_description(std::string& out) {
    // ", Political Editor", " - Chief Political Correspondent"
    static const RE2 job(
        R"((?i)(?:,|\s-|\s\|)\s[^,|]*\b(?:editor|correspondent|reporter|writer|columnist|staff)[^,|]*$)");
    // " Senior Politics Editor, The Harbour Post"
    static const RE2 bare_job(
        R"((?i)\s(?:senior|chief|deputy|associate|assistant|managing|executive|political|politics|contributing|special|business|science|health)"
        R"(|sports?|technology|foreign|home|staff)\s(?:[\pL&]+\s){0,3}(?:editor|correspondent|reporter|writer|columnist|journalist)\b.*$)");
    // " in Brussels", " for the Harbour Post"
    static const RE2 place(R"((?i)\s(?:in|for|at)\s.*$)");
    static const RE2 network(R"((?i)\s(?:(?:on\s)?(?:twitter|facebook|instagram|linkedin)|follow|e-?mail|contact|bio|view (?:bio|profile))\b.*$)");
    for (const RE2* pattern : {&job, &bare_job, &place, &network}) RE2::Replace(&out, *pattern, "");
}

}  // namespace

std::string clean_author(std::string_view author) {
    constexpr std::size_t longest_list = 500;
    if (author.size() > longest_list) return {};
    static const RE2 by(
        R"((?i)^\s*(?:(?:posted|written|reported|words|veröffentlicht|geschrieben|verfasst|erstellt)"
        R"(|publié|écrit|publicado|escrito|(?:an |ein )?(?:article|artikel|beitrag))"
        R"(|(?:(?:view|read|show|zeige|all|more|alle|mehr)\s+){0,3}(?:posts|articles|stories|beiträge|artikel))\s+)?)"
        R"((?:by|von|par|por|door|av)[:\s]\s*)");
    static const RE2 label(R"((?i)^\s*(?:authors?|autor(?:in)?|auteurs?|autore|text|foto|redaktion)\s*:\s*)");
    static const RE2 address(R"((?i)https?://\S*|\S+@\S+|@\w+)");
    static const RE2 last_first(R"(\s*(\p{Lu}[\pL'’-]+)\s*,\s*(\p{Lu}[\pL'’-]+)\s*)");  // "Kersey, Anna"
    std::string out(author);
    RE2::GlobalReplace(&out, address, " ");
    RE2::Replace(&out, by, "");
    RE2::Replace(&out, label, "");
    cut_date(out);
    cut_description(out);
    std::string last, first;
    if (RE2::FullMatch(out, last_first, &last, &first)) return first + " " + last;
    // Accounts that nobody is behind, and domains.
    static const RE2 nobody(R"((?i)\s*(?:unknown|anonymous|admin(?:istrator)?|none|null|undefined)"
        R"(|guest|.*\bprofile?\b.*|[\w-]+\.(?:com|net|org|info|[a-z]{2}))\s*)");
    if (RE2::FullMatch(out, nobody)) return {};
    static const RE2 comma(R"(\s*,\s*)");
    RE2::GlobalReplace(&out, comma, ", ");
    return std::string(strip_separators(one_line(out)));
}

std::optional<Date> date_in_address(std::string_view address) {
    static const RE2 split(
        R"((?i)(?:^|[/_.-])((?:19|20)\d\d)[/_.-](\d\d?|jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[/_.-](\d\d?))"
        R"((?:$|[^0-9]))");
    static const RE2 joined(R"((?:^|[/_.-])((?:19|20)\d\d)([01]\d)([0-3]\d)(?:$|[/_.-]))");
    int year = 0, day = 0;
    std::string month;
    if (!RE2::PartialMatch(piece(address), split, &year, &month, &day) &&
        !RE2::PartialMatch(piece(address), joined, &year, &month, &day)) {
        return std::nullopt;
    }
    const bool digits = std::isdigit(static_cast<unsigned char>(month.front())) != 0;
    const unsigned number = digits ? static_cast<unsigned>(std::stoi(month)) : month_from_name(month);
    return Date::from_ymd(year, number, static_cast<unsigned>(day));
}

}  // namespace onrecord
