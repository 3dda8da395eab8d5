#pragma once

#include <optional>
#include <span>

#include "indexer/extract/cast_scan.h"

namespace onrecord {

/// Finds surnames, titles with surnames and first names, and takes each for a character. Runs after FullNames.
class ShortNames : public CastScan {
public:
    using CastScan::CastScan;

    void find_short_names();

private:
    std::uint32_t short_name(std::uint32_t i);
    std::uint32_t surname(std::uint32_t start, std::uint32_t i, std::uint32_t end, char gender, bool titled);
    /// "Sir Michael", "Dame Margaret", "Lady Sylvia": a title with a first name, for the one character that has it.
    /// "Sir Keir" without a fuller name: the most prominent person of the gazetteer so called.
    std::optional<std::uint32_t> knighted(std::uint32_t start, std::uint32_t i);
    /// The one of them whose prominence() at the time is at least `least` and above that of all others; null if none.
    const Person* most_prominent(std::span<const Person* const> people, char gender, int least) const;
    /// "Mr Wellman" where the article has a Wellmann: the only character whose long surname is one letter off.
    std::optional<std::uint32_t> misspelt(const std::string& key, char gender) const;
    /// Part of a longer capitalised run, so perhaps another name: "Brown University", "Gordon Brown Street".
    bool beside_capital(std::uint32_t i, std::uint32_t last, std::uint32_t end) const;
    /// The character with that surname whom a mention at lexeme `at` means: of the right gender, named last before.
    std::optional<std::uint32_t> by_surname(const std::string& key, char gender, std::uint32_t at);
    /// What speaks for a character as the bearer of a surname at a lexeme.
    struct Weight {
        bool same_paragraph = false;   ///< named there before
        unsigned known = 0;            ///< 2 in the gazetteer, 1 certainly a person
        std::uint32_t mentions = 0;
    };
    Weight weight_of(std::uint32_t who, std::uint32_t at) const;
    bool closer(std::uint32_t a, std::uint32_t b, std::uint32_t at) const;
    /// Nothing speaks for the one more than for the other ("Boris Johnson met Jo Johnson. Mr Johnson said").
    bool weighs_alike(std::uint32_t a, std::uint32_t b, std::uint32_t at) const;
    /// The ambiguous character of that surname.
    std::uint32_t nobody(const std::string& surname);
    /// A surname of the gazetteer whose bearer the article never names in full.
    std::uint32_t known_surname(std::uint32_t start, std::uint32_t i, std::uint32_t end, char gender, bool titled);
    /// "Boris", where the article has one Boris or the gazetteer lists the name alone.
    std::uint32_t first_name(std::uint32_t i, std::uint32_t end);

    std::uint32_t office_end_ = 0;   ///< behind the last office of several words: no surname stands inside it
};

}  // namespace onrecord
