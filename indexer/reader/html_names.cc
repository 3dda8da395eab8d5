#include "indexer/reader/html_names.h"

#include <algorithm>
#include <array>
#include <string>

namespace onrecord {
namespace {

struct Row {
    std::string_view word;
    NameSays says;
};

using enum NameSays;

/// Words that publishing systems use in names of classes and ids, alone or two joined ("read-more" is "readmore").
constexpr std::array rows = std::to_array<Row>({
    // advertising
    {"ad", furniture}, {"ads", furniture}, {"adv", furniture}, {"advert", furniture}, {"adverts", furniture},
    {"advertisement", furniture}, {"advertising", furniture}, {"adslot", furniture}, {"adsense", furniture},
    {"sponsor", furniture}, {"sponsored", furniture}, {"promoted", furniture}, {"promobox", furniture},
    {"inlinepromo", furniture}, {"promo", weak}, {"promos", weak}, {"promotion", weak}, {"affiliate", weak},
    {"disclosure", furniture}, {"disclaimer", furniture},
    // finding one's way
    {"nav", furniture}, {"navbar", furniture}, {"navigation", furniture}, {"globalnav", furniture}, {"menu", furniture},
    {"breadcrumb", furniture}, {"breadcrumbs", furniture}, {"pagination", furniture}, {"pager", furniture},
    {"paging", furniture}, {"toolbar", furniture}, {"skip", furniture}, {"toc", furniture},
    // readers' words
    {"comment", furniture}, {"comments", furniture}, {"commenting", furniture}, {"commentlist", furniture},
    {"commentform", furniture}, {"commentarea", furniture}, {"disqus", furniture}, {"respond", furniture},
    {"replies", furniture}, {"livefyre", furniture}, {"ratings", furniture}, {"akismet", furniture},
    {"kommentar", furniture}, {"kommentare", furniture}, {"commentaire", furniture}, {"commentaires", furniture},
    {"comentario", furniture}, {"comentarios", furniture}, {"wpdiscuz", furniture},
    // social networks
    {"sharedaddy", furniture}, {"sharebar", furniture}, {"sharebutton", furniture}, {"sharebuttons", furniture},
    {"sharetools", furniture}, {"sharelinks", furniture}, {"shareicons", furniture}, {"socialshare", furniture},
    {"socialicons", furniture}, {"sociallinks", furniture}, {"socialbar", furniture}, {"addthis", furniture},
    {"addtoany", furniture}, {"twittershare", furniture}, {"share", weak}, {"shares", weak}, {"sharing", weak},
    {"social", weak}, {"socials", weak}, {"follow", weak}, {"facebook", weak},
    // other stories
    {"related", furniture}, {"relatedposts", furniture}, {"relatedarticles", furniture}, {"relatedcontent", furniture},
    {"relatedstories", furniture}, {"relatedlinks", furniture}, {"relatednews", furniture}, {"relatedtopics", furniture},
    {"recommended", furniture}, {"recommendation", furniture}, {"recommendations", furniture}, {"recirc", furniture},
    {"recirculation", furniture}, {"trending", furniture}, {"mostread", furniture}, {"mostpopular", furniture},
    {"mostviewed", furniture}, {"moreon", furniture}, {"morefrom", furniture}, {"morenews", furniture},
    {"readmore", furniture}, {"readnext", furniture}, {"upnext", furniture}, {"alsoread", furniture},
    {"youmay", furniture}, {"outbrain", furniture}, {"taboola", furniture}, {"trc", furniture}, {"zergnet", furniture},
    {"teaser", furniture}, {"teasers", furniture}, {"popular", weak}, {"widget", weak}, {"widgets", weak},
    {"sidebar", weak}, {"rail", weak}, {"seealso", furniture}, {"linkbox", furniture},
    // letters, accounts, notices
    {"newsletter", furniture}, {"newsletters", furniture}, {"newsletterform", furniture}, {"subscription", weak},
    {"subscribe", weak}, {"signup", furniture}, {"emailsignup", furniture}, {"paywall", weak}, {"login", weak},
    {"register", weak}, {"cookie", furniture}, {"cookies", furniture}, {"cookiebanner", furniture},
    {"cookienotice", furniture}, {"consent", furniture}, {"gdpr", furniture}, {"borlabs", furniture}, {"popup", furniture},
    {"modal", furniture}, {"overlay", weak}, {"lightbox", weak}, {"banner", weak}, {"printheader", furniture},
    {"printfooter", furniture},
    // head and foot of the page
    {"masthead", furniture}, {"footer", weak}, {"foot", weak}, {"footernav", furniture}, {"sitefooter", furniture},
    {"pagefooter", furniture}, {"siteheader", furniture}, {"globalheader", furniture}, {"globalfooter", furniture},
    {"copyright", weak},
    // pictures
    {"caption", furniture}, {"captions", furniture}, {"wpcaption", furniture}, {"imagecaption", furniture},
    {"imagecredit", furniture}, {"photocredit", furniture}, {"credit", furniture}, {"gallery", weak},
    {"slideshow", weak}, {"carousel", furniture}, {"slider", weak},
    // about the article, beside it
    {"by", furniture}, {"byline", furniture}, {"bylines", furniture}, {"dateline", furniture}, {"timestamp", furniture},
    {"authorbio", furniture}, {"authorbox", furniture}, {"authorcard", furniture}, {"authorinfo", furniture},
    {"authordescription", furniture}, {"aboutauthor", furniture}, {"postauthor", furniture}, {"tags", furniture},
    {"taglist", furniture}, {"taglinks", furniture}, {"posttags", furniture}, {"entrymeta", furniture},
    {"postmeta", furniture}, {"postmetadata", furniture}, {"articlemeta", furniture}, {"meta", weak},
    {"articlefooter", furniture}, {"entryfooter", furniture}, {"postfooter", furniture},
    {"screenreadertext", furniture}, {"screenreader", furniture}, {"sronly", furniture},
    {"visuallyhidden", furniture}, {"structureddata", furniture},
    // leads
    {"lead", lead}, {"lede", lead}, {"standfirst", lead}, {"intro", lead}, {"dek", lead}, {"deck", lead},
    {"subtitle", lead}, {"subheadline", lead}, {"teasertext", lead}, {"articlelead", lead}, {"articleintro", lead},
    {"shortinfo", lead}, {"vorspann", lead}, {"chapo", lead}, {"bajada", lead}, {"epigraph", lead}, {"entradilla", lead},
    {"sottotitolo", lead}, {"anleser", lead},
    // posts
    {"twittertweet", embed}, {"instagrammedia", embed},
    // the article
    {"articlebody", article}, {"articlecontent", article}, {"articletext", article}, {"storybody", article},
    {"storycontent", article}, {"storytext", article}, {"entrybody", article}, {"entrycontent", article},
    {"postbody", article}, {"postcontent", article}, {"posttext", article}, {"newsbody", article},
    {"newscontent", article}, {"newstext", article}, {"maincontent", article}, {"pagebody", article},
    {"pagetext", article}, {"bodycopy", article}, {"nodebody", article}, {"nodecontent", article}, {"hentry", article}, {"typepost", article},
    {"mainbody", article}, {"maintext", article}, {"bodytext", article}, {"fulltext", article},
});

template <std::size_t N>
constexpr std::array<Row, N> sorted(std::array<Row, N> table) {
    std::sort(table.begin(), table.end(), [](const Row& a, const Row& b) { return a.word < b.word; });
    return table;
}
constexpr auto table = sorted(rows);
static_assert(std::adjacent_find(table.begin(), table.end(), [](const Row& a, const Row& b) { return a.word == b.word; }) ==
              table.end());

NameSays look_up(std::string_view word) {
    const auto at = std::lower_bound(table.begin(), table.end(), word, [](const Row& row, std::string_view w) { return row.word < w; });
    return at != table.end() && at->word == word ? at->says : nothing;
}

bool is_small(char c) { return c >= 'a' && c <= 'z'; }
bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Collects verdicts word by word.
class Verdict {
public:
    void add(std::string_view word) {
        judge(look_up(word));
        const std::size_t before = last_.size();
        last_ += word;
        if (before > 0) judge(look_up(last_));
        last_.erase(0, before);
    }
    void end_name() { last_.clear(); }
    NameSays says() const { return says_; }

private:
    void judge(NameSays found) {
        if (says_ == furniture && found > says_ && found != embed) return;
        says_ = std::max(says_, found);
    }

    std::string last_;
    NameSays says_ = nothing;
};

}  // namespace

NameSays read_names(std::string_view names) {
    Verdict verdict;
    std::string word;
    char before = ' ';
    for (const char c : names) {
        const bool inside = is_small(c) || is_capital(c) || is_digit(c);
        if (!word.empty() && (!inside || (is_capital(c) && is_small(before)))) {
            verdict.add(word);
            word.clear();
        }
        if (inside) word += is_capital(c) ? static_cast<char>(c - 'A' + 'a') : c;
        if (c == ' ') verdict.end_name();
        before = c;
    }
    if (!word.empty()) verdict.add(word);
    return verdict.says();
}

}  // namespace onrecord
