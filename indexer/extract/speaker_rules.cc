#include <algorithm>

#include "common/text.h"
#include "indexer/extract/speakers.h"

namespace onrecord {

namespace {


/// Nouns for people who stay unnamed: no salient person is meant by them.
bool stays_unnamed(std::string_view head) {
    static constexpr std::string_view words[] = {"source", "official", "spokesman", "spokeswoman", "spokesperson", "insider", "aide", "man",
                                                 "woman", "boy", "girl", "student", "voter", "resident", "worker", "expert", "member",
                                                 "officer", "reporter", "supporter", "critic", "analyst", "host", "presenter"};
    return std::ranges::find(words, head) != std::end(words);
}

/// Nouns for posts that the gazetteer lists: somebody known to hold none such is hardly meant.
bool is_post(std::string_view noun) {
    static constexpr std::string_view posts[] = {"president", "chancellor", "premier", "mayor", "governor", "taoiseach", "minister",
                                                 "secretary", "leader", "speaker", "commissioner", "pm"};
    return std::ranges::find(posts, noun) != std::end(posts);
}

/// Nouns by which a text goes on speaking of a body that it has named.
bool is_business(std::string_view noun) {
    static constexpr std::string_view nouns[] = {"airline", "bank", "carmaker", "charity", "company", "firm", "manufacturer", "retailer", "union"};
    return std::ranges::find(nouns, noun) != std::end(nouns);
}

constexpr std::uint32_t nearby = 80;   ///< lexemes: a few sentences

/// "the foreign secretary's father Stanley": a noun for a person stands in the phrase.
bool holds_human(const Sheet& sheet, Range words) {
    for (std::uint32_t i = words.first; i < words.last; ++i)
        if (sheet[i].is(human) && !sheet[i].capital) return true;
    return false;
}

constexpr double in_focus = 0.5;   ///< salience of who was the subject a sentence ago

/// True if the office's name or another name of it holds that (folded) phrase.
bool is_called(const Office& office, std::string_view phrase) {
    const auto holds = [&](const std::string& name) { return fold_value(name).find(phrase) != std::string::npos; };
    return holds(office.name) || std::ranges::any_of(office.also, holds);
}

/// "Shadow Chancellor" shadows "Chancellor": by any of the names of both.
bool shadows(const Office& shadow, const Office& office) {
    if (shadow.kind != "shadow" || office.kind == "shadow") return false;
    const auto is_shadow_of = [&](const std::string& name) {
        return shadow.name == "Shadow " + name || std::ranges::find(shadow.also, "Shadow " + name) != shadow.also.end();
    };
    return is_shadow_of(office.name) || std::ranges::any_of(office.also, is_shadow_of);
}

}  // namespace

Identity Identifier::pronoun(std::uint32_t at) {
    const Lexeme& lexeme = sheet_[at];
    if (lexeme.is(male | female)) {
        const char gender = lexeme.is(male) ? 'm' : 'f';
        const auto fits = [&](std::uint32_t who) {
            const char has = cast_.characters[who].gender;
            return has == gender ? 1.0 : has == 0 ? 0.6 : 0.0;
        };
        const auto choice = salience_.best(told_[lexeme.sentence], fits);
        if (!choice || choice->score < 0.01) return {};
        const double share = choice->score / (choice->score + choice->runner_up);
        return person(choice->who, "pronoun", static_cast<float>(0.35 + 0.6 * share));
    }
    const std::string word = fold_word(sheet_.words(lexeme.span));
    if (word == "they" && together_at_ >= std::max(group_at_, body_at_))
        if (auto identity = together(at, 0)) return *identity;
    if (word == "they" && last_group_ && group_at_ >= body_at_) return {{*last_group_}, std::nullopt, "pronoun-group", 0.6f};
    const bool speaks = last_body_ && (word == "it" || (word == "they" && last_body_->kind != SpeakerKind::document));
    if (speaks) return {{*last_body_}, std::nullopt, "pronoun-body", 0.6f};
    return {};
}

/// The people whose names are the phrase's head, or stand in apposition to it.
std::optional<Identity> Identifier::named(const NounPhrase& phrase) {
    Identity identity;
    const auto collect = [&](Range words, std::uint32_t last) {
        for (std::uint32_t i = words.first; i < std::min(words.last, last); ++i) {
            const NameMention* name = cast_.name(i);
            if (!name || is_possessor(name->words)) continue;
            const Character& character = cast_.characters[name->character];
            if (character.ambiguous) {
                identity.rule = two_possible;
                continue;
            }
            const bool again = std::ranges::any_of(identity.speakers, [&](const Speaker& speaker) { return speaker.name == character.name; });
            if (!again) {
                if (identity.speakers.empty()) {
                    identity.character = name->character;
                    identity.rule = name->full ? "full-name" : "surname";
                    identity.confidence = name->full ? 0.97f : 0.94f;
                    if (!character.sure) identity.confidence = 0.8f;
                }
                identity.speakers.push_back(speaker_of(name->character));
            }
            i = name->words.last - 1;
        }
    };
    collect(phrase.words, phrase.head + 1);
    if (identity.speakers.empty() && !phrase.apposition.empty()) {
        const std::uint32_t first = phrase.apposition.first;
        const NameMention* name = cast_.name(first);
        if (!name) {   // "the foreign secretary, Conservative MP Boris Johnson,"
            std::uint32_t i = first;
            while (i < phrase.apposition.last && is_content(sheet_[i]) && !cast_.name(i)) ++i;
            if (i < phrase.apposition.last) name = cast_.name(i);
        }
        const Lexeme& head = sheet_[phrase.head];
        const char gender = name ? cast_.characters[name->character].gender : '\0';
        const bool contradicts = (head.is(male) && gender == 'f') || (head.is(female) && gender == 'm');
        if (name && !is_possessor(name->words) && !contradicts) {
            identity = person(name->character, "apposition", 0.93f);
        }
    }
    if (identity.speakers.empty() && std::string_view(identity.rule) != two_possible) return std::nullopt;
    return identity;
}

/// The office that is the phrase's head, or of whose long title ("Secretary of State for Exiting the European
/// Union") the phrase is the end.
const OfficeMention* Identifier::office_at(std::uint32_t head, Range words) const {
    auto at = std::ranges::lower_bound(offices_, words.first, {}, [](const OfficeMention& mention) { return mention.words.first; });
    if (at != offices_.begin() && std::prev(at)->words.first < words.first && std::prev(at)->words.last >= words.last)
        return &*std::prev(at);
    for (; at != offices_.end() && at->words.first < words.last; ++at)
        if (at->words.contains(head) || (at->words.first <= head + 1 && at->words.last >= words.last)) return &*at;
    return nullptr;
}

std::optional<Identity> Identifier::by_office(const NounPhrase& phrase) {
    const OfficeMention* mention = office_at(phrase.head, phrase.words);
    if (!mention) return std::nullopt;
    if (auto identity = foreign_holder(*mention)) return identity;
    if (const Person* holder = holder_of(*mention, cast_, language_, when_)) {
        const bool seen = cast_.holds(holder);
        return person(cast_.character_of(*holder), mention->tenure == Tenure::now ? "office" : "former-office", seen ? 0.95f : 0.85f);
    }
    return std::nullopt;
}

/// "Angela Merkel said ... The chancellor added": the office of another country, if its holder has just been in focus
/// and the holder at home has not.
std::optional<Identity> Identifier::foreign_holder(const OfficeMention& mention) const {
    const bool abroad_already = std::ranges::any_of(mention.offices, [](const Office* office) { return office->country != "uk"; });
    if (!mention.plain || mention.tenure != Tenure::now || abroad_already) return std::nullopt;
    const std::string noun = fold_value(sheet_.words(mention.words));
    const std::uint32_t sentence = told_[sheet_[mention.words.first].sentence];
    const auto holds = [&](std::uint32_t who, bool at_home) {
        const Person* person = cast_.characters[who].person;
        return person && std::ranges::any_of(language_.gazetteer.offices_of(*person, when_.days.from), [&](const Office* office) {
            return (office->country == "uk") == at_home && office->kind != "shadow" && is_called(*office, noun);
        });
    };
    const auto abroad = salience_.best(sentence, [&](std::uint32_t who) { return holds(who, false) && !holds(who, true) ? 1.0 : 0.0; });
    if (!abroad || abroad->score < in_focus) return std::nullopt;
    const auto home = salience_.best(sentence, [&](std::uint32_t who) { return holds(who, true) ? 1.0 : 0.0; });
    if (home && home->score * 2 > abroad->score) return std::nullopt;
    return person(abroad->who, "office-in-focus", 0.8f);
}

/// "his Labour counterpart", "Mr Davis's opposite number": who shadows the possessor's office, or whom the possessor
/// shadows.
std::optional<Identity> Identifier::counterpart(const NounPhrase& phrase) {
    const std::string head = fold_word(sheet_.words(sheet_[phrase.head].span));
    if (head != "counterpart" && !(head == "number" && phrase.head > 0 && sheet_.is_word(phrase.head - 1, "opposite"))) return std::nullopt;
    std::optional<std::uint32_t> owner;
    const Lexeme& first = sheet_[phrase.words.first];
    if (first.is(possessive)) owner = pronoun(phrase.words.first).character;
    for (std::uint32_t i = phrase.words.first; i < phrase.head; ++i) {
        if (!language_.country(sheet_[i].word).empty()) return std::nullopt;   // "his French counterpart"
        if (const NameMention* name = cast_.name(i); name && is_possessor(name->words)) owner = name->character;
    }
    if (!owner || !cast_.characters[*owner].person) return std::nullopt;
    for (const Office* office : language_.gazetteer.offices_of(*cast_.characters[*owner].person, when_.days.from))
        for (const Office& other : language_.gazetteer.offices()) {
            if (!shadows(other, *office) && !shadows(*office, other)) continue;
            OfficeMention mention{phrase.words, {&other}, Tenure::now, false};
            if (const Person* holder = holder_of(mention, cast_, language_, when_)) return person(cast_.character_of(*holder), "counterpart", 0.85f);
        }
    return std::nullopt;
}

std::optional<Identity> Identifier::body(const NounPhrase& phrase) {
    const BodyMention* mention = cast_.body(phrase.head);
    const std::string head = fold_word(sheet_.words(sheet_[phrase.head].span));
    if (head.starts_with("spokes"))   // "a Downing Street spokesman", "a spokeswoman for the Treasury"
        for (std::uint32_t i = phrase.words.first; i < phrase.words.last && !mention; ++i)
            if (const BodyMention* body = cast_.body(i); body && (body->value.institution || body->value.department)) mention = body;
    if (!mention) {
        const bool definite = sheet_[phrase.words.first].is(determiner) && phrase.words.size() == 2;
        if (definite && head == "party" && last_party_) return Identity{{*last_party_}, std::nullopt, "the-party", 0.7f};
        if (definite && (head == "newspaper" || head == "broadcaster" || head == "tabloid") && last_paper_)
            return Identity{{*last_paper_}, std::nullopt, "the-paper", 0.7f};
        if (definite && is_business(head) && last_body_ && last_body_->kind == SpeakerKind::institution && phrase.words.first < body_at_ + nearby)
            return Identity{{*last_body_}, std::nullopt, "the-company", 0.65f};
        if (head == "department" || head == "ministry" || head == "office") return department_of(phrase);
        return std::nullopt;
    }
    Speaker speaker;
    speaker.kind = SpeakerKind::institution;
    const NameValue& value = mention->value;
    if (value.institution) speaker.id = value.institution->id, speaker.name = value.institution->name;
    else if (value.party) speaker.id = value.party->id, speaker.name = value.party->name, speaker.party = value.party->id;
    else if (value.department) speaker.id = value.department->id, speaker.name = value.department->name, speaker.department = value.department->id;
    else if (value.place) speaker.id = unknown_id(value.place->name), speaker.name = value.place->name;
    const std::string_view words = sheet_.words(mention->words);
    if (value.party && mention->words.last == phrase.words.last && words.ends_with("s") && phrase.words.size() > 1) return std::nullopt;
    return Identity{{speaker}, std::nullopt, "institution", 0.9f};
}

/// "David Davis's department": that of the office the possessor holds.
std::optional<Identity> Identifier::department_of(const NounPhrase& phrase) const {
    for (std::uint32_t i = phrase.words.first; i < phrase.head; ++i) {
        const NameMention* name = cast_.name(i);
        const Person* owner = name && is_possessor(name->words) ? cast_.characters[name->character].person : nullptr;
        if (!owner) continue;
        const Department* department = language_.gazetteer.department(speaker_for(*owner).department);
        if (!department) return std::nullopt;
        Speaker speaker;
        speaker.kind = SpeakerKind::institution;
        speaker.id = speaker.department = department->id;
        speaker.name = department->name;
        return Identity{{speaker}, std::nullopt, "department-of", 0.8f};
    }
    return std::nullopt;
}

/// True if an office of the person at the time is called by that noun.
bool Identifier::holds_post(const Person& person, std::string_view noun) const {
    return std::ranges::any_of(language_.gazetteer.offices_of(person, when_.days.from), [&](const Office* office) { return is_called(*office, noun); });
}

/// "the Labour leader", "the presidential hopeful": the most salient person of whom that can be true.
std::optional<Identity> Identifier::described(const NounPhrase& phrase) {
    const Lexeme& first = sheet_[phrase.words.first];
    const Lexeme& head = sheet_[phrase.head];
    const std::string article = fold_word(sheet_.words(first.span));
    const bool possessed = first.is(possessive);
    if (article != "the" && !possessed) return std::nullopt;
    if (!head.is(human) || head.is(plural_word)) return std::nullopt;
    if (stays_unnamed(fold_word(sheet_.words(head.span))) || possessed) return std::nullopt;
    const Party* party = nullptr;
    for (std::uint32_t i = phrase.words.first; i <= phrase.head; ++i)
        if (const BodyMention* mention = cast_.body(i); mention && mention->value.party) party = mention->value.party;
    const std::string noun = fold_word(sheet_.words(head.span));
    const auto fits = [&](std::uint32_t who) {
        const Character& character = cast_.characters[who];
        if (is_post(noun) && character.person) return holds_post(*character.person, noun) ? 2.5 : 0.25;
        if (head.is(male) && character.gender == 'f') return 0.0;
        if (head.is(female) && character.gender == 'm') return 0.0;
        if (!party || !character.person) return 1.0;
        const Party* own = language_.gazetteer.party_of(*character.person, when_.days.from);
        return own == party ? 1.5 : own ? 0.0 : 0.8;
    };
    const auto choice = salience_.best(told_[head.sentence], fits);
    if (!choice || choice->score < 0.02) return std::nullopt;
    const double share = choice->score / (choice->score + choice->runner_up);
    return person(choice->who, "description", static_cast<float>(0.25 + 0.55 * share));
}

Identity Identifier::unnamed(const NounPhrase& phrase) {
    Speaker speaker;
    const Lexeme& head = sheet_[phrase.head];
    const bool spokesman = fold_word(sheet_.words(head.span)).starts_with("spokes");
    speaker.name = std::string(sheet_.words(spokesman ? phrase.words : Range{phrase.words.first, phrase.head + 1}));
    if (head.is(paper_word)) {
        speaker.kind = SpeakerKind::document;
    } else if (head.is(plural_word)) {
        speaker.kind = SpeakerKind::group;
    } else if (head.capital && !head.is(determiner) && !holds_human(sheet_, {phrase.words.first, phrase.head})) {
        speaker.kind = SpeakerKind::institution;
    } else {
        speaker.kind = SpeakerKind::unnamed;
    }
    if (speaker.name.starts_with("The ") || speaker.name.starts_with("A ") || speaker.name.starts_with("An ")) speaker.name[0] = static_cast<char>(speaker.name[0] + 32);
    speaker.id = unknown_id(speaker.name);
    return {{speaker}, std::nullopt, "unnamed", 0.8f};
}

}  // namespace onrecord
