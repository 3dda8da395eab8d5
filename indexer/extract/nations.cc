#include "indexer/extract/nations.h"

#include <algorithm>

namespace onrecord {

namespace {

struct Nation {
    std::string_view word, country;
};

/// Sorted by word.
constexpr Nation nations[] = {
    {"america", "us"}, {"american", "us"}, {"argentine", "ar"}, {"australia", "au"}, {"australian", "au"},
    {"austria", "at"}, {"austrian", "at"}, {"belgian", "be"}, {"belgium", "be"}, {"brazil", "br"}, {"brazilian", "br"},
    {"britain", "uk"}, {"british", "uk"}, {"bulgaria", "bg"}, {"bulgarian", "bg"}, {"canada", "ca"}, {"canadian", "ca"},
    {"china", "cn"}, {"chinese", "cn"}, {"croatia", "hr"}, {"croatian", "hr"}, {"cypriot", "cy"}, {"cyprus", "cy"},
    {"czech", "cz"}, {"danish", "dk"}, {"denmark", "dk"}, {"dutch", "nl"}, {"egypt", "eg"}, {"egyptian", "eg"},
    {"estonia", "ee"}, {"estonian", "ee"}, {"eu", "eu"}, {"european", "eu"}, {"finland", "fi"}, {"finnish", "fi"},
    {"france", "fr"}, {"french", "fr"}, {"german", "de"}, {"germany", "de"}, {"gibraltar", "gi"}, {"greece", "gr"},
    {"greek", "gr"}, {"hungarian", "hu"}, {"hungary", "hu"}, {"iceland", "is"}, {"icelandic", "is"}, {"india", "in"},
    {"indian", "in"}, {"iran", "ir"}, {"iranian", "ir"}, {"iraq", "iq"}, {"iraqi", "iq"}, {"ireland", "ie"},
    {"irish", "ie"}, {"israel", "il"}, {"israeli", "il"}, {"italian", "it"}, {"italy", "it"}, {"japan", "jp"},
    {"japanese", "jp"}, {"latvia", "lv"}, {"latvian", "lv"}, {"lithuania", "lt"}, {"lithuanian", "lt"},
    {"luxembourg", "lu"}, {"malta", "mt"}, {"maltese", "mt"}, {"mexican", "mx"}, {"mexico", "mx"},
    {"netherlands", "nl"}, {"nigeria", "ng"}, {"nigerian", "ng"}, {"norway", "no"}, {"norwegian", "no"},
    {"pakistan", "pk"}, {"pakistani", "pk"}, {"poland", "pl"}, {"polish", "pl"}, {"portugal", "pt"},
    {"portuguese", "pt"}, {"romania", "ro"}, {"romanian", "ro"}, {"russia", "ru"}, {"russian", "ru"},
    {"saudi", "sa"}, {"scotland", "scotland"}, {"scottish", "scotland"}, {"serbia", "rs"}, {"serbian", "rs"},
    {"slovak", "sk"}, {"slovakia", "sk"}, {"slovenia", "si"}, {"slovenian", "si"}, {"spain", "es"}, {"spanish", "es"},
    {"sweden", "se"}, {"swedish", "se"}, {"swiss", "ch"}, {"switzerland", "ch"}, {"syria", "sy"}, {"syrian", "sy"},
    {"turkey", "tr"}, {"turkish", "tr"}, {"uk", "uk"}, {"ukraine", "ua"}, {"ukrainian", "ua"}, {"us", "us"},
    {"wales", "wales"}, {"welsh", "wales"}, {"zealand", "nz"}};

static_assert(std::ranges::is_sorted(nations, {}, &Nation::word));

}  // namespace

std::string_view country_of(std::string_view word) {
    const auto at = std::ranges::lower_bound(nations, word, {}, &Nation::word);
    return at != std::end(nations) && at->word == word ? at->country : std::string_view{};
}

std::unordered_map<WordId, std::string_view> nation_words(Vocabulary& vocabulary) {
    std::unordered_map<WordId, std::string_view> countries;
    for (const Nation& nation : nations) countries.emplace(vocabulary.add(nation.word), nation.country);
    return countries;
}

}  // namespace onrecord
