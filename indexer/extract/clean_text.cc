#include "indexer/extract/clean_text.h"

#include <algorithm>
#include <optional>

#include "common/text.h"
#include "indexer/extract/boilerplate.h"
#include "indexer/extract/lines.h"

namespace onrecord {
namespace {

constexpr std::size_t head_lines = 8;  // bylines, datelines and lead pictures stand here
constexpr std::size_t tail_lines = 4;  // and bylines here again

/// Where a line stands, as far as its look alone does not decide.
LinePlace place_of(std::size_t number, std::size_t count) {
    if (number == 0) return LinePlace::first;
    if (number < head_lines) return LinePlace::head;
    return number + tail_lines >= count ? LinePlace::tail : LinePlace::middle;
}

bool is_repeated_title(std::string_view line, const std::string& folded_title) {
    return !folded_title.empty() && line.size() < 4 * folded_title.size() + 64 && fold_value(line) == folded_title;
}

std::optional<Dropped> find_in_line(const Boilerplate& boilerplate, std::string_view text, Span line,
                                    std::size_t number, std::size_t count, const std::string& folded_title) {
    const std::string_view words = text.substr(line.start, line.size());
    if (number < head_lines && is_repeated_title(words, folded_title)) return Dropped{line, "title"};
    const std::string_view reason = boilerplate.reason(words, place_of(number, count));
    if (!reason.empty()) return Dropped{line, std::string(reason)};
    const std::optional<std::size_t> seam = glued_teaser(words);
    if (!seam) return std::nullopt;
    return Dropped{{line.start + static_cast<std::uint32_t>(*seam), line.end}, "teaser"};
}

/// Adds `found` to what was dropped before, without what overlaps.
void merge(std::vector<Dropped>& dropped, std::vector<Dropped> found) {
    const std::size_t known = dropped.size();
    const auto by_start = [](const Dropped& a, const Dropped& b) { return a.span.start < b.span.start; };
    std::sort(dropped.begin(), dropped.end(), by_start);
    for (std::size_t i = 0, at = 0; i < found.size(); ++i) {
        while (at < known && dropped[at].span.end <= found[i].span.start) ++at;
        if (at == known || !dropped[at].span.overlaps(found[i].span)) dropped.push_back(std::move(found[i]));
    }
    std::sort(dropped.begin(), dropped.end(), by_start);
}

Article clean_text(const Boilerplate& boilerplate, Article article) {
    const std::string folded_title = fold_value(article.title);
    const std::vector<Span> lines = lines_of(article.text);
    std::vector<Dropped> found;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        std::optional<Dropped> part =
            find_in_line(boilerplate, article.text, lines[i], i, lines.size(), folded_title);
        if (part) found.push_back(std::move(*part));
    }
    merge(article.dropped, std::move(found));
    return article;
}

}  // namespace

Extractor clean_text_extractor(const GazetteerFiles& files) {
    auto boilerplate = std::make_shared<const Boilerplate>(files.text("boilerplate.tsv"));
    return [boilerplate](Article article) { return clean_text(*boilerplate, std::move(article)); };
}

}  // namespace onrecord
