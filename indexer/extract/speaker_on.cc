#include "indexer/extract/speaker_on.h"

#include <algorithm>

namespace onrecord {

Speaker speaker_on(const Person& person, const Gazetteer& gazetteer, const When& when) {
    Speaker speaker;
    speaker.id = person.id;
    speaker.name = person.name;
    if (!when.known) return speaker;
    // In a window an office counts only if it was held on its every day.
    for (const Office* office : gazetteer.offices_of(person, when.days.from)) {
        const auto terms = gazetteer.terms_of(person);
        const bool lasts = std::ranges::any_of(terms, [&](const Term* term) { return term->office == office && term->covers(when.days.from) && term->covers(when.days.until); });
        if (!lasts) continue;
        speaker.office = office->id;
        speaker.office_name = office->name;
        speaker.department = office->department;
        speaker.leads_department = office->leads_department();
        break;
    }
    if (const Party* party = gazetteer.party_of(person, when.days.from)) speaker.party = party->id;
    return speaker;
}

}  // namespace onrecord
