#include "indexer/extract/mentions.h"

#include <algorithm>

#include "indexer/extract/speakers.h"

namespace onrecord {

namespace {

std::optional<Mention> of_body(const Sheet& sheet, const BodyMention& body) {
    const Span span = sheet.span(body.words);
    if (const Institution* row = body.value.institution) return Mention{MentionKind::institution, row->id, row->name, span};
    if (const Party* row = body.value.party) return Mention{MentionKind::institution, row->id, row->name, span};
    if (const Department* row = body.value.department) return Mention{MentionKind::department, row->id, row->name, span};
    if (const Place* row = body.value.place) return Mention{MentionKind::place, row->id, row->name, span};
    return std::nullopt;
}

}  // namespace

std::vector<Mention> mentions_of(const Reading& reading) {
    const Sheet& sheet = reading.sheet;
    std::vector<Mention> mentions;
    for (const NameMention& name : reading.cast.names) {
        const Character& character = reading.cast.characters[name.character];
        if (!character.sure) continue;
        const std::string id = character.person ? character.person->id : unknown_id(character.name);
        mentions.push_back({MentionKind::person, id, character.name, sheet.span(name.words)});
    }
    for (const BodyMention& body : reading.cast.bodies)
        if (auto mention = of_body(sheet, body)) mentions.push_back(std::move(*mention));
    for (const OfficeMention& office : reading.offices) {
        if (office.tenure != Tenure::now || office.offices.size() != 1) continue;
        mentions.push_back({MentionKind::office, office.offices.front()->id, office.offices.front()->name, sheet.span(office.words)});
    }
    std::ranges::stable_sort(mentions, {}, [](const Mention& mention) { return mention.span.start; });
    return mentions;
}

Extractor mentions_extractor(std::shared_ptr<const Language> language) {
    return [language = std::move(language)](Article article) {
        article.mentions = mentions_of(read_article(article, *language));
        return article;
    };
}

}  // namespace onrecord
