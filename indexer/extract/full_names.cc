#include "indexer/extract/full_names.h"

#include <algorithm>

namespace onrecord {

namespace {
constexpr std::size_t longest_name = 5;   ///< lexemes of a name that the gazetteer does not know
constexpr std::uint32_t longest_description = 14;   ///< lexemes of "who keeps sheep near Brecon"

/// Words that describe somebody in public life.
constexpr std::string_view public_words[] = {"mp",      "mps",       "mep",     "msp",        "peer",   "minister",     "secretary",  "chancellor", "leader",
                                             "president", "premier", "mayor",   "party",      "labour", "conservative", "tory",       "liberal",    "democrat",
                                             "parliament", "commons", "cabinet", "government", "elected", "campaign",   "politician", "candidate",  "councillor",
                                             "commissioner", "governor", "senator", "congressman", "general", "constituency"};
}  // namespace

void FullNames::find_full_names() {
    cast_.name_at.assign(sheet_.size(), 0);
    cast_.body_at.assign(sheet_.size(), 0);
    for (std::uint32_t i = 0; i < sheet_.size();) i = full_name(i);
}

std::uint32_t FullNames::full_name(std::uint32_t i) {
    if (!sheet_[i].wordlike()) return i + 1;
    const std::uint32_t end = end_of_sentence(i);
    const std::uint32_t start = i;
    char gender = 0;
    bool titled = false;
    while (i + 1 < end && capital(i) && sheet_[i].is(title) && capital(i + 1)) {
        if (sheet_[i].is(male)) gender = 'm';
        if (sheet_[i].is(female)) gender = 'f';
        titled = true;
        ++i;
    }
    if (titled)   // "Lord Howard" as the gazetteer has him
        if (const std::uint32_t next = known_name(start, start, end, true)) return next;
    if (const std::uint32_t next = known_name(start, i, end, titled)) {
        for (std::uint32_t k = i; k < next; ++k) office_end_ = std::max(office_end_, office_behind(k, end));
        return next;
    }
    if (!capital(i)) return titled ? i + 1 : start + 1;
    const std::uint32_t office = office_behind(start, end);   // "Lord Privy Seal" with its title
    if (office > i + (titled ? 0 : 1)) return office;
    if (i < office_end_) return i + 1;
    return unknown_name(start, i, end, titled, gender);
}

std::uint32_t FullNames::known_name(std::uint32_t start, std::uint32_t i, std::uint32_t end, bool titled) {
    const auto match = language_.names.names().longest(sheet_, i, end);
    if (match.values.empty()) return 0;
    const Person* person = pick(match.values);
    if (person && match.last > i + 1 && capital(i) && capital(match.last - 1)) {
        const bool namesake = is_private(match.last, end) || (!cast_.holds(person) && is_known_unknown(i, match.last));
        add_name({start, match.last}, namesake ? unknown_character(i, match.last, person->gender, true) : character_of(*person), true);
        return match.last;
    }
    if (titled || !(capital(i) || sheet_[i].kind == LexemeKind::number)) return 0;
    const NameValue* body = nullptr;   // a party before an institution of the same name
    for (const NameValue& value : match.values)
        if (!value.person && (!body || value.party)) body = &value;
    if (!body || (match.last == i + 1 && begins_person(i, end))) return 0;
    add_body({i, match.last}, *body);
    return match.last;
}

bool FullNames::is_private(std::uint32_t i, std::uint32_t end) const {
    const auto is_age = [&](std::uint32_t k) {
        return k + 1 < end && sheet_[k].kind == LexemeKind::number && sheet_[k].span.size() == 2 && sheet_[k + 1].is_sign(',');
    };
    if (i + 3 >= end || !sheet_[i].is_sign(',') || !is_age(i + 1)) return false;
    const std::uint32_t first = i + 3;
    const Lexeme& lead = sheet_[first];
    if (!lead.is(relative | preposition) && !sheet_.is_word(first, "a") && !sheet_.is_word(first, "an")) return false;
    for (std::uint32_t k = first; k < end && k < first + longest_description && !sheet_[k].is_sign(','); ++k) {
        const std::string word = folded(k);
        if (std::ranges::find(public_words, word) != std::end(public_words)) return false;
        if (office_behind(k, end) > k) return false;
    }
    return true;
}

bool FullNames::is_known_unknown(std::uint32_t first, std::uint32_t last) const {
    return index_.unknown.contains(folded({first, last}));
}

bool FullNames::begins_person(std::uint32_t i, std::uint32_t end) const {
    return language_.names.is_given_name(sheet_[i].word) && i + 1 < end && capital(i + 1) && !sheet_[i + 1].is(body_word | human);
}

std::uint32_t FullNames::unknown_name(std::uint32_t start, std::uint32_t i, std::uint32_t end, bool titled, char gender) {
    const bool given_first = (language_.names.is_given_name(sheet_[i].word) || is_initials(i)) && i + 1 < end && capital(i + 1) &&
                             !sheet_[i + 1].is(function_word | time_word | human | body_word);
    if (!given_first && !name_word(i)) return i + 1;
    std::uint32_t last = i + 1;
    while (last < end && last - i < longest_name && (name_word(last) || (particle(last) && last + 1 < end && name_word(last + 1)))) {
        const auto inner = language_.names.names().longest(sheet_, last, end);
        if (inner.last > last + 1) break;
        ++last;
    }
    if (last == i + 2 && sheet_[i + 1].joined && !titled && !language_.names.surnames().longest(sheet_, i, last).values.empty()) return last;   // "Rees-Mogg"
    if (last < i + 2 || (last < end && sheet_[last].kind == LexemeKind::word && !sheet_[last].capital && work_follows(last))) return last;
    const bool body_follows = last < end && capital(last) && sheet_[last].is(body_word);
    if (!titled && (body_follows || (!given_first && caps_lock(i, last)))) return last;
    if (gender == 0) gender = language_.names.gender_of_given(sheet_[i].word);
    add_name({start, last}, unknown_character(i, last, gender, titled || given_first), true);
    return last;
}

bool FullNames::is_initials(std::uint32_t i) const {
    const std::string_view word = sheet_.words(sheet_[i].span);
    return word.size() >= 2 && word.size() <= 6 && word.back() == '.' && !sheet_[i].is(abbreviation | title) && word != "U.S." && word != "U.K." &&
           word != "E.U." && word != "U.N.";
}

bool FullNames::work_follows(std::uint32_t i) const {
    const std::string_view word = sheet_.words(sheet_[i].span);
    return word == "author" || word == "star" || word == "actor" || word == "actress" || word == "creator" || word == "director";
}

bool FullNames::caps_lock(std::uint32_t first, std::uint32_t last) const {
    for (std::uint32_t i = first; i < last; ++i)
        if (sheet_[i].all_caps) return true;
    return false;
}

void FullNames::read_headline(const Sheet& headline) {
    for (std::uint32_t i = 0; i < headline.size(); ++i) {
        const auto match = language_.names.names().longest(headline, i, headline.size());
        const Person* person = match.last > i + 1 ? pick(match.values) : nullptr;
        if (person) character_of(*person);
    }
}

}  // namespace onrecord
