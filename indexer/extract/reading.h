#pragma once

#include <vector>

#include "indexer/extract/cast.h"
#include "indexer/extract/offices.h"

namespace onrecord {

/// An article cut into lexemes, with the people, bodies and offices it names: what mentions and quotations are found
/// in. It refers to the article's text.
struct Reading {
    Sheet sheet;
    When when;
    Cast cast;
    std::vector<OfficeMention> offices;
};

/// Reads `article`, without its dropped parts.
Reading read_article(const Article& article, const Language& language);

/// Finds names and offices again: the sheet or the days have changed.
void read_names(Reading& reading, const Article& article, const Language& language);

}  // namespace onrecord
