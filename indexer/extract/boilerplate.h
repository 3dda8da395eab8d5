#pragma once

#include <re2/set.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace onrecord {

/// Where in the text a line stands: the first one that is not blank, among the next few, among the last few.
enum class LinePlace : std::uint8_t { first, head, middle, tail };

/// Tells the lines of an article from what scraping left between them. Read-only once made; threads may share it.
class Boilerplate {
public:
    /// `table` is boilerplate.tsv. Throws DataError with file and line if a pattern cannot be read.
    explicit Boilerplate(std::string_view table);

    /// Why `line` (trimmed) is no part of an article: a reason of the table, "byline" or "caption"; empty if it is
    /// one, or may well be. Linear in the line; long lines are not looked at. Lives as long as this object.
    std::string_view reason(std::string_view line, LinePlace place) const;

private:
    std::unique_ptr<RE2::Set> set_;     ///< one pattern a row
    std::vector<std::string> reasons_;  ///< of the rows
};

/// Where in `line` a teaser begins that was glued to what stands before it, without a blank ("...speechLiveYou can
/// read about ... here"): 0 if the words before it are no sentence and go with it, else the seam. Null if none.
std::optional<std::size_t> glued_teaser(std::string_view line);

}  // namespace onrecord
