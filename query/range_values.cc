#include "query/range_values.h"

#include <cmath>
#include <limits>
#include <optional>

#include "common/text.h"
#include "query/messages.h"
#include "query/query_dates.h"

namespace onrecord {
namespace {

/// Confidences are stored as floats: 0.8f is a little more than 0.8, and ends are included.
constexpr double float_slack = 1e-6;

/// The two sides of "FROM..UNTIL"; one point has only `from`.
struct Ends {
    std::string_view from, until;
    bool range = false;
};

Ends split(std::string_view text) {
    const std::size_t dots = text.find("..");
    if (dots == std::string_view::npos) return {text, {}, false};
    return {trim(text.substr(0, dots)), trim(text.substr(dots + 2)), true};
}

/// Digits with at most one point between them, at most nine characters.
std::optional<double> decimal(std::string_view text) {
    if (text.empty() || text.size() > 9 || text.find_first_not_of("0123456789.") != std::string_view::npos) return std::nullopt;
    const std::size_t point = text.find('.');
    if (point != std::string_view::npos && text.find('.', point + 1) != std::string_view::npos) return std::nullopt;
    if (text == ".") return std::nullopt;
    return std::stod(std::string(text));
}

class RangeReader {
public:
    RangeReader(const Field& field, Span at, const ParseOptions& options, std::vector<QueryNote>& notes)
        : field_(field), at_(at), options_(options), notes_(notes) {}

    QueryResult<RangeMatch> read(std::string_view text) {
        RangeMatch match{&field_, std::string(text)};
        const Ends ends = split(trim(text));
        if (ends.range && ends.from.empty() && ends.until.empty()) return messages::empty_range(field_.name, at_);
        if (is_number()) numbers(ends, match);
        else dates(ends, match);
        if (error_) return std::move(*error_);
        return match;
    }

private:
    bool is_number() const {
        return &field_ == &schema::batch || &field_ == &schema::copies || &field_ == &schema::confidence;
    }

    void fail_reversed(const Ends& ends) {
        if (!error_) error_ = messages::reversed_range(field_.name, ends.from, ends.until, at_);
    }

    // --- numbers

    void numbers(const Ends& ends, RangeMatch& match) {
        match.from = std::numeric_limits<double>::lowest();
        match.until = std::numeric_limits<double>::max();
        if (!ends.range) return number_point(ends.from, match);
        if (!ends.from.empty()) match.from = number(ends.from);
        if (!ends.until.empty()) match.until = number(ends.until);
        if (match.from > match.until) return fail_reversed(ends);
        if (&field_ == &schema::confidence) {
            match.from -= float_slack;
            match.until += float_slack;
        }
    }

    void number_point(std::string_view text, RangeMatch& match) {
        match.from = match.until = number(text);
        if (&field_ != &schema::confidence) return;
        const std::size_t point = text.find('.');
        const auto digits = static_cast<double>(point == std::string_view::npos ? 0 : text.size() - point - 1);
        const double half = 0.5 * std::pow(10.0, -digits);
        match.from -= half + float_slack;
        match.until += half - float_slack;
    }

    double number(std::string_view text) {
        const std::optional<double> value = decimal(text);
        const bool fits = value && (&field_ == &schema::confidence ? *value <= 1 : *value == std::floor(*value));
        if (!fits && !error_) error_ = messages::bad_number(field_.name, text, at_);
        if (fits && &field_ == &schema::copies && *value < 1 && !error_) error_ = messages::no_copies(text, at_);
        return fits ? *value : 0;
    }

    // --- dates

    void dates(const Ends& ends, RangeMatch& match) {
        if (!ends.range) return date_point(ends.from, match);
        if (&field_ == &schema::since || &field_ == &schema::until) {
            error_ = messages::no_range(field_.name, match.text, at_);
            return;
        }
        if (!ends.from.empty()) match.days.from = point(ends.from).days.from;
        if (!ends.until.empty()) {
            const DatePoint last = point(ends.until);
            match.days.until = last.relative ? last.days.from : last.days.until;
        }
        if (!error_ && match.days.from > match.days.until) fail_reversed(ends);
    }

    void date_point(std::string_view text, RangeMatch& match) {
        const DatePoint read = point(text);
        match.days = read.days;
        if (&field_ == &schema::since) match.days.until = max_date;
        if (&field_ == &schema::until) match.days = {min_date, read.relative ? read.days.from : read.days.until};
    }

    DatePoint point(std::string_view text) {
        std::string why;
        const std::optional<DatePoint> read = read_date_point(text, options_.today, options_.month_first, why);
        if (!read) {
            if (!error_) error_ = messages::bad_date(field_.name, text, why, at_);
            return {};
        }
        if (!read->echo.empty()) notes_.push_back({"date-read", "\"" + std::string(text) + "\" is " + read->echo});
        return *read;
    }

    const Field& field_;
    Span at_;
    const ParseOptions& options_;
    std::vector<QueryNote>& notes_;
    std::optional<QueryError> error_;
};

}  // namespace

QueryResult<RangeMatch> read_range(const Field& field, std::string_view text, Span at, const ParseOptions& options,
                                   std::vector<QueryNote>& notes) {
    return RangeReader(field, at, options, notes).read(text);
}

bool is_range_value(const Field& field, std::string_view text, const ParseOptions& options) {
    std::vector<QueryNote> notes;
    return std::holds_alternative<RangeMatch>(read_range(field, text, {}, options, notes));
}

}  // namespace onrecord
