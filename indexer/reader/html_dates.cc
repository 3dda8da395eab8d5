#include "indexer/reader/html_dates.h"

#include <re2/re2.h>

#include <span>
#include <string>

#include "indexer/reader/date_line.h"
#include "indexer/reader/html_tags.h"

namespace onrecord {
namespace {

constexpr int most_behind = 15;  ///< lines below the headline that are looked at
constexpr int most_before =
    4;  ///< lines above it; of these, those further off than `near` only if they are named as dates
constexpr int near = 2;
constexpr std::size_t longest = 200;  ///< bytes of such a line

/// True if the element or one of the two around it has a name for dates.
bool is_named_date(const HtmlTree& tree, std::uint32_t at) {
    static const RE2 names(
        R"((?i)(?:^|[\s_-])(?:date|datum|fecha|data|published|publish|pubdate|posted|postdate|dateline)"
        R"(|timestamp|newsdate|created|publication|postmeta(?:data)?)"
        R"(|(?:entry|post|article|news)-?(?:date|meta|info))(?:$|[\s_\d-]))");
    static const RE2 no(R"((?i)updat|modif|copyright|comment|event|birth)");
    for (int up = 0; up < 3 && at != 0; ++up, at = tree[at].parent) {
        for (const char* name : {"class", "id", "itemprop"}) {
            const std::string_view value = tree.attribute(at, name);
            if (value.empty()) continue;
            const re2::StringPiece piece(value.data(), value.size());
            if (RE2::PartialMatch(piece, no)) return false;
            if (RE2::PartialMatch(piece, names)) return true;
        }
        if (tree[at].tag == GUMBO_TAG_TIME) return true;
    }
    return false;
}

/// Of the lines looked at so far the first that tells when something was published; else the first date at all.
class Choice {
public:
    void look_at(const std::optional<DateLine>& line) {
        if (!line) return;
        std::optional<Date>& to = line->label == DateLabel::changed ? changed_ : published_;
        if (!to) to = line->date;
    }
    std::optional<Date> take() const { return published_ ? published_ : changed_; }
    bool is_sure() const { return published_.has_value(); }

private:
    std::optional<Date> published_{}, changed_{};
};

std::optional<Date> behind_headline(std::span<const HtmlBlock> blocks, bool month_first) {
    Choice choice;
    int seen = 0;
    for (const HtmlBlock& block : blocks) {
        if (block.text.size() > longest) continue;
        if (++seen > most_behind || choice.is_sure()) break;
        choice.look_at(read_date_line(block.text, month_first));
    }
    return choice.take();
}

std::optional<Date> before_headline(const HtmlTree& tree, std::span<const HtmlBlock> blocks, bool month_first) {
    Choice choice;
    for (int back = 1; back <= most_before && static_cast<std::size_t>(back) <= blocks.size() && !choice.is_sure();
         ++back) {
        const HtmlBlock& block = blocks[blocks.size() - static_cast<std::size_t>(back)];
        if (block.text.size() <= longest && (back <= near || is_named_date(tree, block.node)))
            choice.look_at(read_date_line(block.text, month_first));
    }
    return choice.take();
}

std::optional<Date> labelled(const HtmlTree& tree, std::span<const HtmlBlock> blocks, bool month_first) {
    Choice choice;
    for (const HtmlBlock& block : blocks) {
        const std::optional<DateLine> line = read_date_line(block.text, month_first);
        if (line && (line->label != DateLabel::none || is_named_date(tree, block.node))) choice.look_at(line);
        if (choice.is_sure()) break;
    }
    return choice.take();
}

}  // namespace

PageDates find_page_dates(const HtmlTree& tree, const std::vector<HtmlBlock>& blocks, std::uint32_t headline,
                          bool month_first) {
    std::size_t at = 0;
    while (at < blocks.size() && blocks[at].first < headline) ++at;
    const std::span<const HtmlBlock> all(blocks), behind = all.subspan(at);
    PageDates out;
    if (headline != 0) {
        out.beside = behind_headline(behind, month_first);
        if (!out.beside) out.beside = before_headline(tree, all.first(at), month_first);
    }
    if (!out.beside) out.labelled = labelled(tree, behind, month_first);
    return out;
}

}  // namespace onrecord
