#include "indexer/reader/unwrap.h"

#include <algorithm>
#include <vector>

#include "common/text.h"

namespace onrecord {
namespace {

constexpr std::size_t widest = 85;  ///< columns; typewriters, mail and wire copy break at 65 to 80
constexpr std::size_t narrowest = 40;
constexpr std::size_t longest_headline = 300;  ///< bytes
constexpr std::size_t slack = 10;              ///< columns by which a break may come early (hyphens, double blanks)

struct Line {
    std::size_t start, end;  ///< bytes, without the '\n'
    std::size_t width;       ///< columns; 0 for a blank line
    std::size_t first_word;  ///< columns of the first word
    bool bullet;
};

std::vector<Line> lines_of(std::string_view text, std::size_t start) {
    std::vector<Line> lines;
    while (start < text.size()) {
        const std::size_t end = std::min(text.find('\n', start), text.size());
        const std::string_view line = trim(text.substr(start, end - start));
        const std::string_view word = line.substr(0, std::min(line.find(' '), line.size()));
        const bool bullet = word == "-" || word == "*" || word == "\u2022" || word == "\u2013" || word == "\u00b7";
        lines.push_back({start, end, line.size() > 4 * widest ? line.size() : display_width(line),
                         word.size() > widest ? word.size() : display_width(word), bullet});
        start = end + 1;
    }
    return lines;
}

/// The next word would have passed the width, so the break is the machine's.
bool is_forced(const Line& line, const Line& next, std::size_t width) {
    return line.width + 1 + next.first_word + slack > width;
}

/// The width at which the lines were broken; 0 if they were not.
std::size_t wrap_width(const std::vector<Line>& lines) {
    std::size_t width = 0, blanks = 0, inner = 0, forced = 0;
    for (const Line& line : lines) width = std::max(width, line.width);
    if (width < narrowest || width > widest) return 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        blanks += lines[i].width == 0;
        if (i + 1 == lines.size() || lines[i].width == 0 || lines[i + 1].width == 0) continue;
        ++inner;
        forced += is_forced(lines[i], lines[i + 1], width);
    }
    const bool wrapped = blanks > 0 && inner > 0 && forced * 5 >= inner * 4;
    return wrapped ? width : 0;
}

}  // namespace

void unwrap_lines(std::string& text, std::size_t start) {
    if (start < text.size() && text[start] == '\n') ++start;  // the end of the headline or byline above
    const std::vector<Line> lines = lines_of(text, start);
    const std::size_t width = wrap_width(lines);
    if (width == 0) return;
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
        const bool inside = lines[i].width > 0 && lines[i + 1].width > 0 && !lines[i + 1].bullet;
        if (inside && is_forced(lines[i], lines[i + 1], width)) text[lines[i].end] = ' ';
    }
}

void unwrap_indented(std::string& text) {
    const auto is_indented = [](std::string_view line) { return line.starts_with("  ") || line.starts_with("\t"); };
    std::size_t indented = 0, flush = 0;
    for (const Line& line : lines_of(text, 0)) {
        if (line.width == 0) continue;
        ++(is_indented(std::string_view(text).substr(line.start, line.end - line.start)) ? indented : flush);
    }
    if (indented == 0 || flush == 0) return;  // no indents, or everything stands in
    std::string out;
    for (const Line& line : lines_of(text, 0)) {
        const std::string_view words = std::string_view(text).substr(line.start, line.end - line.start);
        if (!out.empty()) out += line.width == 0 || is_indented(words) || out.ends_with('\n') ? '\n' : ' ';
        out += trim(words);
    }
    text = std::move(out);
}

Span headline_span(std::string_view text) {
    const std::vector<Line> lines = lines_of(text, 0);
    std::size_t first = 0;
    while (first < lines.size() && lines[first].width == 0) ++first;
    if (first == lines.size() || lines[first].end - lines[first].start > longest_headline) return {};
    const std::size_t width = wrap_width(lines);
    std::size_t last = first;
    while (width > 0 && last + 1 < lines.size() && lines[last + 1].width > 0 &&
           is_forced(lines[last], lines[last + 1], width)) {
        ++last;
    }
    const bool sentence = text.substr(0, lines[last].end).ends_with('.');
    if (last > first && (sentence || last - first > 2)) return {};
    return {static_cast<std::uint32_t>(lines[first].start), static_cast<std::uint32_t>(lines[last].end)};
}

}  // namespace onrecord
