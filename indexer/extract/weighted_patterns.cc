#include "indexer/extract/weighted_patterns.h"

#include <algorithm>
#include <charconv>

#include "common/errors.h"
#include "common/gazetteer/tsv.h"

namespace onrecord {
namespace {

constexpr std::size_t most_phrases = 256;

/// Recursive descent over the plain part of the pattern language. Every rule returns the strings that it can be;
/// empty means "not plain".
class Expander {
public:
    explicit Expander(std::string_view pattern) : rest_(pattern) {}

    std::vector<std::string> all() {
        std::vector<std::string> phrases = alternatives(0);
        return rest_.empty() ? phrases : std::vector<std::string>{};
    }

private:
    using Strings = std::vector<std::string>;

    Strings alternatives(int depth) {
        Strings all = sequence(depth);
        while (!all.empty() && !rest_.empty() && rest_[0] == '|') {
            rest_.remove_prefix(1);
            const Strings more = sequence(depth);
            if (more.empty()) return {};
            all.insert(all.end(), more.begin(), more.end());
            if (all.size() > most_phrases) return {};
        }
        return all;
    }

    Strings sequence(int depth) {
        Strings all{""};
        while (!rest_.empty() && rest_[0] != '|' && rest_[0] != ')') {
            const Strings next = piece(depth);
            if (next.empty() || all.size() * next.size() > most_phrases) return {};
            Strings longer;
            for (const std::string& head : all) {
                for (const std::string& tail : next) longer.push_back(head + tail);
            }
            all = std::move(longer);
        }
        return all;
    }

    Strings piece(int depth) {
        Strings one;
        if (rest_[0] == '(') {
            rest_.remove_prefix(1);
            if (depth > 8 || rest_.substr(0, 1) == "?") return {};
            one = alternatives(depth + 1);
            if (one.empty() || rest_.substr(0, 1) != ")") return {};
            rest_.remove_prefix(1);
        } else {
            if (std::string_view(R"([]{}.*+\^$?)").find(rest_[0]) != std::string_view::npos) return {};
            one.emplace_back(rest_.substr(0, 1));
            rest_.remove_prefix(1);
        }
        if (!rest_.empty() && rest_[0] == '?') {
            rest_.remove_prefix(1);
            one.emplace_back();
        }
        return one;
    }

    std::string_view rest_;
};

/// "(?-i:X)" -> X, and true.
bool take_exact(std::string_view& pattern) {
    if (pattern.substr(0, 5) != "(?-i:" || pattern.back() != ')') return false;
    pattern = pattern.substr(5, pattern.size() - 6);
    return true;
}

std::string as_expression(std::string_view pattern, bool exact) {
    std::string regex = exact ? R"((?-i)\b(?:)" : R"((?i)\b(?:)";
    for (const char c : pattern) {
        if (c == ' ')
            regex += R"((?:[\s\-]|\p{Pd})+)";
        else
            regex += c;
    }
    return regex + R"()\b)";
}

float read_weight(std::string_view cell, const std::string& where) {
    float weight = -1;
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), weight);
    if (error != std::errc{} || end != cell.data() + cell.size() || !(weight >= 0 && weight <= 10)) {
        throw DataError(where + ": the weight must be a number from 0 to 10, not '" + std::string(cell) + "'");
    }
    return weight;
}

}  // namespace

std::vector<std::string> expand_pattern(std::string_view pattern) {
    if (pattern.empty()) return {};
    std::vector<std::string> phrases = Expander(pattern).all();
    std::sort(phrases.begin(), phrases.end());
    phrases.erase(std::unique(phrases.begin(), phrases.end()), phrases.end());
    return phrases;
}

WeightedPatterns::WeightedPatterns(std::string_view table, const std::string& name, const NumberOf& number_of) {
    for (const TsvRow& line : read_tsv(table, name, 3)) {
        const std::string where = name + ":" + std::to_string(line.line);
        Row row;
        if (line.cells[0] != "-") {
            const std::optional<std::uint32_t> number = number_of(line.cells[0]);
            if (!number) throw DataError(where + ": unknown id '" + std::string(line.cells[0]) + "'");
            row.subject = *number;
        }
        row.weight = read_weight(line.cells[1], where);
        add_row(row, line.cells[2], where);
    }
    if (expressions_.empty()) return;
    set_ = std::make_unique<RE2::Set>(RE2::Options(RE2::Quiet), RE2::UNANCHORED);
    for (const Expression& expression : expressions_) set_->Add(expression.regex->pattern(), nullptr);
    if (!set_->Compile()) throw DataError(name + ": too many or too large regular expressions");
}

void WeightedPatterns::add_row(const Row& row, std::string_view pattern, std::string_view where) {
    const auto number = static_cast<std::uint32_t>(rows_.size());
    rows_.push_back(row);
    if (pattern.empty()) throw DataError(std::string(where) + ": the pattern is empty");
    const bool exact = take_exact(pattern);
    const std::vector<std::string> phrases = expand_pattern(pattern);
    for (const std::string& phrase : phrases) phrases_.add(phrase, number, exact ? Spelling::exact : Spelling::any);
    if (!phrases.empty()) return;
    auto regex = std::make_unique<RE2>(as_expression(pattern, exact), RE2::Options(RE2::Quiet));
    if (!regex->ok())
        throw DataError(std::string(where) + ": " + regex->error() + " in '" + std::string(pattern) + "'");
    expressions_.push_back({number, std::move(regex)});
}

std::vector<WeightedPatterns::Hit> WeightedPatterns::find(const WordScan& scan) const {
    std::vector<Hit> hits;
    for (std::size_t i = 0; i < scan.size();) {
        const PhraseTable::Match match = phrases_.longest(scan, i);
        for (const std::uint32_t row : match.values) {
            if (rows_[row].subject != nothing) hits.push_back({row, scan.span_of(i, match.count), i});
        }
        i += std::max<std::size_t>(match.count, 1);
    }
    if (set_) find_expressions(scan, hits);
    return hits;
}

void WeightedPatterns::find_expressions(const WordScan& scan, std::vector<Hit>& hits) const {
    std::vector<int> matching;
    const std::string_view text = scan.text();
    if (scan.size() == 0 || !set_->Match(re2::StringPiece(text.data(), text.size()), &matching)) return;
    std::sort(matching.begin(), matching.end());
    for (const int number : matching) {
        const Expression& expression = expressions_[static_cast<std::size_t>(number)];
        const re2::StringPiece whole(text.data(), text.size());
        re2::StringPiece found;
        std::size_t at = 0, word = 0;
        while (at < whole.size() && expression.regex->Match(whole, at, whole.size(), RE2::UNANCHORED, &found, 1)) {
            const auto start = static_cast<std::uint32_t>(found.data() - whole.data());
            const auto end = static_cast<std::uint32_t>(start + found.size());
            while (word < scan.size() && scan[word].span.end <= start) ++word;
            const bool kept = word < scan.size() && scan[word].span.start < end;  // not among dropped bytes
            if (kept && rows_[expression.row].subject != nothing)
                hits.push_back({expression.row, {start, end}, word});
            at = std::max<std::size_t>(end, at + 1);
        }
    }
}

}  // namespace onrecord
