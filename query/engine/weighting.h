#pragma once

#include <cstdint>
#include <vector>

namespace onrecord {

/// What ranking has to know of a collection of documents.
struct CollectionSize {
    double documents = 0;
    double average_length = 0;       ///< words a document
};

/// The weight of one query word by Amati and Van Rijsbergen's IneB2 with c = 1: what Xapian::IneB2Weight(1.0) computes, over
/// our exact sets and posting lists. Xapian's matcher asks for each document and its length one at a time through virtual
/// calls; this is the same sum in a loop (the tests compare the two).
class WordWeight {
public:
    /// `documents` hold the word, `occurrences` times in all.
    WordWeight(const CollectionSize& collection, double documents, double occurrences);

    /// `normal` = LengthNormal of the document's length.
    double of(double count, double normal) const {
        const double n = count * normal;
        return factor_ * n / (n + 1);
    }

private:
    double factor_;
};

/// log2(1 + average length / length), remembered for the usual lengths. Make one a query.
class LengthNormal {
public:
    explicit LengthNormal(double average) : average_(average), known_(usual, 0) {}
    double of(std::uint32_t length);

private:
    static constexpr std::size_t usual = 4096;
    double average_;
    std::vector<double> known_;
};

}  // namespace onrecord
