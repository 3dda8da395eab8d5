#include "query/commands/terminal.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <iostream>

#include <sys/ioctl.h>
#include <unistd.h>

namespace onrecord {
namespace {

constexpr std::size_t narrowest = 20, widest = 1000;

bool on_terminal() { return ::isatty(STDOUT_FILENO) == 1; }

winsize screen() {
    winsize size{};
    if (!on_terminal() || ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0) size = {};
    return size;
}

/// The value of a variable, or empty.
std::string variable(const char* name) {
    const char* value = std::getenv(name);
    return value ? value : "";
}

std::string pager() {
    for (const char* name : {"ONRECORD_PAGER", "PAGER"}) {
        if (std::string command = variable(name); !command.empty()) return command;
    }
    return "less";
}

}  // namespace

std::size_t output_width() {
    std::size_t width = screen().ws_col;
    if (width == 0) width = static_cast<std::size_t>(std::max(0L, std::strtol(variable("COLUMNS").c_str(), nullptr, 10)));
    return width == 0 ? 80 : std::clamp(width, narrowest, widest);
}

bool wants_hyperlinks(const std::string& when) {
    if (when != "auto") return when == "always";
    const std::string term = variable("TERM");
    return on_terminal() && !term.empty() && term != "dumb";
}

void deliver(const std::string& text, bool paging, std::ostream& out) {
    const auto lines = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
    const bool long_text = on_terminal() && lines >= screen().ws_row && screen().ws_row > 0;
    if (!paging || !long_text || &out != &std::cout) {
        out << text;
        return;
    }
    ::setenv("LESS", "FRX", 0);
    FILE* pipe = ::popen(pager().c_str(), "w");
    if (!pipe) {
        out << text;
        return;
    }
    std::fwrite(text.data(), 1, text.size(), pipe);
    ::pclose(pipe);
}

}  // namespace onrecord
