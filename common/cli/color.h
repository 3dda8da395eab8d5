#pragma once

#include <string>
#include <string_view>

namespace onrecord {

/// --color. automatic: only on a terminal that can.
enum class ColorWhen { automatic, always, never };

/// Reads "auto", "always" or "never"; anything else is automatic (the option's validator has refused it).
ColorWhen color_when(std::string_view name);

/// UX U5: always and never win; then NO_COLOR (set and not empty) and TERM=dumb say no; then the terminal
/// decides. `no_color` and `term` are the variables' values, null if unset.
bool wants_color(ColorWhen when, bool is_terminal, const char* no_color, const char* term);

/// The same, asked of this process's environment and of file descriptor `fd` (1 = stdout, 2 = stderr).
bool wants_color(ColorWhen when, int fd);

/// Puts colours and weights around text, or leaves it alone. Colour never stands alone: what is coloured
/// is also bold, or named in words.
struct Palette {
    bool on = false;

    std::string bold(std::string_view text) const { return wrap("1", text); }
    std::string dim(std::string_view text) const { return wrap("2", text); }
    std::string struck(std::string_view text) const { return wrap("9;2", text); }
    std::string match(std::string_view text) const { return wrap("1;31", text); }   ///< a searched word
    std::string error(std::string_view text) const { return wrap("1;31", text); }
    std::string warning(std::string_view text) const { return wrap("1;33", text); }
    std::string good(std::string_view text) const { return wrap("1;32", text); }
    std::string name(std::string_view text) const { return wrap("1;36", text); }    ///< a person, a field

private:
    std::string wrap(std::string_view codes, std::string_view text) const;
};

}  // namespace onrecord
