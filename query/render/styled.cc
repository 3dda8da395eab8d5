#include "query/render/styled.h"

#include <algorithm>

#include "common/text.h"

namespace onrecord {
namespace {

std::string one_line(std::string_view text) {
    std::string out;
    bool blank = false;
    for (const char c : text) {
        const bool white = c == ' ' || c == '\n' || c == '\t' || c == '\r';
        if (white && blank) continue;
        out += white ? ' ' : c;
        blank = white;
    }
    return escape_control(out);
}

std::string paint(const Run& run, const Palette& palette) {
    switch (run.style) {
        case Style::plain: return run.text;
        case Style::bold: return palette.bold(run.text);
        case Style::dim: return palette.dim(run.text);
        case Style::match: return palette.match(run.text);
        case Style::name: break;
    }
    return palette.name(run.text);
}

/// A word and the blank before it, in runs.
struct Piece {
    StyledText runs;
    std::size_t width = 0;
    bool blank_before = false;
};

std::vector<Piece> pieces_of(const StyledText& text) {
    std::vector<Piece> pieces;
    bool blank = false, open = false;
    for (const Run& run : text) {
        std::size_t at = 0;
        while (at < run.text.size()) {
            if (run.text[at] == ' ') {
                blank = true;
                open = false;
                ++at;
                continue;
            }
            const std::size_t end = std::min(run.text.find(' ', at), run.text.size());
            if (!open) pieces.push_back({{}, 0, blank && !pieces.empty()});
            pieces.back().runs.push_back({run.text.substr(at, end - at), run.style});
            pieces.back().width += display_width(pieces.back().runs.back().text);
            open = true;
            blank = false;
            at = end;
        }
    }
    return pieces;
}

}  // namespace

StyledText marked_text(std::string_view text, const std::vector<Span>& marks, Style rest) {
    StyledText out;
    const auto add = [&](std::size_t from, std::size_t to, Style style) {
        if (from < to) out.push_back({one_line(text.substr(from, to - from)), style});
    };
    std::size_t at = 0;
    for (const Span& mark : marks) {
        if (mark.start < at || mark.end > text.size() || mark.empty()) continue;
        add(at, mark.start, rest);
        add(mark.start, mark.end, Style::match);
        at = mark.end;
    }
    add(at, text.size(), rest);
    return out;
}

StyledText plain_text(std::string_view text, Style style) { return {{one_line(text), style}}; }

void append(StyledText& to, StyledText more) {
    for (Run& run : more) to.push_back(std::move(run));
}

std::string wrap(const StyledText& text, std::size_t indent, std::size_t width, const Palette& palette) {
    std::string out;
    std::size_t column = 0;
    StyledText line;
    const auto flush = [&] {
        out.append(indent, ' ');
        for (const Run& run : line) out += paint(run, palette);
        out += '\n';
        line.clear();
    };
    const auto put = [&](const std::string& bytes, Style style) {
        if (!line.empty() && line.back().style == style) line.back().text += bytes;
        else line.push_back({bytes, style});
    };
    for (const Piece& piece : pieces_of(text)) {
        if (!line.empty() && piece.blank_before && indent + column + 1 + piece.width > width) {
            flush();
            column = 0;
        } else if (!line.empty() && piece.blank_before) {
            // A blank between two runs of one style belongs to them, else to neither.
            const Style style = line.back().style == piece.runs.front().style ? line.back().style : Style::plain;
            put(" ", style);
            ++column;
        }
        for (const Run& run : piece.runs) put(run.text, run.style);
        column += piece.width;
    }
    if (!line.empty()) flush();
    return out;
}

std::string pad_right(std::string text, std::size_t columns) {
    const std::size_t width = display_width(text);
    return width < columns ? text.append(columns - width, ' ') : text;
}

std::string pad_left(std::string text, std::size_t columns) {
    const std::size_t width = display_width(text);
    if (width < columns) text.insert(0, columns - width, ' ');
    return text;
}

}  // namespace onrecord
