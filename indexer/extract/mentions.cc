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

Extractor mentions_extractor(std::shared_ptr<const Language> language) {
    return [language = std::move(language)](Article article) {
        article.mentions.clear();
        Sheet sheet = make_sheet(article.text, dropped_spans(article), language->vocabulary);
        const Sheet headline = make_sheet(article.title, {}, language->vocabulary);
        const Cast cast = find_cast(sheet, headline, *language, when_of(article));
        for (const NameMention& name : cast.names) {
            const Character& character = cast.characters[name.character];
            if (!character.sure) continue;
            const std::string id = character.person ? character.person->id : unknown_id(character.name);
            article.mentions.push_back({MentionKind::person, id, character.name, sheet.span(name.words)});
        }
        for (const BodyMention& body : cast.bodies)
            if (auto mention = of_body(sheet, body)) article.mentions.push_back(std::move(*mention));
        for (const OfficeMention& office : find_offices(sheet, *language)) {
            if (office.tenure != Tenure::now || office.offices.size() != 1) continue;
            article.mentions.push_back({MentionKind::office, office.offices.front()->id, office.offices.front()->name, sheet.span(office.words)});
        }
        std::ranges::stable_sort(article.mentions, {}, [](const Mention& mention) { return mention.span.start; });
        return article;
    };
}

}  // namespace onrecord
