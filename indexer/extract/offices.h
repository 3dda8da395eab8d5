#pragma once

#include <vector>

#include "indexer/extract/cast.h"

namespace onrecord {

/// What stands before an office and changes whose it is.
enum class Tenure : std::uint8_t { now, former, future };

/// A place where the text names an office: "the former Defence Secretary".
struct OfficeMention {
    Range words{};                        ///< the office alone, without article and qualifiers
    std::vector<const Office*> offices;   ///< what the words may mean; empty: somebody's post, but none the gazetteer has
    Tenure tenure = Tenure::now;
    bool plain = true;                    ///< no country stands beside it
};

/// The offices that `sheet` names, in text order. "shadow", "deputy", "junior" and the like before an office make it
/// another one; a nationality or country beside it picks the country's ("the German chancellor", "the foreign minister
/// of Spain"), and an office with none is taken for the United Kingdom's where there is one.
std::vector<OfficeMention> find_offices(const Sheet& sheet, const Language& language);

/// Who holds one of the offices: on the day, or on a day of the window; among several the one whom the article
/// names, else the only one. Former holders only when the article names them. Null if nobody or several.
const Person* holder_of(const OfficeMention& mention, const Cast& cast, const Language& language, const When& when);

}  // namespace onrecord
