#include "indexer/extract/department_days.h"

#include <algorithm>

namespace onrecord {
namespace {

std::int64_t days_in_common(const Department& department, const DateRange& days) {
    const std::int64_t from = std::max(department.from.days, days.from.days);
    const std::int64_t until = std::min(std::int64_t{department.until.days} - 1, std::int64_t{days.until.days});
    return until - from + 1;
}

/// Breadth first along successors, or predecessors; departments are few and their chains short.
const Department* follow(const Gazetteer& gazetteer, const Department& start, const DateRange& days,
                         std::vector<std::string> Department::*links) {
    std::vector<const Department*> queue{&start};
    for (std::size_t i = 0; i < queue.size(); ++i) {
        if (exists_on(*queue[i], days)) return queue[i];
        for (const std::string& id : queue[i]->*links) {
            const Department* next = gazetteer.department(id);
            if (next && std::find(queue.begin(), queue.end(), next) == queue.end()) queue.push_back(next);
        }
    }
    return nullptr;
}

}  // namespace

DateRange days_of(const Article& article) {
    if (article.date) return {*article.date, *article.date};
    DateRange days = article.date_window.value_or(DateRange{});
    days.from = std::max(days.from, *Date::from_ymd(1990, 1, 1));
    days.until = std::max(days.from, std::min(days.until, *Date::from_ymd(2024, 12, 31)));
    return days;
}

bool exists_on(const Department& department, const DateRange& days) {
    return days_in_common(department, days) > 0;
}

const Department* department_on(const Gazetteer& gazetteer, const Department& department, const DateRange& days) {
    if (const Department* later = follow(gazetteer, department, days, &Department::successors)) return later;
    return follow(gazetteer, department, days, &Department::predecessors);
}

const Department* department_or_successor(const Gazetteer& gazetteer, const Department& department,
                                          const DateRange& days) {
    return follow(gazetteer, department, days, &Department::successors);
}

const Department* choose_department(const Gazetteer& gazetteer, std::span<const std::uint32_t> candidates,
                                    const DateRange& days) {
    const Department* best = nullptr;
    for (const std::uint32_t number : candidates) {
        const Department& candidate = gazetteer.departments()[number];
        if (!exists_on(candidate, days)) continue;
        if (!best || days_in_common(candidate, days) > days_in_common(*best, days)) best = &candidate;
    }
    if (best || candidates.empty()) return best;
    return department_on(gazetteer, gazetteer.departments()[candidates.front()], days);
}

}  // namespace onrecord
