#include "query/render/error_text.h"

#include <algorithm>

#include "common/text.h"

namespace onrecord {
namespace {

/// The next character's start, in well-formed or broken text alike.
std::size_t next(std::string_view text, std::size_t at) {
    next_codepoint(text, at);
    return at;
}

/// The part of the query that is shown: all of it, or whole characters around the place.
struct Window {
    std::size_t from = 0, to = 0;
};

std::size_t columns_of(std::string_view text) { return display_width(escape_control(text)); }

/// All of the query if it fits; else from a third of a line before the place on, as much as fits.
Window window_around(std::string_view query, Span at, std::size_t width) {
    constexpr std::size_t indent = 2, ellipses = 2;
    if (columns_of(query) + indent <= width) return {0, query.size()};
    const std::size_t room = std::max<std::size_t>(width, 40) - indent - ellipses;
    Window window{0, 0};
    for (std::size_t before = columns_of(query.substr(0, at.start)); before > room / 3;) {
        const std::size_t second = next(query, window.from);
        before -= std::min(before, columns_of(query.substr(window.from, second - window.from)));
        window.from = second;
    }
    window.to = window.from;
    for (std::size_t used = 0; window.to < query.size();) {
        const std::size_t end = next(query, window.to);
        used += columns_of(query.substr(window.to, end - window.to));
        if (used > room) break;
        window.to = end;
    }
    return window;
}

}  // namespace

std::string error_text(const QueryError& error, std::string_view query, const Palette& palette, std::size_t width) {
    std::string out = palette.error("onrecord-query") + ": " + escape_control(error.message) + "\n";
    const Span at{error.at.start, std::min<std::uint32_t>(error.at.end, static_cast<std::uint32_t>(query.size()))};
    if (!at.empty()) {
        const Window window = window_around(query, at, width);
        const std::string before = escape_control(query.substr(window.from, std::max<std::size_t>(at.start, window.from) - window.from));
        const std::size_t end = std::clamp<std::size_t>(at.end, window.from, window.to);
        const std::string place = escape_control(query.substr(at.start, std::max<std::size_t>(end, at.start) - at.start));
        const std::string left = window.from > 0 ? "…" : "", right = window.to < query.size() ? "…" : "";
        out += "  " + left + escape_control(query.substr(window.from, window.to - window.from)) + right + "\n";
        out += std::string(2 + display_width(left) + display_width(before), ' ');
        out += palette.error(std::string(std::max<std::size_t>(display_width(place), 1), '^')) + "\n";
    }
    if (!error.hint.empty()) out += escape_control(error.hint) + "\n";
    return out;
}

}  // namespace onrecord
