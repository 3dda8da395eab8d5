#include "tests/indexer/support.h"

#include <algorithm>
#include <fstream>
#include <stdexcept>

#include <unistd.h>

namespace onrecord::test {
namespace {

Span find(const Article& article, std::string_view words) {
    const std::size_t at = article.text.find(words);
    if (at == std::string::npos) throw std::logic_error("the test's words are not in its text");
    return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())};
}

void write_small_tables(const TempFolder& folder) {
    write_text(folder / "people.tsv", "pike-ann\tAnn Pike\tPike\tDame Ann Pike\tf\tuk-politician\ta minister\n"
                                      "roach-bob\tBob Roach\tRoach\t\tm\tuk-politician\ta backbencher\n");
    write_text(folder / "parties.tsv", "sea\tSea Party\tthe Fishes\tuk\n");
    write_text(folder / "memberships.tsv", "pike-ann\tsea\t\t\n");
    write_text(folder / "departments.tsv", "fish\tMinistry of Fish\tMoF\t\t\t\t\n");
    write_text(folder / "offices.tsv", "fish-secretary\tSecretary of State for Fish\tFish Secretary\tfish\thead\tuk\n");
    write_text(folder / "terms.tsv", "pike-ann\tfish-secretary\t2016-01-01\t2018-01-01\t\n");
    write_text(folder / "institutions.tsv", "net-makers\tGuild of Net Makers\tthe guild\tassociation\tuk\t\n");
    write_text(folder / "places.tsv", "grimsby\tGrimsby\tGreat Grimsby\tuk\n");
    write_text(folder / "topics.tsv", "sea\tThe sea\t\t\nfishing\tFishing\tsea\t\n");
}

}  // namespace

TempFolder::TempFolder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "onrecord-test-XXXXXX").string();
    if (!::mkdtemp(pattern.data())) throw std::runtime_error("no temporary folder can be made");
    path_ = pattern;
}

TempFolder::~TempFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

void write_text(const std::filesystem::path& path, std::string_view text) {
    std::ofstream(path, std::ios::binary) << text;
}

std::string read_text(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

const Gazetteer& small_gazetteer() {
    static const GazetteerFiles files = [] {
        const TempFolder folder;
        write_small_tables(folder);
        return GazetteerFiles::with_folder(GazetteerFiles::embedded(), folder.path());
    }();
    static const Gazetteer gazetteer(files);
    return gazetteer;
}

Article pike_article() {
    Article article = plain_article("pike-1", "Pike backs net makers", "");
    article.text = "Share this\nAnn Pike, the Fish Secretary, said: \"Our nets are strong.\"\n"
                   "In Grimsby the Guild of Net Makers said that nothing was agreed yet. Bob Roach listened.";
    article.url = "https://www.harbourpost.example/2017/pike";
    article.path = "/news/pike.txt";
    article.outlet = "Harbour Post";
    article.lang = "en";
    article.date = parse_iso_date("2017-09-12");
    article.date_basis = "stated";
    article.dropped = {{find(article, "Share this"), "furniture"}};
    article.mentions = {{MentionKind::person, "pike-ann", "Ann Pike", find(article, "Ann Pike")},
                        {MentionKind::place, "grimsby", "Grimsby", find(article, "Grimsby")},
                        {MentionKind::institution, "net-makers", "Guild of Net Makers", find(article, "Guild of Net Makers")},
                        {MentionKind::person, "roach-bob", "Bob Roach", find(article, "Bob Roach")}};
    const Speaker pike{"pike-ann", "Ann Pike", SpeakerKind::person, "fish-secretary", "Secretary of State for Fish",
                       "fish", "sea", true};
    const Span nets = find(article, "Our nets are strong."), agreed = find(article, "nothing was agreed yet");
    article.quotes = {{{{nets, QuoteKind::direct}}, QuoteKind::direct, pike, {}, {}, {}, {"name-verb", 0.9f, {}}},
                      {{{agreed, QuoteKind::indirect}}, QuoteKind::indirect, {}, {}, {}, {}, {"none", 0.25f, {}}}};
    article.departments = {{"fish", "Ministry of Fish", {}}};
    article.departments_led = {"fish"};
    article.topics = {{"fishing", "Fishing", {}}};
    return article;
}

Article plain_article(std::string id, std::string title, std::string text) {
    Article article;
    article.id = std::move(id);
    article.title = std::move(title);
    article.text = std::move(text);
    return article;
}

std::optional<Result<Article>> ListReader::next() {
    if (records_.empty()) return std::nullopt;
    Result<Article> record = std::move(records_.front());
    records_.pop_front();
    return record;
}

std::vector<std::string> ids_of(const std::vector<FacetValue>& values) {
    std::vector<std::string> ids;
    for (const FacetValue& value : values) ids.push_back(value.id);
    return ids;
}

std::size_t place_of(const std::vector<const Field*>& fields, const Field& field) {
    return static_cast<std::size_t>(std::find(fields.begin(), fields.end(), &field) - fields.begin());
}

}  // namespace onrecord::test
