#pragma once

#include <cstdint>
#include <iosfwd>

#include "benchmarks/news_article.h"

namespace onrecord::bench {

/// Queries for the first `articles` articles, the same every time: lines
/// `class, operator, words, speaker, topic, from, until, order` between tabs. The operator is and, or or phrase; empty
/// cells ask for nothing. benchmarks/peers reads them as they are; benchmarks/run makes our query language of them.
void write_queries(const NewsWriter& writer, const Gazetteer& gazetteer, std::uint64_t articles, std::ostream& out);

}  // namespace onrecord::bench
