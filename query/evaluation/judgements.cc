#include "query/evaluation/judgements.h"

#include <algorithm>
#include <charconv>
#include <functional>
#include <optional>

#include "common/data_lines.h"
#include "common/text.h"

namespace onrecord {
namespace {

constexpr int best_grade = 3;

/// Calls `read` with every line that says something; the first message it returns becomes the error.
std::optional<Error> each_line(std::string_view text, std::string_view name, const std::function<std::string(std::string_view)>& read) {
    for (const auto& [number, line] : data_lines(text)) {
        if (std::string message = read(line); !message.empty()) return Error{std::string(name) + ":" + std::to_string(number), std::move(message), "bad-record"};
    }
    return std::nullopt;
}

std::vector<std::string_view> cells(std::string_view line) {
    std::vector<std::string_view> out;
    for (std::size_t at = line.find_first_not_of(" \t"); at != std::string_view::npos; at = line.find_first_not_of(" \t", at)) {
        const std::size_t end = std::min(line.find_first_of(" \t", at), line.size());
        out.push_back(line.substr(at, end - at));
        at = end;
    }
    return out;
}

std::optional<int> number(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

}  // namespace

Result<std::vector<Question>> read_topics(std::string_view text, std::string_view name) {
    std::vector<Question> topics;
    auto error = each_line(text, name, [&](std::string_view line) -> std::string {
        const std::size_t tab = line.find('\t');
        if (tab == std::string_view::npos) return "a topic is its id, a tab and its words";
        Question topic{std::string(trim(line.substr(0, tab))), std::string(trim(line.substr(tab + 1)))};
        if (topic.id.empty() || topic.words.empty()) return "a topic is its id, a tab and its words";
        if (topic.id.find_first_of(" \t") != std::string::npos) return "the topic's id has a blank inside: a run file could not name it";
        for (const Question& known : topics) {
            if (known.id == topic.id) return "the topic " + topic.id + " comes twice";
        }
        topics.push_back(std::move(topic));
        return {};
    });
    if (error) return std::move(*error);
    return topics;
}

Result<std::map<std::string, Grades>> read_qrels(std::string_view text, std::string_view name) {
    std::map<std::string, Grades> topics;
    auto error = each_line(text, name, [&](std::string_view line) -> std::string {
        const auto cell = cells(line);
        if (cell.size() != 4) return "a judgement has four parts: topic, iteration, document, grade";
        const std::optional<int> grade = number(cell[3]);
        if (!grade || *grade > best_grade) return "'" + std::string(cell[3]) + "' is no grade from 0 to 3";
        if (!topics[std::string(cell[0])].emplace(std::string(cell[2]), std::max(0, *grade)).second)
            return "document " + std::string(cell[2]) + " is judged twice for topic " + std::string(cell[0]);
        return {};
    });
    if (error) return std::move(*error);
    return topics;
}

}  // namespace onrecord
