#include "indexer/extract/office_window.h"

#include <algorithm>
#include <array>

namespace onrecord {
namespace {

constexpr std::size_t longest_name = 5;  // words of a person's name that may stand before "the Office"

/// Before an office, these say that the person does not hold it on the day, or that it is another country's.
bool denies(std::string_view word) {
    static constexpr std::array<std::string_view, 28> words{
        "former",  "ex",        "then",  "shadow", "previous", "future",   "next",   "incoming", "late",  "onetime",
        "deputy",  "assistant", "would", "first",  "last",     "old",      "german", "french",   "irish", "spanish",
        "italian", "dutch",     "greek", "polish", "japanese", "american", "indian", "foreign"};
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// Titles between an office and a name: "Defence Secretary Sir Michael Fallon".
bool is_title(std::string_view word) {
    return word == "sir" || word == "mr" || word == "mrs" || word == "ms" || word == "dame" || word == "dr" ||
           word == "lord" || word == "lady" || word == "baroness" || word == "rt" || word == "hon";
}

bool is_year(std::string_view word) {
    return word.size() == 4 && (word.substr(0, 2) == "19" || word.substr(0, 2) == "20") && word[2] >= '0' &&
           word[2] <= '9' && word[3] >= '0' && word[3] <= '9';
}

/// Both ends of the sentence (or line) around `word`, as words.
std::pair<std::size_t, std::size_t> sentence_around(const WordScan& scan, std::size_t word) {
    std::size_t first = word, end = word + 1;
    while (first > 0 && scan[first].before != Gap::line && scan[first].before != Gap::stop && word - first < 60)
        --first;
    while (end < scan.size() && scan[end].before != Gap::line && scan[end].before != Gap::stop && end - word < 60)
        ++end;
    return {first, end};
}

bool names_a_year(const WordScan& scan, std::size_t word) {
    const auto [first, end] = sentence_around(scan, word);
    for (std::size_t i = first; i < end; ++i) {
        if (is_year(scan.folded(i))) return true;
    }
    return false;
}

std::vector<DateRange> intersect(const std::vector<DateRange>& a, const std::vector<DateRange>& b) {
    std::vector<DateRange> both;
    for (const DateRange& x : a) {
        for (const DateRange& y : b) {
            const DateRange common{std::max(x.from, y.from), std::min(x.until, y.until)};
            if (common.from <= common.until) both.push_back(common);
        }
    }
    return both;
}

/// The smallest range that holds all of `ranges` (not empty).
DateRange hull(const std::vector<DateRange>& ranges) {
    DateRange all = ranges.front();
    for (const DateRange& range : ranges) {
        all.from = std::min(all.from, range.from);
        all.until = std::max(all.until, range.until);
    }
    return all;
}

std::int64_t length(const DateRange& range) {
    return std::int64_t{range.until.days} - range.from.days;
}

}  // namespace

/// "former UK defence secretary", "the then-Defence Secretary": one of the three words before says it.
bool is_denied(const WordScan& scan, std::size_t office) {
    for (std::size_t i = office; i > 0 && office - i < 3 && scan[i].before == Gap::soft; --i) {
        if (denies(scan.folded(i - 1))) return true;
    }
    return false;
}

OfficeWindow::OfficeWindow(const Gazetteer& gazetteer) : gazetteer_(&gazetteer) {
    for (std::uint32_t i = 0; i < gazetteer.offices().size(); ++i) {
        const Office& office = gazetteer.offices()[i];
        if (gazetteer.terms_in(office).empty()) continue;
        office_names_.add(office.name, i);
        for (const std::string& name : office.also) office_names_.add(name, i);
    }
    for (std::uint32_t i = 0; i < gazetteer.people().size(); ++i) {
        const Person& person = gazetteer.people()[i];
        if (gazetteer.terms_of(person).empty()) continue;
        people_names_.add(person.name, i, Spelling::capitals);
        for (const std::string& name : person.also) people_names_.add(name, i, Spelling::capitals);
        if (!person.surname.empty()) surnames_.add(person.surname, i, Spelling::capitals);
    }
}

std::vector<DateRange> OfficeWindow::terms_of(std::span<const std::uint32_t> people,
                                              std::span<const std::uint32_t> offices) const {
    std::vector<DateRange> ranges;
    for (const std::uint32_t person : people) {
        for (const Term* term : gazetteer_->terms_of(gazetteer_->people()[person])) {
            const auto office = static_cast<std::uint32_t>(term->office - gazetteer_->offices().data());
            if (std::find(offices.begin(), offices.end(), office) == offices.end() || term->until <= term->from)
                continue;
            ranges.push_back({term->from, term->until == max_date ? max_date : term->until - 1});
        }
    }
    return ranges;
}

std::optional<OfficeWindow::Holding> OfficeWindow::holding_at(const WordScan& scan, std::size_t first,
                                                              std::size_t count,
                                                              std::span<const std::uint32_t> offices) const {
    // "Defence Secretary [Sir] Michael Fallon", "the defence secretary, Michael Fallon"
    std::size_t name = first + count;
    while (name < scan.size() && scan[name].before <= Gap::comma && is_title(scan.folded(name))) ++name;
    if (name < scan.size() && scan[name].before <= Gap::comma && scan[name].capital) {
        for (const PhraseTable* table : {&people_names_, &surnames_}) {
            const PhraseTable::Match match = table->longest(scan, name);
            if (match.count == 0) continue;
            std::vector<DateRange> terms = terms_of(match.values, offices);
            if (!terms.empty()) return Holding{std::move(terms), scan.span_of(first, name + match.count - first)};
        }
    }
    // "Michael Fallon, the [British] defence secretary"
    std::size_t comma = first;
    while (comma > 0 && first - comma < 3 && scan[comma].before == Gap::soft) --comma;
    if (comma == 0 || scan[comma].before != Gap::comma || first == comma || scan.folded(comma) != "the")
        return std::nullopt;
    for (std::size_t start = comma - std::min(comma, longest_name); start < comma; ++start) {
        const PhraseTable::Match match = people_names_.longest(scan, start);
        if (match.count == 0 || start + match.count != comma) continue;
        std::vector<DateRange> terms = terms_of(match.values, offices);
        if (!terms.empty()) return Holding{std::move(terms), scan.span_of(start, first + count - start)};
    }
    return std::nullopt;
}

std::optional<OfficeWindow::Window> OfficeWindow::find(std::string_view text, const std::vector<Span>& skip) const {
    const WordScan scan(text, skip);
    std::vector<DateRange> left{DateRange{}};
    Span span{};
    int pairs = 0;
    for (std::size_t i = 0; i < scan.size();) {
        const PhraseTable::Match office = office_names_.longest(scan, i);
        const std::size_t next = i + std::max<std::size_t>(office.count, 1);
        if (office.count > 0 && !is_denied(scan, i) && !names_a_year(scan, i)) {
            if (const auto holding = holding_at(scan, i, office.count, office.values)) {
                std::vector<DateRange> both = intersect(left, holding->terms);
                if (both.empty()) return std::nullopt;  // a text that tells of several times proves none
                if (span.empty() || length(hull(both)) < length(hull(left))) span = holding->span;
                left = std::move(both);
                ++pairs;
            }
        }
        i = next;
    }
    if (pairs == 0) return std::nullopt;
    return Window{hull(left), {"office-window", pairs == 1 ? 0.75F : 0.9F, span}};
}

}  // namespace onrecord
