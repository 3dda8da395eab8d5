#include "tests/query/render/sample_answer.h"

#include "tests/query/small_index.h"

namespace onrecord::test {
namespace {

Hit first_hit() {
    Speaker fallon = person("fallon-michael", "Michael Fallon");
    fallon.office = "defence-secretary";
    fallon.office_name = "Secretary of State for Defence";
    fallon.department = "mod";
    fallon.party = "conservative";
    Hit hit;
    hit.rank = 1;
    hit.score = 9.1234567;
    hit.article = article_saying("8ffd935fa253112c", "Fallon backs Trident renewal", fallon, "Our nuclear deterrent keeps us safe, and it always will");
    hit.article.date = Date::from_ymd(2016, 7, 18);
    hit.article.date_basis = "stated";
    hit.article.outlet = "Harbour Post";
    hit.article.url = "https://harbourpost.example/trident?a=1&b=2";
    hit.article.topics = {{"defence", "Defence", {"topic-pattern", 0.85f, {}}}};
    hit.article.departments = {{"mod", "Ministry of Defence", {"speaker-office", 0.9f, {}}}};
    hit.quotes = {0};
    const std::uint32_t start = hit.article.quotes[0].parts[0].span.start;
    hit.snippets = {{"said", "nuclear deterrent keeps us safe", {{0, 17}}, {start + 4, start + 35}, true, true, 0},
                    {"title", "Fallon backs Trident renewal", {{13, 20}}, {0, 28}, false, false, -1}};
    return hit;
}

Hit second_hit() {
    Hit hit;
    hit.rank = 2;
    hit.score = 0.5;
    hit.article.id = "b2";
    hit.article.text = "Troops may\nstay.";
    hit.article.date_basis = "inferred";
    hit.article.date_window = DateRange{*Date::from_ymd(2016, 7, 13), *Date::from_ymd(2017, 11, 1)};
    hit.snippets = {{"body", "Troops may\nstay.", {{0, 6}}, {0, 16}, false, false, -1}};
    return hit;
}

}  // namespace

Answer sample_answer() {
    Answer answer;
    answer.text = "speaker:Fallon topic:defence";
    answer.read_as = "speaker:\"Michael Fallon\" topic:defence";
    answer.expr = {All{{Expr{FieldMatch{&schema::speaker, "Fallon", ValueForm::plain, {"fallon-michael"}}},
                        Expr{FieldMatch{&schema::topic, "defence", ValueForm::plain, {"defence"}}}}}};
    answer.notes = {{"several-people", "a note"}};
    answer.index_uuid = "00000000-0000-0000-0000-000000000001";
    answer.generation = 42;
    answer.batch = 7;
    answer.reply.articles = 2;
    answer.reply.quotes = 1;
    answer.reply.hits = {first_hit(), second_hit()};
    answer.reply.took_ms = 3.25;
    return answer;
}

FacetTable speaker_facet() {
    FacetTable table;
    table.field = &schema::speaker;
    table.values = {{"fallon-michael", "Michael Fallon", 128, true}, {"davis-david", "David Davis", 117, false}, {"~the-position-paper", "the position paper", 40, false}};
    table.missing = 31;
    table.more = 84;
    return table;
}

}  // namespace onrecord::test
