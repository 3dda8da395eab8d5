#include "indexer/extract/offices.h"

#include <algorithm>

namespace onrecord {

namespace {

bool any_of(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::ranges::find(words, word) != words.end();
}

class OfficeFinder {
public:
    OfficeFinder(const Sheet& sheet, const Language& language) : sheet_(sheet), language_(language) {}

    std::vector<OfficeMention> run() {
        for (std::uint32_t i = 0; i < sheet_.size();) {
            const std::uint32_t end = sheet_.sentences[sheet_[i].sentence].last;
            const auto match = language_.names.offices().longest(sheet_, i, end, true);
            const auto national = language_.names.national_offices().longest(sheet_, i, end);
            if (match.last <= i && national.last <= i) {
                ++i;
                continue;
            }
            OfficeMention mention;
            mention.words = {i, std::max(match.last, national.last)};
            if (match.last >= national.last) mention.offices.assign(match.values.begin(), match.values.end());
            if (qualify(mention, national, i)) mentions_.push_back(mention);
            i = mention.words.last;
        }
        return std::move(mentions_);
    }

private:
    std::string_view word(std::uint32_t i) const { return sheet_.words(sheet_[i].span); }

    /// Applies what stands around the words; false if they name no office after all.
    bool qualify(OfficeMention& mention, const PhraseTrie<NationalOffice>::Match& national, std::uint32_t at) {
        std::uint32_t i = at;
        std::string_view nation;
        bool other = false;
        const std::uint32_t first = sheet_.sentences[sheet_[at].sentence].first;
        while (i > first) {
            const std::string folded = fold_word(word(i - 1));
            const std::string_view country = language_.country(sheet_[i - 1].word);
            if (any_of(folded, {"former", "ex", "late", "then", "onetime", "previous", "erstwhile"})) {
                mention.tenure = Tenure::former;
            } else if (any_of(folded, {"next", "future", "incoming", "would", "prospective"})) {
                mention.tenure = Tenure::future;
            } else if (any_of(folded, {"shadow", "deputy", "junior", "assistant", "vice", "under", "associate"})) {
                other = true;
            } else if (!country.empty()) {
                nation = country;
            } else if (sheet_[i - 1].kind == LexemeKind::clitic && i - 1 > first && !language_.country(sheet_[i - 2].word).empty()) {
                nation = language_.country(sheet_[i - 2].word);
                --i;
            } else if (!any_of(folded, {"new", "current", "acting", "embattled", "beleaguered", "outgoing", "serving", "tory",
                                        "conservative", "labour"})) {
                break;
            }
            --i;
        }
        if (nation.empty()) nation = nation_behind(mention.words.last);
        mention.plain = nation.empty();
        if (other) mention.offices.clear();
        if (!nation.empty()) keep_country(mention, national, nation);
        else if (mention.offices.empty() && !other) return false;
        else prefer_home(mention);
        return true;
    }
    /// "of Spain", "for Germany", "of the Netherlands".
    std::string_view nation_behind(std::uint32_t at) const {
        if (at + 1 >= sheet_.size() || (word(at) != "of" && word(at) != "for")) return {};
        std::uint32_t i = at + 1;
        if (word(i) == "the" && i + 1 < sheet_.size()) ++i;
        return language_.country(sheet_[i].word);
    }

    static void keep_country(OfficeMention& mention, const PhraseTrie<NationalOffice>::Match& national, std::string_view nation) {
        std::erase_if(mention.offices, [&](const Office* office) { return office->country != nation; });
        if (!mention.offices.empty()) return;
        for (const NationalOffice& value : national.values)
            if (value.office->country == nation) mention.offices.push_back(value.office);
    }
    static void prefer_home(OfficeMention& mention) {
        const auto home = [](const Office* office) { return office->country == "uk"; };
        if (std::ranges::any_of(mention.offices, home))
            std::erase_if(mention.offices, [&](const Office* office) { return !home(office); });
    }

    const Sheet& sheet_;
    const Language& language_;
    std::vector<OfficeMention> mentions_;
};

}  // namespace

std::vector<OfficeMention> find_offices(const Sheet& sheet, const Language& language) {
    return OfficeFinder(sheet, language).run();
}

const Person* holder_of(const OfficeMention& mention, const Cast& cast, const Language& language, const When& when) {
    std::vector<const Person*> candidates;
    const auto add = [&](const Person* person) {
        if (std::ranges::find(candidates, person) == candidates.end()) candidates.push_back(person);
    };
    for (const Office* office : mention.offices) {
        for (const Term* term : language.gazetteer.terms_in(*office)) {
            const bool fits = mention.tenure == Tenure::now      ? term->touches(when.days)
                              : mention.tenure == Tenure::former ? term->until <= when.days.until || !when.known
                                                                 : true;
            if (fits) add(term->person);
        }
    }
    if (mention.tenure == Tenure::now && candidates.size() == 1) return candidates.front();
    std::erase_if(candidates, [&](const Person* person) { return !cast.holds(person); });
    return candidates.size() == 1 ? candidates.front() : nullptr;
}

}  // namespace onrecord
