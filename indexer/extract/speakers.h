#pragma once

#include <optional>
#include <string>
#include <vector>

#include "common/article.h"
#include "indexer/extract/offices.h"
#include "indexer/extract/salience.h"
#include "indexer/extract/subjects.h"

namespace onrecord {

/// Whom a source turned out to be, and why.
struct Identity {
    std::vector<Speaker> speakers;        ///< first the speaker, then those who speak jointly; empty: not known
    std::optional<std::uint32_t> character;   ///< of the first, if a person
    const char* rule = "unresolved";      ///< how the words were tied to the person: "full-name", "surname", "office" ...
    float confidence = 0;
};

/// The rule of an Identity without a speaker: two people of the article bear the name alike.
inline constexpr char two_possible[] = "two-possible";

/// Says who the sources of an article are. It walks the text once: sources must be asked for in text order.
class Identifier {
public:
    Identifier(const Sheet& sheet, Cast& cast, const std::vector<OfficeMention>& offices, const Language& language,
               const When& when);

    /// The identity of a source; reads on to it first. `weight`: how much speaking makes it salient.
    Identity identify(const Subject& subject, double weight = 1.0);
    /// Reads on to lexeme `at`: the people named before it become salient.
    void read_to(std::uint32_t at);
    /// The character spoke in `sentence`, which makes them likelier to be "he" next.
    void spoke(std::uint32_t character, std::uint32_t sentence, double weight = 1.0);

    /// The person with office, department and party on the article's day.
    Speaker speaker_for(const Person& person) const;

private:
    Identity of_phrase(const NounPhrase& phrase);
    Identity pronoun(std::uint32_t at);
    std::optional<Identity> counted_people(const NounPhrase& phrase);
    void note_together(std::uint32_t at);
    /// The people named together last, if they are `size` (0: any number) and not far before lexeme `at`.
    std::optional<Identity> together(std::uint32_t at, std::size_t size) const;
    std::optional<Identity> department_of(const NounPhrase& phrase) const;
    std::optional<Identity> named(const NounPhrase& phrase);
    std::optional<Identity> by_office(const NounPhrase& phrase);
    std::optional<Identity> foreign_holder(const OfficeMention& mention) const;
    std::optional<Identity> counterpart(const NounPhrase& phrase);
    std::optional<Identity> body(const NounPhrase& phrase);
    std::optional<Identity> described(const NounPhrase& phrase);
    Identity unnamed(const NounPhrase& phrase);
    Identity person(std::uint32_t character, const char* rule, float confidence) const;
    Speaker speaker_of(std::uint32_t character) const;
    bool holds_post(const Person& person, std::string_view noun) const;
    bool is_subject(Range words) const;
    bool is_possessor(Range words) const;
    double mention_weight(Range words) const;
    const OfficeMention* office_at(std::uint32_t head, Range words) const;

    const Sheet& sheet_;
    Cast& cast_;
    const std::vector<OfficeMention>& offices_;
    const Language& language_;
    const When& when_;
    Salience salience_;
    std::vector<std::uint32_t> told_;   ///< per sentence: how many before it are the journalist's own
    std::uint32_t read_ = 0;          ///< lexemes read so far
    std::size_t next_office_ = 0;
    void note_group(std::uint32_t at);

    std::optional<Speaker> last_body_;      ///< for "it" and "they"
    std::optional<Speaker> last_group_;     ///< for "they"
    std::uint32_t body_at_ = 0, group_at_ = 0;
    std::vector<std::uint32_t> together_;   ///< characters named in one list, for "they" and "the trio"
    std::uint32_t together_at_ = 0, together_end_ = 0;
    std::optional<Speaker> last_party_;     ///< for "the party"
    std::optional<Speaker> last_paper_;     ///< for "the paper"
};

/// "~" and the folded name with hyphens: the id of a speaker that the gazetteer does not know.
std::string unknown_id(std::string_view name);

}  // namespace onrecord
