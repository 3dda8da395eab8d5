#pragma once

#include <cstdint>

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

    /// The length normal with which a word that stands there `count` times weighs `score`; infinite or below zero if none does.
    double normal_of(double score, double count) const {
        const double share = score / factor_;
        return share / (1 - share) / count;
    }

private:
    double factor_;
};

}  // namespace onrecord
