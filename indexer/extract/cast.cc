#include "indexer/extract/cast.h"

#include <algorithm>
#include <map>
#include <optional>

#include "common/text.h"

namespace onrecord {

namespace {

constexpr std::uint32_t function_word = determiner | preposition | coordinator | subordinator | auxiliary | modal | negation |
                                        subject_pronoun | object_pronoun | relative;
constexpr std::size_t longest_name = 5;     ///< lexemes of a name that the gazetteer does not know
constexpr std::size_t most_compared = 60;   ///< characters compared letter by letter
constexpr std::size_t most_namesakes = 16;  ///< of one article that are compared: keeps hostile text linear

class CastFinder {
public:
    CastFinder(const Sheet& sheet, const Language& language, const When& when, Cast& cast)
        : sheet_(sheet), language_(language), when_(when), cast_(cast) {}

    void read_headline(const Sheet& headline) {
        for (std::uint32_t i = 0; i < headline.size(); ++i) {
            const auto match = language_.names.names().longest(headline, i, headline.size());
            const Person* person = match.last > i + 1 ? pick(match.values) : nullptr;
            if (person) character_of(*person);
        }
    }

    void find_full_names() {
        cast_.name_at.assign(sheet_.size(), 0);
        cast_.body_at.assign(sheet_.size(), 0);
        for (std::uint32_t i = 0; i < sheet_.size();) i = full_name(i);
    }

    void find_short_names() {
        for (std::uint32_t i = 0; i < sheet_.size();) i = short_name(i);
        std::sort(cast_.names.begin(), cast_.names.end(),
                  [](const NameMention& a, const NameMention& b) { return a.words.first < b.words.first; });
        for (std::uint32_t m = 0; m < cast_.names.size(); ++m)
            for (std::uint32_t i = cast_.names[m].words.first; i < cast_.names[m].words.last; ++i) cast_.name_at[i] = m + 1;
    }

private:
    std::string folded(std::uint32_t i) const { return fold_word(sheet_.words(sheet_[i].span)); }
    std::uint32_t end_of_sentence(std::uint32_t i) const { return sheet_.sentences[sheet_[i].sentence].last; }
    bool capital(std::uint32_t i) const { return sheet_[i].kind == LexemeKind::word && sheet_[i].capital; }
    bool free(std::uint32_t i) const { return cast_.name_at[i] == 0 && cast_.body_at[i] == 0; }

    /// The person among `values` who is most prominent at the time; null if there is none.
    const Person* pick(std::span<const NameValue> values) const {
        const Person* best = nullptr;
        for (const NameValue& value : values)
            if (value.person && (!best || rank(*value.person) > rank(*best))) best = value.person;
        return best;
    }
    int rank(const Person& person) const { return prominence(language_.gazetteer, person, when_); }

    // ---- full names

    std::uint32_t full_name(std::uint32_t i) {
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
        if (const std::uint32_t next = known_name(start, i, end, titled)) return next;
        if (!capital(i)) return titled ? i + 1 : start + 1;
        const auto office = language_.names.offices().longest(sheet_, i, end);
        if (office.last > i + 1) return office.last;
        return unknown_name(start, i, end, titled, gender);
    }

    /// A name of the gazetteer that begins at `i`; where it ends, or 0.
    std::uint32_t known_name(std::uint32_t start, std::uint32_t i, std::uint32_t end, bool titled) {
        const auto match = language_.names.names().longest(sheet_, i, end);
        if (match.values.empty()) return 0;
        const Person* person = pick(match.values);
        if (person && match.last > i + 1 && capital(i) && capital(match.last - 1)) {
            add_name({start, match.last}, character_of(*person), true);
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

    /// "Chelsea Clinton", "Kent Brockman": a place's name that begins a person's.
    bool begins_person(std::uint32_t i, std::uint32_t end) const {
        return language_.names.is_given_name(sheet_[i].word) && i + 1 < end && capital(i + 1) && !sheet_[i + 1].is(body_word | human);
    }

    bool name_word(std::uint32_t i) const {
        const std::string_view word = sheet_.words(sheet_[i].span);
        return capital(i) && word != "Former" && word != "Ex" && word != "Prime" && word != "Then" && !sheet_[i].is(function_word | adverb | time_word | human | plural_word | body_word | title) &&
               language_.country(sheet_[i].word).empty();
    }
    bool particle(std::uint32_t i) const {
        if (sheet_[i].kind != LexemeKind::word || sheet_[i].capital) return false;
        const std::string_view word = sheet_.words(sheet_[i].span);
        return word == "de" || word == "van" || word == "der" || word == "von" || word == "bin" || word == "al" || word == "la" ||
               word == "le" || word == "du" || word == "den" || word == "di" || word == "da" || word == "dos";
    }

    /// A capitalised run that the gazetteer does not know: a person if it begins with a first name or a title.
    std::uint32_t unknown_name(std::uint32_t start, std::uint32_t i, std::uint32_t end, bool titled, char gender) {
        const bool given_first = (language_.names.is_given_name(sheet_[i].word) || is_initials(i)) && i + 1 < end && capital(i + 1) &&
                                 !sheet_[i + 1].is(function_word | time_word | human | body_word);
        if (!given_first && !name_word(i)) return i + 1;
        std::uint32_t last = i + 1;
        while (last < end && last - i < longest_name && (name_word(last) || (particle(last) && last + 1 < end && name_word(last + 1)))) {
            const auto inner = language_.names.names().longest(sheet_, last, end);
            if (inner.last > last + 1) break;
            ++last;
        }
        if (last < i + 2 || (last < end && sheet_[last].kind == LexemeKind::word && !sheet_[last].capital && work_follows(last))) return last;
        const bool body_follows = last < end && capital(last) && sheet_[last].is(body_word);
        if (!titled && (body_follows || (!given_first && caps_lock(i, last)))) return last;
        if (gender == 0) gender = language_.names.gender_of_given(sheet_[i].word);
        add_name({start, last}, unknown_character(i, last, gender, titled || given_first), true);
        return last;
    }
    /// "J.K.", "J."
    bool is_initials(std::uint32_t i) const {
        const std::string_view word = sheet_.words(sheet_[i].span);
        return word.size() >= 2 && word.size() <= 6 && word.back() == '.' && !sheet_[i].is(abbreviation | title) && word != "U.S." && word != "U.K." &&
               word != "E.U." && word != "U.N.";
    }
    /// "Harry Potter author": the name of a work.
    bool work_follows(std::uint32_t i) const {
        const std::string_view word = sheet_.words(sheet_[i].span);
        return word == "author" || word == "star" || word == "actor" || word == "actress" || word == "creator" || word == "director";
    }
    bool caps_lock(std::uint32_t first, std::uint32_t last) const {
        for (std::uint32_t i = first; i < last; ++i)
            if (sheet_[i].all_caps) return true;
        return false;
    }

    // ---- surnames, titles with surnames, first names

    std::uint32_t short_name(std::uint32_t i) {
        if (const NameMention* named = cast_.name(i)) {
            last_named_[named->character] = i + 1;
            return i + 1;
        }
        if (!capital(i)) return i + 1;
        const std::uint32_t end = end_of_sentence(i);
        const std::uint32_t start = i;
        char gender = 0;
        bool titled = false;
        while (i + 1 < end && sheet_[i].is(title) && capital(i + 1) && cast_.name_at[i + 1] == 0) {
            if (sheet_[i].is(male)) gender = 'm';
            if (sheet_[i].is(female)) gender = 'f';
            titled = true;
            ++i;
        }
        if (!free(i) && !titled) return i + 1;
        const std::uint32_t last = surname(start, i, end, gender, titled);
        return std::max(last, start + 1);
    }

    std::uint32_t surname(std::uint32_t start, std::uint32_t i, std::uint32_t end, char gender, bool titled) {
        std::string key = folded(i);
        std::uint32_t last = i + 1, best_last = 0, best = 0;
        for (;;) {   // the longest surname of the article: "duncan smith" before "duncan"
            if (const auto who = by_surname(key, gender, start)) best = *who + 1, best_last = last;
            if (last - i >= 3 || last >= end || !capital(last) || cast_.name_at[last] != 0) break;
            key += ' ' + folded(last++);
        }
        if (best == 0 && sheet_[i].is(function_word | adverb | time_word) && !titled) return i + 1;
        if (best != 0 && !(!titled && beside_capital(i, best_last, end)))
            return add_name({start, best_last}, best - 1, false), best_last;
        if (best != 0) return best_last;
        if (const std::uint32_t known = known_surname(start, i, end, gender, titled)) return known;
        if (!titled) return first_name(i, end);
        if (!name_word(i)) return i;
        if (const auto knight = knighted(start, i)) {
            add_name({start, i + 1}, *knight, false);
            return i + 1;
        }
        const auto near = misspelt(folded(i), gender);
        add_name({start, i + 1}, near ? *near : unknown_character(i, i + 1, gender, true), false);
        return i + 1;
    }

    /// "Sir Michael", "Dame Margaret", "Lady Sylvia": a title with a first name, for the one character that has it.
    std::optional<std::uint32_t> knighted(std::uint32_t start, std::uint32_t i) const {
        const std::string_view honour = sheet_.words(sheet_[start].span);
        if (honour != "Sir" && honour != "Dame" && honour != "Lady" && honour != "Prince" && honour != "Princess") return std::nullopt;
        const auto found = givens_.find(folded(i));
        if (found == givens_.end() || found->second.size() != 1) return std::nullopt;
        return found->second.front();
    }

    /// "Mr Wellman" where the article has a Wellmann: the only character whose long surname is one letter off.
    std::optional<std::uint32_t> misspelt(const std::string& key, char gender) const {
        if (key.size() < 6 || cast_.characters.size() > most_compared) return std::nullopt;
        std::optional<std::uint32_t> found;
        for (std::uint32_t who = 0; who < cast_.characters.size(); ++who) {
            const Character& character = cast_.characters[who];
            if (gender != 0 && character.gender != 0 && character.gender != gender) continue;
            if (edit_distance(key, character.surname, 1) > 1) continue;
            if (found) return std::nullopt;
            found = who;
        }
        return found;
    }

    /// Part of a longer capitalised run, so perhaps another name: "Brown University", "Gordon Brown Street".
    bool beside_capital(std::uint32_t i, std::uint32_t last, std::uint32_t end) const {
        if (last < end && capital(last) && sheet_[last].is(body_word) && !sheet_[last].is(human)) return true;
        const bool sentence_start = i == sheet_.sentences[sheet_[i].sentence].first;
        return !sentence_start && i > 0 && sheet_[i - 1].kind == LexemeKind::word && name_word(i - 1) && free(i - 1) &&
               language_.names.is_given_name(sheet_[i - 1].word);
    }

    /// The character with that surname whom a mention at lexeme `at` means: of the right gender, named last before.
    std::optional<std::uint32_t> by_surname(const std::string& key, char gender, std::uint32_t at) {
        const auto found = surnames_.find(key);
        if (found == surnames_.end()) return std::nullopt;
        std::optional<std::uint32_t> best;
        const std::size_t skip = found->second.size() > most_namesakes ? found->second.size() - most_namesakes : 0;
        for (const std::uint32_t who : std::span(found->second).subspan(skip)) {
            const Character& character = cast_.characters[who];
            if (gender != 0 && character.gender != 0 && character.gender != gender) continue;
            if (!best || closer(who, *best, at)) best = who;
        }
        return best;
    }
    bool closer(std::uint32_t a, std::uint32_t b, std::uint32_t at) const {
        const auto weight = [&](std::uint32_t who) {
            const Character& character = cast_.characters[who];
            const bool same_paragraph = last_named_[who] != 0 && at < sheet_.size() && last_named_[who] - 1 < at &&
                                        sheet_[last_named_[who] - 1].paragraph == sheet_[at].paragraph;
            return std::pair(same_paragraph ? 1 : 0, (character.person ? 4u : 0u) + (character.sure ? 2u : 0u) + character.mentions);
        };
        return weight(a) > weight(b);
    }

    /// A surname of the gazetteer whose bearer the article never names in full.
    std::uint32_t known_surname(std::uint32_t start, std::uint32_t i, std::uint32_t end, char gender, bool titled) {
        const auto match = language_.names.surnames().longest(sheet_, i, end);
        if (match.values.empty() || !capital(match.last - 1)) return 0;
        if (!titled && (beside_capital(i, match.last, end) || sheet_[i].all_caps)) return 0;
        const Person* best = nullptr;
        int best_rank = 0, second = 0;
        for (const Person* person : match.values) {
            if (gender != 0 && person->gender != 0 && person->gender != gender) continue;
            const int value = rank(*person);
            if (value > best_rank) second = best_rank, best_rank = value, best = person;
            else second = std::max(second, value);
        }
        if (!best || best_rank == second || best_rank < (titled ? 3 : 4)) return 0;
        if (!titled && i + 1 == match.last && sheet_[i].is(base_verb | function_word | adverb)) return 0;
        add_name({start, match.last}, character_of(*best), false);
        return match.last;
    }

    /// "Boris", where the article has one Boris or the gazetteer lists the name alone.
    std::uint32_t first_name(std::uint32_t i, std::uint32_t end) {
        if (i + 1 < end && capital(i + 1) && !sheet_[i + 1].is(function_word)) return i + 1;
        const auto alias = language_.names.names().longest(sheet_, i, end);
        if (const Person* person = pick(alias.values)) {
            add_name({i, alias.last}, character_of(*person), false);
            return alias.last;
        }
        const auto found = givens_.find(folded(i));
        if (found != givens_.end() && found->second.size() == 1 && cast_.characters[found->second.front()].sure)
            add_name({i, i + 1}, found->second.front(), false);
        return i + 1;
    }

    // ---- characters

    std::uint32_t character_of(const Person& person) {
        const std::size_t before = cast_.characters.size();
        const std::uint32_t who = cast_.character_of(person);
        if (cast_.characters.size() > before) index(who);
        return who;
    }

    std::uint32_t unknown_character(std::uint32_t first, std::uint32_t last, char gender, bool sure) {
        std::string key, surname;
        for (std::uint32_t i = first; i < last; ++i) key += (key.empty() ? "" : " ") + folded(i);
        const auto known = unknown_.find(key);
        if (known != unknown_.end()) return known->second;
        std::uint32_t begin = last - 1;
        while (begin > first + 1 && (sheet_[begin].joined || particle(begin - 1))) --begin;
        for (std::uint32_t i = begin; i < last; ++i) surname += (surname.empty() ? "" : " ") + folded(i);
        Character character;
        character.name = std::string(sheet_.words(Range{first, last}));
        character.surname = surname;
        if (last > first + 1) character.given = folded(first);
        character.gender = gender;
        character.sure = sure;
        return unknown_[key] = add_character(std::move(character));
    }

    std::uint32_t add_character(Character character) {
        const auto who = static_cast<std::uint32_t>(cast_.characters.size());
        cast_.characters.push_back(std::move(character));
        index(who);
        return who;
    }
    void index(std::uint32_t who) {
        const Character& character = cast_.characters[who];
        surnames_[character.surname].push_back(who);
        if (!character.given.empty()) givens_[character.given].push_back(who);
        last_named_.push_back(0);
    }

    void add_name(Range words, std::uint32_t who, bool full) {
        cast_.names.push_back({words, who, full});
        ++cast_.characters[who].mentions;
        last_named_[who] = words.first + 1;
        for (std::uint32_t i = words.first; i < words.last; ++i)
            cast_.name_at[i] = static_cast<std::uint32_t>(cast_.names.size());
    }
    void add_body(Range words, NameValue value) {
        cast_.bodies.push_back({words, value});
        for (std::uint32_t i = words.first; i < words.last; ++i)
            cast_.body_at[i] = static_cast<std::uint32_t>(cast_.bodies.size());
    }

    const Sheet& sheet_;
    const Language& language_;
    const When& when_;
    Cast& cast_;
    std::map<std::string, std::uint32_t> unknown_;
    std::map<std::string, std::vector<std::uint32_t>, std::less<>> surnames_, givens_;
    std::vector<std::uint32_t> last_named_;   ///< 1 + lexeme where a character was named last
};

}  // namespace

std::uint32_t Cast::character_of(const Person& person) {
    const auto [at, fresh] = by_person.try_emplace(&person, static_cast<std::uint32_t>(characters.size()));
    if (!fresh) return at->second;
    Character character;
    character.person = &person;
    character.name = person.name;
    character.surname = fold_value(person.surname);
    const std::string name = fold_value(person.name);
    character.given = name.substr(0, name.find(' '));
    character.gender = person.gender;
    character.sure = true;
    characters.push_back(std::move(character));
    return at->second;
}

Cast find_cast(const Sheet& sheet, const Sheet& headline, const Language& language, const When& when) {
    Cast cast;
    CastFinder finder(sheet, language, when, cast);
    finder.read_headline(headline);
    finder.find_full_names();
    finder.find_short_names();
    return cast;
}

}  // namespace onrecord
