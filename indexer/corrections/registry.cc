#include "indexer/corrections/registry.h"

#include <algorithm>
#include <vector>

#include "common/nearest.h"
#include "common/text.h"
#include "indexer/extract/speaker_on.h"
#include "indexer/extract/speakers.h"

namespace onrecord {
namespace {

constexpr std::size_t most_named = 6;   ///< people that an error names

Speaker body(const std::string& id, const std::string& name) {
    Speaker speaker;
    speaker.id = id;
    speaker.name = name;
    speaker.kind = SpeakerKind::institution;
    return speaker;
}

template <class Value>
const Value* called(std::span<const Value> values, std::string_view name, const std::string& folded) {
    const auto fits = [&](const Value& value) {
        return value.id == name || fold_value(value.name) == folded ||
               std::ranges::any_of(value.also, [&](const std::string& other) { return fold_value(other) == folded; });
    };
    const auto found = std::ranges::find_if(values, fits);
    return found == values.end() ? nullptr : &*found;
}

std::string listed(std::span<const Person* const> people) {
    std::string out;
    for (std::size_t i = 0; i < std::min(people.size(), most_named); ++i) out += (i ? ", " : "") + people[i]->name + " (" + people[i]->id + ")";
    return people.size() > most_named ? out + " ..." : out;
}

/// Who may have been meant by a name that nobody has.
std::string who_else(const Gazetteer& gazetteer, std::string_view name, const std::string& folded) {
    std::vector<std::string> names;
    for (const Person& person : gazetteer.people()) names.push_back(person.name);
    for (const Institution& institution : gazetteer.institutions()) names.push_back(institution.name);
    std::string meant = suggestion(name, names);
    const auto namesakes = gazetteer.people_surnamed(folded.substr(folded.rfind(' ') + 1));
    if (meant.empty() && !namesakes.empty()) meant = "; of that surname: " + listed(namesakes);
    return meant;
}

}  // namespace

Result<Speaker> find_speaker(const Gazetteer& gazetteer, std::string_view name, const When& when) {
    if (name.starts_with('~')) {
        Speaker speaker;
        speaker.name = std::string(trim(name.substr(1)));
        speaker.id = unknown_id(speaker.name);
        if (speaker.id == "~") return Error{"", "a name must follow '~'", "unknown-speaker"};
        return speaker;
    }
    if (const Person* person = gazetteer.person(name)) return speaker_on(*person, gazetteer, when);
    const std::string folded = fold_value(name);
    const auto people = gazetteer.people_named(folded);
    if (people.size() == 1) return speaker_on(*people.front(), gazetteer, when);
    if (people.size() > 1)
        return Error{"", "'" + std::string(name) + "' is the name of several people; give the id of one: " + listed(people), "unknown-speaker"};
    if (const auto* institution = called(gazetteer.institutions(), name, folded)) return body(institution->id, institution->name);
    if (const auto* party = called(gazetteer.parties(), name, folded)) {
        Speaker speaker = body(party->id, party->name);
        speaker.party = party->id;
        return speaker;
    }
    return Error{"", "'" + std::string(name) + "' is no person or body of the gazetteer" + who_else(gazetteer, name, folded), "unknown-speaker"};
}

Result<const Topic*> find_topic(const Gazetteer& gazetteer, std::string_view name) {
    const std::string folded = fold_value(name);
    std::vector<std::string> names;
    for (const Topic& topic : gazetteer.topics()) {
        if (topic.id == name || fold_value(topic.id) == folded || fold_value(topic.label) == folded) return &topic;
        names.push_back(topic.id);
        names.push_back(topic.label);
    }
    return Error{"", "'" + std::string(name) + "' is no topic" + suggestion(name, names), "unknown-topic"};
}

}  // namespace onrecord
