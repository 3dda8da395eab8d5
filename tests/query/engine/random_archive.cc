#include "tests/query/engine/random_archive.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "common/gazetteer/gazetteer.h"
#include "common/segment/segment.h"
#include "indexer/document_builder.h"
#include "indexer/live_articles.h"
#include "indexer/publish.h"
#include "indexer/identity.h"

namespace onrecord::test {
namespace {

constexpr std::array<std::string_view, 25> vocabulary{
    "deal", "deals", "dealing", "border", "borders", "fish", "fishing", "tax", "taxes", "vote", "voting", "co-operation", "cooperation", "UK's",
    "£39bn", "50%", "U.S.", "Šefčovič", "the", "of", "no", "don't",
    "votes", "l'accord", "accord"};
constexpr std::array<std::string_view, 3> topics{"defence", "trade", "fisheries"};
constexpr std::array<std::string_view, 3> departments{"mod", "hmt", "defra"};
constexpr std::array<std::string_view, 3> outlets{"Harbour Post", "City Tape", ""};

int below(Random& random, int n) { return std::uniform_int_distribution<int>(0, n - 1)(random); }
bool chance(Random& random, int percent) { return below(random, 100) < percent; }

template <class Array>
std::string pick(Random& random, const Array& from) {
    return std::string(from[below(random, static_cast<int>(from.size()))]);
}

std::string sentence(Random& random) {
    std::string out;
    for (int n = 2 + below(random, 7); n > 0; --n) out += (out.empty() ? "" : " ") + pick(random, vocabulary);
    return out + ".";
}

Speaker speaker(Random& random) {
    const int n = below(random, 4);
    Speaker s;
    s.id = "person-" + std::to_string(n);
    s.name = "Person " + std::to_string(n);
    if (n < 2) {
        s.office = "office-" + std::to_string(n);
        s.office_name = "Office " + std::to_string(n);
        s.department = departments[n];
        s.leads_department = true;
    }
    if (n != 3) s.party = n == 0 ? "reds" : "blues";
    return s;
}

void add_quote(Random& random, Article& a, std::uint32_t start, std::uint32_t end) {
    Quote q;
    q.kind = static_cast<QuoteKind>(below(random, 3));
    q.parts.push_back({{start, end}, q.kind});
    if (chance(random, 80)) q.speaker = speaker(random);
    if (q.speaker && chance(random, 15)) q.also.push_back(speaker(random));
    q.evidence = {"test", static_cast<float>(below(random, 11)) / 10.0f, {start, end}};
    a.quotes.push_back(std::move(q));
}

}  // namespace

Article random_article(Random& random, int number) {
    Article a;
    a.id = "a" + std::to_string(number);
    a.path = "/t/" + a.id;
    a.title = sentence(random);
    if (chance(random, 10)) a.title.clear();
    a.outlet = pick(random, outlets);
    a.lang = chance(random, 30) ? "fr" : chance(random, 80) ? "en" : "";
    a.type = chance(random, 30) ? "opinion" : "news";
    if (chance(random, 70)) {
        a.date = Date{17000 + below(random, 60)};
        a.date_basis = "stated";
    } else if (chance(random, 50)) {
        const int from = 17000 + below(random, 40);
        a.date_window = DateRange{Date{from}, Date{from + below(random, 20)}};
    }
    for (int paragraphs = 1 + below(random, 3); paragraphs > 0; --paragraphs) {
        for (int sentences = 1 + below(random, 3); sentences > 0; --sentences) {
            const auto start = static_cast<std::uint32_t>(a.text.size());
            a.text += sentence(random);
            const auto end = static_cast<std::uint32_t>(a.text.size());
            if (chance(random, 35)) add_quote(random, a, start, end);
            else if (chance(random, 8)) a.dropped.push_back({{start, end}, "teaser"});
            a.text += ' ';
        }
        a.text += '\n';
    }
    for (const std::string_view topic : topics) {
        if (chance(random, 35)) a.topics.push_back({std::string(topic), std::string(topic), {}});
    }
    for (const std::string_view department : departments) {
        if (chance(random, 25)) a.departments.push_back({std::string(department), std::string(department), {}});
    }
    if (chance(random, 40)) a.mentions.push_back({MentionKind::person, "person-9", "Person Nine", {0, 1}});
    return a;
}

void write_archive(Archive& archive, const std::vector<Article>& articles, std::uint32_t segment_size) {
    prepare_index_folder(archive.index());
    const FacetNames names(Gazetteer::embedded());
    DocumentBuilder builder(names);
    LiveArticles known = LiveArticles::open(archive.index());
    IndexUpdate update(archive.index(), {segment_size}, make_api_segment_writer);
    for (const Article& article : articles) {
        const auto place = known.find(article.id);
        update.add(builder.build(article, content_hash(article)), place, 17500);
    }
    update.finish();
    for (const char* table : {"articles", "quotes"}) write_clusters(archive.index(), load_manifest(archive.index()), table, {});
    std::map<std::string, Article> live;
    for (const Article& article : archive.live) live[article.id] = article;
    for (const Article& article : articles) live[article.id] = article;
    archive.live.clear();
    for (auto& [id, article] : live) archive.live.push_back(std::move(article));
}

namespace {

/// Some of `all` in clusters, at random.
template <class Name>
std::vector<Cluster> random_clusters(Random& random, std::vector<std::pair<Name, DocumentPlace>> all, std::vector<std::vector<Name>>& names) {
    std::shuffle(all.begin(), all.end(), random);
    std::vector<Cluster> clusters;
    names.clear();
    for (std::size_t at = 0; at < all.size() * 2 / 5;) {
        const std::size_t end = std::min(all.size(), at + 2 + static_cast<std::size_t>(below(random, 5)));
        if (end - at < 2) break;
        clusters.emplace_back();
        names.emplace_back();
        for (; at < end; ++at) {
            names.back().push_back(all[at].first);
            clusters.back().push_back(all[at].second);
        }
    }
    return clusters;
}

}  // namespace

void make_copies(Archive& archive, Random& random) {
    Index index = Index::open(archive.index());
    std::vector<std::pair<std::string, DocumentPlace>> articles;
    std::vector<std::pair<std::pair<std::string, std::size_t>, DocumentPlace>> quotes;
    for (std::uint32_t i = 0; i < index.segments.size(); ++i) {
        Segment& segment = *index.segments[i];
        const std::set<std::uint32_t> deleted(segment.entry.deleted.begin(), segment.entry.deleted.end());
        for (std::uint32_t docid = 1; docid <= segment.entry.articles; ++docid) {
            if (!deleted.contains(docid)) articles.push_back({std::string(segment.articles.text("id")[docid]), {i, docid}});
        }
        for (std::uint32_t docid = 1; docid <= segment.entry.quotes; ++docid) {
            const std::uint32_t article = segment.quotes.count("article")[docid];
            if (deleted.contains(article)) continue;
            quotes.push_back({{std::string(segment.articles.text("id")[article]), segment.quotes.count("index")[docid]}, {i, docid}});
        }
    }
    write_clusters(archive.index(), index.manifest, "articles", random_clusters(random, std::move(articles), archive.stories));
    write_clusters(archive.index(), index.manifest, "quotes", random_clusters(random, std::move(quotes), archive.same_quotes));
}

void fill_random_archive(Archive& archive, Random& random, int articles, std::uint32_t segment_size) {
    std::vector<Article> first, second;
    for (int i = 0; i < articles; ++i) first.push_back(random_article(random, i));
    for (int i = 0; i < articles; i += 5) second.push_back(random_article(random, i));
    write_archive(archive, first, segment_size);
    write_archive(archive, second, segment_size);
}

namespace {

Expr leaf(Random& random);

Word random_word(Random& random) {
    Word word{pick(random, vocabulary)};
    if (chance(random, 20)) word.form = WordForm::exact;
    else if (chance(random, 12)) word = {pick(random, std::array<std::string_view, 4>{"dea", "bor", "tax", "šef"}), WordForm::prefix};
    else if (chance(random, 8)) word = {pick(random, std::array<std::string_view, 2>{"vote", "deel"}), WordForm::fuzzy, 1};
    if (chance(random, 10)) word.at_least = 2;
    if (chance(random, 30)) word.in = std::array{&schema::title, &schema::body, &schema::lead, &schema::unsaid, &schema::said}[below(random, 5)];
    return word;
}

Phrase random_phrase(Random& random) {
    Phrase phrase;
    for (int n = 2 + below(random, 2); n > 0; --n) phrase.words.push_back({pick(random, vocabulary), chance(random, 90) ? WordForm::exact : WordForm::plain});
    if (chance(random, 30)) phrase.slop = 2 + below(random, 3);
    if (chance(random, 20)) phrase.in = chance(random, 50) ? &schema::title : &schema::said;
    return phrase;
}

Prox random_prox(Random& random) {
    Prox prox{static_cast<ProxKind>(below(random, 4)), static_cast<unsigned>(1 + below(random, 4)), {}};
    for (int n = 0; n < 2; ++n) {
        Word word{pick(random, vocabulary)};
        if (chance(random, 25)) prox.of.push_back({Any{{Expr{word}, Expr{Word{pick(random, vocabulary)}}}}});
        else prox.of.push_back({word});
    }
    return prox;
}

FieldMatch random_match(Random& random) {
    switch (below(random, 7)) {
        case 0: return {&schema::speaker, "", ValueForm::plain, {"person-" + std::to_string(below(random, 5))}};
        case 1: return {&schema::topic, "", ValueForm::plain, {pick(random, topics)}};
        case 2: return {&schema::department, "", ValueForm::plain, {pick(random, departments), "nowhere"}};
        case 3: return {&schema::party, "", ValueForm::plain, {chance(random, 50) ? "reds" : "blues"}};
        case 4: return {&schema::kind, "", ValueForm::plain, {chance(random, 50) ? "direct" : "indirect"}};
        case 5: return {&schema::role, "", ValueForm::any, {}};
        default: return {&schema::type, "", ValueForm::plain, {"news"}};
    }
}

RangeMatch random_range(Random& random) {
    if (chance(random, 25)) return {&schema::confidence, "", {}, 0.5, 1.0};
    if (chance(random, 25)) {
        const int from = 1 + below(random, 4);
        return {&schema::copies, "", {}, static_cast<double>(from), static_cast<double>(from + below(random, 3))};
    }
    const int from = 17000 + below(random, 50);
    return {&schema::date, "", {Date{from}, Date{from + below(random, 30)}}, 0, 0};
}

Expr leaf(Random& random) {
    switch (below(random, 10)) {
        case 0: case 1: case 2: return {random_word(random)};
        case 3: return {random_phrase(random)};
        case 4: return {random_prox(random)};
        case 5: case 6: return {random_match(random)};
        case 7: return {random_range(random)};
        case 8:
            if (chance(random, 25)) return {FirstMatch{chance(random, 50)}};
            return {HasMatch{pick(random, std::array<std::string_view, 5>{"quotes", "date", "speaker", "topic", "title"}), chance(random, 50)}};
        default: return {InQuote{{Expr{All{{Expr{random_match(random)}, Expr{Word{pick(random, vocabulary)}}}}}}}};
    }
}

}  // namespace

Expr random_query(Random& random, int depth) {
    if (depth == 0 || chance(random, 25)) return leaf(random);
    if (chance(random, 15)) return {Not{{random_query(random, depth - 1)}}};
    std::vector<Expr> parts;
    for (int n = 2 + below(random, 2); n > 0; --n) parts.push_back(random_query(random, depth - 1));
    if (chance(random, 55)) return {All{std::move(parts)}};
    return {Any{std::move(parts)}};
}

}  // namespace onrecord::test
