#pragma once

#include <string>
#include <vector>

namespace onrecord {

/// The sample below which a share `q` of them lies (nearest rank). 0 of none.
double quantile(std::vector<double> samples, double q);

/// Times of one class of queries, in milliseconds, a list a round.
struct Latencies {
    std::string name;
    std::vector<std::vector<double>> rounds;

    std::vector<double> all() const;
    /// The median of each round, lowest first: what a machine's noise does to a median.
    std::vector<double> medians() const;
};

/// A class's medians in an earlier and a later run.
struct Comparison {
    std::string name;
    double before = 0, after = 0;     ///< median of the rounds' medians
    bool slower = false;
};

/// The classes that both runs have. One is slower only if its best round is over 5 % slower than the worst round before: then neither
/// noise between rounds nor a trifle explains it.
std::vector<Comparison> compare(const std::vector<std::pair<std::string, std::vector<double>>>& before, const std::vector<Latencies>& after);

}  // namespace onrecord
