#include "query/render/grid.h"

#include <algorithm>
#include <ostream>

#include "common/text.h"
#include "query/render/styled.h"

namespace onrecord {
namespace {

/// Headings are broken into lines of so many columns: the second, where the grid does not fit with the first.
constexpr std::size_t usual_heading = 12, narrow_heading = 8;
constexpr std::size_t indent = 2, gap = 2, narrowest_label = 16, shortest_bar = 8, longest_bar = 40;

std::vector<std::string> lines_of(const std::string& text, std::size_t width) {
    std::vector<std::string> lines;
    std::string whole = wrap({{text, Style::plain}}, 0, width, {});
    for (std::size_t at = 0; at < whole.size();) {
        const std::size_t end = whole.find('\n', at);
        lines.push_back(whole.substr(at, end - at));
        at = end + 1;
    }
    if (lines.empty()) lines.emplace_back();
    return lines;
}

std::size_t widest(const std::vector<std::string>& lines) {
    std::size_t width = 0;
    for (const std::string& line : lines) width = std::max(width, display_width(line));
    return width;
}

class Printer {
public:
    Printer(const Grid& grid, const RenderOptions& options, std::ostream& out) : grid_(grid), options_(options), out_(out) {
        measure_labels();
        measure_columns(usual_heading);
        if (used() > options_.width) measure_columns(narrow_heading);
        leave_out_columns();
    }

    std::size_t run() {
        headings();
        for (const Grid::Row& row : grid_.rows) print(row);
        return grid_.columns.size() - shown_.size();
    }

private:
    void measure_labels() {
        for (const Grid::Row& row : grid_.rows) label_ = std::max(label_, display_width(row.label));
        label_ = std::min(label_, std::max(narrowest_label, options_.width / 3));
        // A single word may be wider than that.
        for (const Grid::Row& row : grid_.rows) label_ = std::max(label_, widest(lines_of(row.label, label_)));
    }

    void measure_columns(std::size_t heading) {
        headings_.clear();
        widths_.clear();
        shown_.clear();
        for (std::size_t i = 0; i < grid_.columns.size(); ++i) {
            headings_.push_back(lines_of(grid_.columns[i].heading, heading));
            widths_.push_back(widest(headings_.back()));
            for (const Grid::Row& row : grid_.rows) widths_.back() = std::max(widths_.back(), display_width(row.cells[i]));
            shown_.push_back(i);
        }
    }

    std::size_t used() const {
        std::size_t columns = indent + label_;
        for (const std::size_t i : shown_) columns += gap + widths_[i];
        return columns;
    }

    void leave_out_columns() {
        while (used() > options_.width) {
            const auto last = std::find_if(shown_.rbegin(), shown_.rend(), [&](std::size_t i) { return grid_.columns[i].optional; });
            if (last == shown_.rend()) return;
            shown_.erase(std::next(last).base());
        }
    }

    void headings() {
        std::size_t height = 0;
        for (const std::size_t i : shown_) {
            if (!grid_.columns[i].heading.empty()) height = std::max(height, headings_[i].size());
        }
        for (std::size_t line = 0; line < height; ++line) {
            std::string text(indent + label_, ' ');
            for (const std::size_t i : shown_) {
                const std::size_t first = height - headings_[i].size();   // headings stand on the rows
                text += std::string(gap, ' ') + pad_left(line < first ? "" : headings_[i][line - first], widths_[i]);
            }
            text.erase(text.find_last_not_of(' ') + 1);
            out_ << options_.palette.name(text) << '\n';
        }
    }

    void print(const Grid::Row& row) {
        const std::vector<std::string> label = lines_of(row.label, label_);
        std::string line = std::string(indent, ' ') + pad_right(label.front(), label_);
        for (const std::size_t i : shown_) line += std::string(gap, ' ') + pad_left(row.cells[i], widths_[i]);
        out_ << (row.strong ? options_.palette.bold(line) : line);
        bar(row);
        out_ << '\n';
        for (std::size_t i = 1; i < label.size(); ++i) out_ << std::string(indent, ' ') << (row.strong ? options_.palette.bold(label[i]) : label[i]) << '\n';
    }

    void bar(const Grid::Row& row) {
        if (grid_.longest_bar == 0 || row.bar == 0) return;
        const std::size_t left = options_.width - std::min(options_.width, used() + gap);
        if (left < shortest_bar) return;
        const std::uint64_t most = std::min(left, longest_bar);
        const auto length = static_cast<std::size_t>((row.bar * most + grid_.longest_bar - 1) / grid_.longest_bar);
        out_ << std::string(gap, ' ') << options_.palette.name(bar_of(length));
    }

    const Grid& grid_;
    const RenderOptions& options_;
    std::ostream& out_;
    std::vector<std::vector<std::string>> headings_;
    std::vector<std::size_t> widths_, shown_;
    std::size_t label_ = 0;
};

}  // namespace

std::size_t render_grid(const Grid& grid, const RenderOptions& options, std::ostream& out) { return Printer(grid, options, out).run(); }

std::string bar_of(std::size_t length) {
    std::string bar;
    for (std::size_t i = 0; i < length; ++i) bar += "█";
    return bar;
}

}  // namespace onrecord
