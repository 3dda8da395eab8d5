#include <re2/re2.h>

#include <algorithm>

#include "common/text.h"
#include "indexer/reader/gaps.h"
#include "indexer/reader/html_head.h"

namespace onrecord {
namespace {

/// " | Harbour Post", " - BBC News" at the end of a title.
std::string without_outlet(const std::string& title, const std::string& outlet) {
    for (const std::string_view sign : {" | ", " - ", " \u2013 ", " \u2014 ", " :: ", " \u00bb ", " \u00b7 "}) {
        const std::size_t at = title.rfind(sign);
        if (at == std::string::npos) continue;
        const std::string tail = title.substr(at + sign.size());
        const bool named = !outlet.empty() && fold_value(tail).find(fold_value(outlet)) != std::string::npos;
        if (named || (count_words(title.substr(0, at)) >= 3 && count_words(tail) <= 4))
            return std::string(trim(title.substr(0, at)));
    }
    return title;
}

/// The share of `words` (folded, by blanks) that stand in `text` too.
double shared_words(const std::string& words, const std::string& text) {
    const std::string inside = ' ' + text + ' ';
    std::size_t all = 0, shared = 0;
    for (std::size_t at = 0; at < words.size();) {
        const std::size_t end = std::min(words.find(' ', at), words.size());
        ++all;
        shared += inside.find(' ' + words.substr(at, end - at) + ' ') != std::string::npos;
        at = end + 1;
    }
    return all == 0 ? 0 : static_cast<double>(shared) / static_cast<double>(all);
}

/// The h1 that is the headline: the one likest the titles in the head. The first may be the masthead's.
std::string choose_heading(const HtmlHead& head, const std::string& outlet) {
    const std::string titles = fold_value(head.title) + ' ' + fold_value(first_of(head, {"og:title"})) + ' ' +
                               fold_value(head.linked.headline);
    std::string best;
    double most = -1;
    for (const std::string& heading : head.headings) {
        const std::string folded = fold_value(heading);
        if (folded.empty() || folded == fold_value(outlet) ||
            (count_words(heading) < 3 && titles.find(folded) == std::string::npos))
            continue;
        const double likeness =
            shared_words(folded, titles) * static_cast<double>(std::min<std::size_t>(count_words(heading), 6));
        if (likeness > most) {
            most = likeness;
            best = heading;
        }
    }
    return best;
}

/// The longest heading of any level that the page's title begins (or ends) with, a sign beside it; not the outlet's
/// name.
std::string heading_in_title(const HtmlHead& head, const std::string& outlet, bool at_end) {
    static const RE2 after(R"(\s*(?:[|:/<>•·»«–—]|-\s).*)"), before(R"(.*(?:[|:/<>•·»«–—]|\s-)\s*)");
    constexpr std::size_t shortest = 10;
    std::string best;
    for (const std::vector<std::string>* headings : {&head.headings, &head.subheadings}) {
        for (const std::string& heading : *headings) {
            if (heading.size() < shortest || heading.size() <= best.size() ||
                fold_value(heading) == fold_value(outlet))
                continue;
            if (!(at_end ? head.title.ends_with(heading) : head.title.starts_with(heading))) continue;
            const std::string rest = at_end ? head.title.substr(0, head.title.size() - heading.size())
                                            : head.title.substr(heading.size());
            if (rest.empty() || RE2::FullMatch(rest, at_end ? before : after)) best = heading;
        }
    }
    return best;
}

/// "Headline | Harbour Post" is usual; of "Harbour Post | News | Headline" the beginning is a word or two.
std::string heading_in_title(const HtmlHead& head, const std::string& outlet) {
    constexpr std::size_t few = 3;
    std::string begin = heading_in_title(head, outlet, false);
    if (begin.empty() || count_words(begin, few) == few) return begin;
    std::string end = heading_in_title(head, outlet, true);
    return count_words(end, few) == few ? end : begin;
}

}  // namespace

std::string choose_title(const HtmlHead& head, const std::string& outlet) {
    std::string heading = heading_in_title(head, outlet);
    if (heading.empty()) heading = choose_heading(head, outlet);
    if (!heading.empty()) return heading;
    if (!head.linked.headline.empty()) return head.linked.headline;
    const std::string social = first_of(head, {"og:title", "twitter:title"});
    if (!social.empty()) return without_outlet(social, outlet);
    return without_outlet(head.title, outlet);
}

std::string outlet_in_title(const HtmlHead& head) {
    for (const std::string& heading : head.headings) {
        if (heading.empty() || !head.title.starts_with(heading)) continue;
        for (const std::string_view sign : {" | ", " - ", " \u2013 ", " \u2014 "}) {
            const std::string_view tail = std::string_view(head.title).substr(heading.size());
            if (!tail.starts_with(sign)) continue;
            std::string name(tail.substr(sign.size()));
            const bool alone = name.find(" | ") == std::string::npos && name.find(" - ") == std::string::npos;
            if (alone && count_words(name) <= 5) return name;
        }
    }
    return {};
}

}  // namespace onrecord
