#pragma once

#include <map>

#include "indexer/extract/cast.h"

namespace onrecord {

/// The characters of a cast by what they are called, while it is made.
struct CastIndex {
    std::map<std::string, std::uint32_t> unknown;   ///< those whom the gazetteer does not know, by folded name
    std::map<std::string, std::vector<std::uint32_t>, std::less<>> surnames, givens;
    std::vector<std::uint32_t> last_named;          ///< per character: 1 + lexeme where it was named last
};

/// Words that are never part of a name.
inline constexpr std::uint32_t function_word = determiner | preposition | coordinator | subordinator | auxiliary | modal |
                                               negation | subject_pronoun | object_pronoun | relative;

/// A sheet whose names are being found: what the finders of full and of short names share.
class CastScan {
public:
    CastScan(const Sheet& sheet, const Language& language, const When& when, Cast& cast, CastIndex& index)
        : sheet_(sheet), language_(language), when_(when), cast_(cast), index_(index) {}

protected:
    std::string folded(std::uint32_t i) const;
    std::string folded(Range words) const;   ///< with blanks between
    std::uint32_t end_of_sentence(std::uint32_t i) const;
    bool capital(std::uint32_t i) const;
    bool free(std::uint32_t i) const;
    bool name_word(std::uint32_t i) const;
    bool particle(std::uint32_t i) const;
    /// Behind the office that begins at `i`, or 0.
    std::uint32_t office_behind(std::uint32_t i, std::uint32_t end) const {
        return language_.names.offices().longest(sheet_, i, end, true).last;
    }
    /// The person among `values` who is most prominent at the time; null if there is none.
    const Person* pick(std::span<const NameValue> values) const;
    int rank(const Person& person) const;
    std::uint32_t character_of(const Person& person);
    std::uint32_t unknown_character(std::uint32_t first, std::uint32_t last, char gender, bool sure);
    std::uint32_t add_character(Character character);
    void index(std::uint32_t who);
    void add_name(Range words, std::uint32_t who, bool full);
    void add_body(Range words, NameValue value);

    const Sheet& sheet_;
    const Language& language_;
    const When& when_;
    Cast& cast_;
    CastIndex& index_;
};

}  // namespace onrecord
