#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "common/article.h"
#include "common/gazetteer/gazetteer.h"
#include "indexer/extract/phrase_table.h"

namespace onrecord {

/// True if the words just before the office at word `office` say that nobody holds it there and then, or that it is
/// another country's: "former", "then", "shadow", "next", "German" ...
bool is_denied(const WordScan& scan, std::size_t office);

/// The days on which a text can have been written, from the offices that it says people hold: "Defence Secretary
/// Michael Fallon" was true from 2014-07-15 to 2017-11-01 only. Names of offices and people are looked up word by
/// word.
class OfficeWindow {
public:
    struct Window {
        DateRange range{};    ///< both days included; may be open at one end
        Evidence evidence{};  ///< rule "office-window"; the span of the pair that narrows it most
    };

    explicit OfficeWindow(const Gazetteer& gazetteer);

    /// The intersection of the terms of every "Office + Name" and "Name, the Office" stated as present; null if
    /// there is no such pair, or the pairs contradict each other. Not counted: former, then, shadow, next or
    /// foreign holders, people who never held that office, sentences that name a year (they may tell of the past).
    std::optional<Window> find(std::string_view text, const std::vector<Span>& skip) const;

private:
    struct Holding {
        std::vector<DateRange> terms;
        Span span{};
    };
    std::optional<Holding> holding_at(const WordScan& scan, std::size_t office_first, std::size_t office_count,
                                      std::span<const std::uint32_t> offices) const;
    std::vector<DateRange> terms_of(std::span<const std::uint32_t> people,
                                    std::span<const std::uint32_t> offices) const;

    const Gazetteer* gazetteer_;
    PhraseTable office_names_, people_names_, surnames_;
};

}  // namespace onrecord
