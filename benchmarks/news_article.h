#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "benchmarks/news_words.h"
#include "common/gazetteer/gazetteer.h"

namespace onrecord::bench {

/// Writes made-up news: people of the gazetteer in their offices speak words of an endless vocabulary. Article n depends on n alone, so
/// the first articles of a larger corpus are the same.
class NewsWriter {
public:
    explicit NewsWriter(const Gazetteer& gazetteer);

    /// One line of JSON Lines, without the line's end: id, title, date, outlet, text of about 3 KB.
    std::string article(std::uint64_t number) const;

    /// The k-th most quoted person.
    const Person& person(std::size_t k) const { return *people_[k]; }

private:
    std::string sentence(Random& random) const;
    std::string quotation(Random& random, const Person& person, Date day) const;
    std::string matter(Random& random, std::size_t subject) const;

    const Gazetteer& gazetteer_;
    std::vector<const Person*> people_;
};

}  // namespace onrecord::bench
