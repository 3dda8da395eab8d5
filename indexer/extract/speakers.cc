#include "indexer/extract/speakers.h"

#include <algorithm>

#include "common/text.h"
#include "indexer/extract/speaker_on.h"

namespace onrecord {

namespace {
constexpr std::uint32_t longest_gap = 30;   ///< lexemes of an apposition between a subject and its verb
}  // namespace

std::string unknown_id(std::string_view name) {
    std::string id = "~" + fold_value(name);
    std::ranges::replace(id, ' ', '-');
    if (id.size() > 80) id.resize(80);
    return id;
}

Identifier::Identifier(const Sheet& sheet, Cast& cast, const std::vector<OfficeMention>& offices, const Language& language, const When& when)
    : sheet_(sheet), cast_(cast), offices_(offices), language_(language), when_(when) {
    // Sentences inside a long quotation let nobody fade.
    std::uint32_t own = 0;
    for (const Range& sentence : sheet.sentences) {
        told_.push_back(own);
        std::uint32_t i = sentence.first;
        while (i + 1 < sentence.last && sheet[i].kind == LexemeKind::mark) ++i;
        if (sheet[i].quoted == 0 || sheet[sentence.last - 1].quoted == 0) ++own;
    }
}

void Identifier::read_to(std::uint32_t at) {
    at = std::min(at, sheet_.size());
    for (; read_ < at; ++read_) {
        while (next_office_ < offices_.size() && offices_[next_office_].words.first == read_) {
            const OfficeMention& mention = offices_[next_office_++];
            const bool with_name = mention.words.last < sheet_.size() && cast_.name(mention.words.last) != nullptr;
            if (with_name || mention.tenure != Tenure::now) continue;
            if (const Person* holder = holder_of(mention, cast_, language_, when_))
                salience_.mention(cast_.character_of(*holder), told_[sheet_[read_].sentence], 0.9 * mention_weight(mention.words));
        }
        if (const NameMention* name = cast_.name(read_); name && name->words.first == read_) {
            if (cast_.characters[name->character].sure)
                salience_.mention(name->character, told_[sheet_[read_].sentence], mention_weight(name->words));
            if (sheet_[read_].quoted == 0) note_together(read_);
        }
        if (sheet_[read_].is(plural_word) && !sheet_[read_].is(subject_pronoun | determiner) && sheet_[read_].quoted == 0 &&
            (sheet_[read_].is(human) || is_subject({read_, read_ + 1}) || sheet_.words(sheet_[read_].span) == "campaigners"))
            note_group(read_);
        if (const BodyMention* mention = cast_.body(read_); mention && mention->words.first == read_ && sheet_[read_].quoted == 0) {
            const NameValue& value = mention->value;
            if (value.institution) {
                const Speaker body{.id = value.institution->id, .name = value.institution->name, .kind = SpeakerKind::institution, .office = {}, .office_name = {}, .department = {}, .party = {}};
                if (is_subject(mention->words)) last_body_ = body, body_at_ = read_;
                if (value.institution->kind == "media") last_paper_ = body;
            }
            if (value.party) {
                const bool member = is_possessor(mention->words) || (mention->words.last < sheet_.size() && sheet_[mention->words.last].is(human));
                Speaker party{.id = value.party->id, .name = value.party->name, .kind = SpeakerKind::institution, .office = {}, .office_name = {}, .department = {}, .party = value.party->id};
                last_party_ = party;
                if (!member && is_subject(mention->words)) last_body_ = party, body_at_ = read_;
            }
        }
    }
}

/// "Brexit campaigners": whom "they" may mean next.
void Identifier::note_group(std::uint32_t at) {
    const auto phrase = phrase_before(sheet_, at + 1, sheet_.sentences[sheet_[at].sentence].first);
    if (!phrase || phrase->words.last != at + 1) return;
    last_group_ = unnamed(*phrase).speakers.front();
    group_at_ = at;
}

void Identifier::spoke(std::uint32_t character, std::uint32_t sentence, double weight) {
    salience_.mention(character, told_[sentence], weight);
}

bool Identifier::is_possessor(Range words) const {
    return words.last < sheet_.size() && sheet_[words.last].kind == LexemeKind::clitic && sheet_[words.last].classes == 0;
}

bool Identifier::is_subject(Range words) const {
    std::uint32_t i = words.last;
    const std::uint32_t end = i < sheet_.size() ? sheet_.sentences[sheet_[words.first].sentence].last : i;
    if (i < end && (sheet_[i].is_sign(',') || sheet_[i].is_sign('-') || sheet_[i].is_sign('('))) {
        const char32_t close = sheet_[i].sign == '(' ? U')' : sheet_[i].sign;
        std::uint32_t k = i + 1;
        while (k < end && k < i + longest_gap && !sheet_[k].is_sign(close)) ++k;
        if (k >= end || !sheet_[k].is_sign(close)) return false;
        i = k + 1;
    }
    while (i < end && sheet_[i].is(adverb)) ++i;
    return i < end && is_finite(sheet_, i);
}

double Identifier::mention_weight(Range words) const {
    if (sheet_[words.first].quoted != 0) return 0.15;
    if (is_possessor(words)) return 0.5;
    const std::uint32_t first = sheet_.sentences[sheet_[words.first].sentence].first;
    std::uint32_t i = words.first;
    while (i > first && is_content(sheet_[i - 1])) --i;
    if (i > first && sheet_[i - 1].is(determiner)) --i;
    if (i > first && sheet_[i - 1].is(preposition) && !sheet_[i - 1].is(subordinator)) return 0.4;
    if (i > first && sheet_[i - 1].is(subordinator)) return 0.6;   // "when the prime minister returned, Johnson ..."
    return is_subject(words) ? 1.0 : 0.55;
}

Identity Identifier::identify(const Subject& subject, double weight) {
    const NounPhrase& phrase = subject.antecedent ? *subject.antecedent : subject.phrase;
    read_to(phrase.words.first);
    Identity identity = of_phrase(phrase);
    read_to(std::max(subject.phrase.words.last, phrase.words.last));
    if (!identity.speakers.empty() && !identity.character && std::string_view(identity.rule) != "pronoun-group") {
        if (identity.speakers.front().kind == SpeakerKind::group) last_group_ = identity.speakers.front(), group_at_ = phrase.words.first;
        else if (identity.speakers.front().kind != SpeakerKind::unnamed) last_body_ = identity.speakers.front(), body_at_ = phrase.words.first;
    }
    if (identity.character) spoke(*identity.character, sheet_[subject.phrase.words.first].sentence, weight);
    return identity;
}

Identity Identifier::of_phrase(const NounPhrase& phrase) {
    if (phrase.words.size() == 1 && sheet_[phrase.words.first].is(subject_pronoun | object_pronoun | possessive)) return pronoun(phrase.words.first);
    if (auto identity = counted_people(phrase)) return *identity;
    if (auto identity = named(phrase)) return *identity;
    if (auto identity = by_office(phrase)) return *identity;
    if (auto identity = body(phrase)) return *identity;
    if (auto identity = counterpart(phrase)) return *identity;
    if (auto identity = described(phrase)) return *identity;
    return unnamed(phrase);
}

Identity Identifier::person(std::uint32_t character, const char* rule, float confidence) const {
    return {{speaker_of(character)}, character, rule, confidence};
}

Speaker Identifier::speaker_of(std::uint32_t who) const {
    const Character& character = cast_.characters[who];
    if (character.person) return speaker_for(*character.person);
    Speaker speaker;
    speaker.name = character.name;
    speaker.id = unknown_id(character.name);
    return speaker;
}

Speaker Identifier::speaker_for(const Person& person) const { return speaker_on(person, language_.gazetteer, when_); }

}  // namespace onrecord
