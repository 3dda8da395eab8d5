#include "query/evaluation/measures.h"

#include <algorithm>
#include <cmath>

namespace onrecord {
namespace {

/// The discounted gain of the first `depth` grades.
double gain(const std::vector<int>& grades, std::size_t depth) {
    double sum = 0;
    for (std::size_t i = 0; i < std::min(depth, grades.size()); ++i) sum += grades[i] / std::log2(static_cast<double>(i) + 2);
    return sum;
}

double ratio(double part, double whole) { return whole > 0 ? part / whole : 0; }

std::size_t relevant_in(const std::vector<int>& grades, std::size_t depth) {
    const auto end = grades.begin() + static_cast<std::ptrdiff_t>(std::min(depth, grades.size()));
    return static_cast<std::size_t>(std::count_if(grades.begin(), end, [](int grade) { return grade > 0; }));
}

}  // namespace

Measures measure(const Grades& grades, const std::vector<std::string>& ranked) {
    Measures out;
    std::vector<int> ideal, found;
    for (const auto& [id, grade] : grades) ideal.push_back(grade);
    std::sort(ideal.rbegin(), ideal.rend());
    double precisions = 0, first = 0;
    std::size_t hits = 0;
    for (std::size_t i = 0; i < ranked.size(); ++i) {
        const auto grade = grades.find(ranked[i]);
        found.push_back(grade == grades.end() ? 0 : grade->second);
        out.seen += i < 10 && grade != grades.end();
        if (found.back() == 0) continue;
        const auto rank = static_cast<double>(i + 1);
        precisions += static_cast<double>(++hits) / rank;
        if (first == 0) first = rank;
    }
    out.judged = grades.size();
    out.relevant = relevant_in(ideal, ideal.size());
    const auto relevant = static_cast<double>(out.relevant);
    out.values = {static_cast<double>(relevant_in(found, 5)) / 5,
                  ratio(precisions, relevant),
                  ratio(gain(found, 5), gain(ideal, 5)),
                  ratio(gain(found, 10), gain(ideal, 10)),
                  ratio(1, first),
                  ratio(static_cast<double>(relevant_in(found, 100)), relevant)};
    return out;
}

std::array<Mean, Measures::names.size()> mean_of(const std::vector<Measures>& topics) {
    std::array<Mean, Measures::names.size()> out{};
    const auto n = static_cast<double>(topics.size());
    for (std::size_t i = 0; i < out.size() && !topics.empty(); ++i) {
        double sum = 0, squares = 0;
        for (const Measures& topic : topics) sum += topic.values[i];
        out[i].value = sum / n;
        for (const Measures& topic : topics) squares += (topic.values[i] - out[i].value) * (topic.values[i] - out[i].value);
        if (topics.size() > 1) out[i].margin = 1.96 * std::sqrt(squares / (n - 1) / n);
    }
    return out;
}

}  // namespace onrecord
