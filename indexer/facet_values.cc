#include "indexer/facet_values.h"

#include <algorithm>

#include "common/language.h"
#include "common/text.h"

namespace onrecord {
namespace {

std::vector<const Field*> facets_where(bool (Field::*carries)() const) {
    std::vector<const Field*> fields;
    for (const Field* field : schema::all) {
        if (field->kind == FieldKind::facet && (field->*carries)()) fields.push_back(field);
    }
    return fields;
}

std::string last_word(const std::string& name) {
    const std::size_t blank = name.find_last_of(' ');
    return blank == std::string::npos ? std::string() : name.substr(blank + 1);
}

/// A gazetteer row as a value: its own name is what readers see, all its names find it.
template <class Row>
FacetValue of_row(const Row& row) {
    return {row.id, row.name, {}, row.also};
}

/// The one value "id", shown as it is; none if it is unknown.
std::vector<FacetValue> plain(std::string_view id) {
    if (id.empty()) return {};
    return {{std::string(id), std::string(id), {}, {}}};
}

/// The code, found by the language's name, too.
std::vector<FacetValue> language_values(const std::string& code) {
    std::vector<FacetValue> values = plain(code);
    if (!values.empty() && !language_name(code).empty()) values.front().aliases.emplace_back(language_name(code));
    return values;
}

void add_once(std::vector<FacetValue>& values, FacetValue value) {
    const auto same = [&](const FacetValue& known) { return known.id == value.id; };
    if (value.id.empty() || std::any_of(values.begin(), values.end(), same)) return;
    values.push_back(std::move(value));
}

std::string host_of(const std::string& url) {
    const std::size_t scheme = url.find("://");
    if (scheme == std::string::npos) return {};
    const std::size_t start = scheme + 3;
    std::string host = ascii_lower(std::string_view(url).substr(start, url.find_first_of("/?#", start) - start));
    host.erase(0, host.find('@') == std::string::npos ? 0 : host.find('@') + 1);
    host.erase(std::min(host.find(':'), host.size()));
    return host.starts_with("www.") ? host.substr(4) : host;
}

}  // namespace

const std::vector<const Field*>& article_facets() {
    static const std::vector<const Field*> fields = facets_where(&Field::on_articles);
    return fields;
}

const std::vector<const Field*>& quote_facets() {
    static const std::vector<const Field*> fields = facets_where(&Field::on_quotes);
    return fields;
}

std::vector<FacetValue> source_values(const Article& article) {
    std::string id = fold_value(article.outlet);
    std::replace(id.begin(), id.end(), ' ', '-');
    if (!id.empty()) return {{id, article.outlet, {}, {}}};
    return plain(host_of(article.url));
}

FacetNames::FacetNames(const Gazetteer& gazetteer) : gazetteer_(gazetteer) {
    for (const Place& place : gazetteer.places()) place_by_id_.emplace(place.id, &place);
}

FacetValue FacetNames::person(const std::string& id, const std::string& name) const {
    if (const Person* known = gazetteer_.person(id)) {
        FacetValue value = of_row(*known);
        if (!known->surname.empty()) value.aliases.push_back(known->surname);
        return value;
    }
    if (gazetteer_.institution(id)) return institution(id, name);
    FacetValue value{id, name, {}, {}};
    if (std::string last = last_word(name); !last.empty()) value.aliases.push_back(std::move(last));
    return value;
}

FacetValue FacetNames::office(const std::string& id, const std::string& name) const {
    const Office* known = gazetteer_.office(id);
    return known ? of_row(*known) : FacetValue{id, name.empty() ? id : name, {}, {}};
}

FacetValue FacetNames::department(const std::string& id, const std::string& name) const {
    const Department* known = gazetteer_.department(id);
    return known ? of_row(*known) : FacetValue{id, name.empty() ? id : name, {}, {}};
}

FacetValue FacetNames::party(const std::string& id) const {
    const Party* known = gazetteer_.party(id);
    return known ? of_row(*known) : FacetValue{id, id, {}, {}};
}

FacetValue FacetNames::institution(const std::string& id, const std::string& name) const {
    const Institution* known = gazetteer_.institution(id);
    return known ? of_row(*known) : FacetValue{id, name, {}, {}};
}

FacetValue FacetNames::place(const std::string& id, const std::string& name) const {
    const auto known = place_by_id_.find(id);
    return known != place_by_id_.end() ? of_row(*known->second) : FacetValue{id, name, {}, {}};
}

FacetValue FacetNames::topic(const std::string& id, const std::string& label) const {
    const Topic* known = gazetteer_.topic(id);
    return known ? FacetValue{known->id, known->label, known->parent, {}} : FacetValue{id, label, {}, {}};
}

std::vector<FacetValue> FacetNames::values_of_speakers(const Field& field,
                                                       const std::vector<Speaker>& speakers) const {
    std::vector<FacetValue> values;
    for (const Speaker& speaker : speakers) {
        if (&field == &schema::speaker) add_once(values, person(speaker.id, speaker.name));
        if (&field == &schema::role) add_once(values, office(speaker.office, speaker.office_name));
        if (&field == &schema::department) add_once(values, department(speaker.department, {}));
        if (&field == &schema::party) add_once(values, party(speaker.party));
    }
    return values;
}

std::vector<FacetValue> FacetNames::values_of_article(const Field& field, const Article& article) const {
    std::vector<FacetValue> values;
    for (const Mention& mention : article.mentions) {
        if (&field == &schema::mentions && mention.kind == MentionKind::person) {
            add_once(values, person(mention.id, mention.label));
        }
        if (&field == &schema::org && mention.kind == MentionKind::institution) {
            add_once(values, institution(mention.id, mention.label));
        }
        if (&field == &schema::place && mention.kind == MentionKind::place) {
            add_once(values, place(mention.id, mention.label));
        }
    }
    if (&field == &schema::department) {
        for (const Assigned& found : article.departments) add_once(values, department(found.id, found.label));
    }
    if (&field == &schema::topic) {
        for (const Assigned& found : article.topics) add_once(values, topic(found.id, found.label));
    }
    return values;
}

FacetLists FacetNames::of_article(const Article& article) const {
    const std::vector<Speaker> speakers = speakers_of(article);
    FacetLists lists;
    for (const Field* field : article_facets()) {
        if (field == &schema::source) lists.push_back(source_values(article));
        else if (field == &schema::type) lists.push_back(plain(article.type));
        else if (field == &schema::lang) lists.push_back(language_values(article.lang));
        else if (field == &schema::date_basis) lists.push_back(plain(article.date_basis));
        else if (field == &schema::speaker || field == &schema::role || field == &schema::party) {
            lists.push_back(values_of_speakers(*field, speakers));
        } else {
            lists.push_back(values_of_article(*field, article));
        }
    }
    return lists;
}

FacetLists FacetNames::of_quote(const Article& article, const Quote& quote) const {
    std::vector<Speaker> speakers = quote.also;
    if (quote.speaker) speakers.insert(speakers.begin(), *quote.speaker);
    FacetLists lists;
    for (const Field* field : quote_facets()) {
        if (field == &schema::source) lists.push_back(source_values(article));
        else if (field == &schema::kind) lists.push_back(plain(to_string(quote.kind)));
        else if (field == &schema::topic) lists.push_back(values_of_article(*field, article));
        else lists.push_back(values_of_speakers(*field, speakers));
    }
    return lists;
}

}  // namespace onrecord
