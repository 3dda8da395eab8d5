#include "benchmarks/news_article.h"

#include <algorithm>
#include <array>

#include <nlohmann/json.hpp>

#include "common/text.h"

namespace onrecord::bench {
namespace {

constexpr std::size_t text_bytes = 2900;
constexpr std::array<std::string_view, 9> outlets{"Harbour Post", "City Tape", "Northern Courier", "Ulster Dispatch", "The Ledger",
                                                  "Channel News", "Morning Gazette", "Border Echo", "Westminster Wire"};
constexpr std::array<std::string_view, 6> verbs{"said", "said", "said", "told reporters", "warned", "added"};
const Date first_day = *Date::from_ymd(2010, 6, 1);
constexpr std::uint64_t days = 13 * 365;

void capitalize(std::string& text) { text[0] = text[0] >= 'a' && text[0] <= 'z' ? static_cast<char>(text[0] - 32) : text[0]; }

std::string words(Random& random, std::size_t n) {
    std::string out;
    for (std::size_t i = 0; i < n; ++i) out += (i > 0 ? " " : "") + word_of_rank(draw_rank(random));
    return out;
}

}  // namespace

NewsWriter::NewsWriter(const Gazetteer& gazetteer) : gazetteer_(gazetteer) {
    // People with offices are quoted; a fixed shuffle keeps the alphabet from deciding who is popular.
    for (const Person& person : gazetteer.people()) {
        if (!gazetteer.terms_of(person).empty()) people_.push_back(&person);
    }
    Random random(1);
    for (std::size_t i = people_.size(); i > 1; --i) std::swap(people_[i - 1], people_[random.below(i)]);
}

std::string NewsWriter::sentence(Random& random) const {
    std::string out = words(random, 9 + random.below(14));
    capitalize(out);
    return out + (random.below(6) == 0 ? ", " + words(random, 4 + random.below(5)) : "") + ". ";
}

std::string NewsWriter::quotation(Random& random, const Person& person, Date day) const {
    const auto offices = gazetteer_.offices_of(person, day);
    const std::string name = offices.empty() || random.below(2) ? person.name : "the " + offices.front()->name + ", " + person.name + ",";
    std::string said = words(random, 8 + random.below(18));
    capitalize(said);
    const std::string verb(verbs[random.below(verbs.size())]);
    std::string clause = name + " " + verb;
    capitalize(clause);
    if (random.below(2)) return clause + ": \"" + said + ".\" ";
    return "\"" + said + ",\" " + (clause.starts_with("The ") ? "t" + clause.substr(1) : clause) + ". ";
}

/// A sentence on a topic, with the words that its label has, and at times a department.
std::string NewsWriter::matter(Random& random, std::size_t subject) const {
    const std::string& label = gazetteer_.topics()[subject].label;
    const auto departments = gazetteer_.departments();
    std::string out = label + " " + words(random, 5 + random.below(6));
    if (random.below(2)) out += " the " + departments[draw_popular(random, departments.size())].name;
    return out + " " + words(random, 4 + random.below(6)) + " " + ascii_lower(label) + ". ";
}

std::string NewsWriter::article(std::uint64_t number) const {
    Random random((number + 1) * 0x2545f4914f6cdd1dU);
    const Date day{first_day.days + static_cast<std::int32_t>(random.below(days))};
    const std::size_t subject = draw_popular(random, gazetteer_.topics().size());
    const Person& main = *people_[draw_popular(random, people_.size())];
    std::string title = main.surname + " " + words(random, 5 + random.below(3)) + " " + ascii_lower(gazetteer_.topics()[subject].label);
    std::string text;
    for (std::size_t paragraph = 0; text.size() < text_bytes; ++paragraph) {
        text += paragraph == 0 ? matter(random, subject) : "\n";
        for (std::uint64_t i = 1 + random.below(3); i > 0; --i) text += sentence(random);
        if (random.below(3) == 0) text += matter(random, random.below(3) ? subject : draw_popular(random, gazetteer_.topics().size()));
        if (random.below(2)) text += quotation(random, random.below(2) ? main : *people_[draw_popular(random, people_.size())], day);
        while (text.back() == ' ') text.pop_back();
    }
    return nlohmann::ordered_json{{"id", "n" + std::to_string(number)}, {"title", title}, {"date", to_string(day)},
                                  {"outlet", outlets[draw_popular(random, outlets.size())]}, {"text", text}}.dump();
}

}  // namespace onrecord::bench
