#include "indexer/extract/calibration.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <memory>
#include <utility>

#include "common/errors.h"
#include "common/gazetteer/tsv.h"

namespace onrecord {
namespace {

constexpr const char* table = "calibration.tsv";

struct Point {
    float stated = 0, honest = 0;
};

float number(std::string_view cell, std::size_t line) {
    float value = -1;
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
    if (error == std::errc{} && end == cell.data() + cell.size() && value >= 0 && value <= 1) return value;
    throw DataError(std::string(table) + ":" + std::to_string(line) + ": '" + std::string(cell) + "' is no number from 0 to 1");
}

float on_line(const std::vector<Point>& points, float stated) {
    const auto above = std::ranges::find_if(points, [&](const Point& point) { return point.stated >= stated; });
    if (above == points.begin()) return points.front().honest;
    if (above == points.end()) return points.back().honest;
    const Point &low = *std::prev(above), &high = *above;
    return low.honest + (high.honest - low.honest) * (stated - low.stated) / (high.stated - low.stated);
}

class Calibration {
public:
    explicit Calibration(std::string_view text) {
        for (const TsvRow& row : read_tsv(text, table, 4)) {
            std::vector<Point>& points = lines_[{std::string(row.cells[0]), std::string(row.cells[1])}];
            const Point next{number(row.cells[2], row.line), number(row.cells[3], row.line)};
            if (!points.empty() && (next.stated <= points.back().stated || next.honest < points.back().honest))
                throw DataError(std::string(table) + ":" + std::to_string(row.line) + ": a line must rise from row to row");
            points.push_back(next);
        }
    }

    void calibrate(const std::string& kind, Evidence& evidence) const {
        if (evidence.confidence <= 0 || evidence.rule == corrected_rule) return;
        const std::string rule = evidence.rule.substr(evidence.rule.find('/') + 1);
        auto line = lines_.find({kind, rule});
        if (line == lines_.end()) line = lines_.find({kind, "*"});
        if (line != lines_.end()) evidence.confidence = on_line(line->second, evidence.confidence);
    }

private:
    std::map<std::pair<std::string, std::string>, std::vector<Point>> lines_;   // by kind and rule
};

}  // namespace

Extractor calibration_extractor(const GazetteerFiles& files) {
    auto calibration = std::make_shared<const Calibration>(files.text(table));
    return [calibration](Article article) {
        for (Quote& quote : article.quotes) calibration->calibrate("speaker", quote.evidence);
        for (Assigned& topic : article.topics) calibration->calibrate("topic", topic.evidence);
        for (Assigned& department : article.departments) calibration->calibrate("department", department.evidence);
        return article;
    };
}

}  // namespace onrecord
