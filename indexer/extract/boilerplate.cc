#include "indexer/extract/boilerplate.h"

#include <array>
#include <vector>

#include <re2/re2.h>
#include <re2/set.h>

namespace onrecord {
namespace {

constexpr std::size_t longest_line = 400;   // bytes; longer lines are paragraphs

constexpr std::size_t longest_teaser = 280;

struct LinePattern {
    const char* reason;
    const char* pattern;   ///< of the whole line, any case unless (?-i:...)
};

/// Where a pattern stands decides nothing: the first row that matches gives the reason.
constexpr std::array patterns{
    // "Advertisement", "Latest News", "Share this article", "Related stories"
    LinePattern{"furniture", R"((?:advert(?:isement|s)?|sponsored(?: content)?|promoted(?: (?:stories|content))?|(?:story )?continues (?:below|after (?:the )?ad(?:vert(?:isement)?)?)))"},
    LinePattern{"furniture", R"((?:the )?(?:latest|more|top|breaking|other|recent|popular|trending|your)(?: \w+)? (?:news|stories|headlines|videos?|articles|posts|topics))"},
    LinePattern{"furniture", R"((?:the )?most (?:read|popular|viewed|shared|watched|commented)(?: (?:in|on|stories|articles|news).*)?)"},
    LinePattern{"furniture", R"((?:related|recommended|similar)(?: (?:articles?|stories|story|content|topics?|links?|news|videos?|posts?|coverage|to this (?:story|article|topic)))?)"},
    LinePattern{"furniture", R"((?:share|tweet|pin|save|print|e-?mail|like|whats ?app|facebook|twitter|linkedin|reddit|google\+?|pinterest|messenger|copy link|comments?|bookmark)(?: (?:this|on|via|to|with|by|article|story|page|link|facebook|twitter|linkedin|whats ?app|e-?mail|and|friend|a|the|now|it|us))*(?: ?\(\d+\))?)"},
    LinePattern{"furniture", R"((?:\d[\d,.]*k?|no|view|read|show|hide|add|post|leave|write|all|see|your|join|have)(?: (?:all|a|your|the|\d+|what|do|you))* (?:comments?|shares?|replies|likes|views|retweets|conversation))"},
    LinePattern{"furniture", R"((?:skip to (?:main )?(?:content|navigation)|back to top|jump to .*|(?:main )?menu|navigation|search|log ?in|sign in|register|subscribe|loading|home ?page|contact us|about us|privacy(?: policy)?|cookie(?:s| policy)?|terms(?: (?:and|&) conditions| of (?:use|service))?|site ?map|rss|feedback|accessibility|close|next|previous|view gallery|play(?: video)?|video|gallery|photos?|news ?letters?|tags|topics|filed under|in this (?:story|article)|more on this(?: story)?|follow (?:us|him|her|me|the author)(?: on .*)?))"},
    LinePattern{"furniture", R"((?:tags|topics|filed under|categories|category|keywords|more about|follow us on):.+)"},
    LinePattern{"furniture", R"((?:©|\(c\)|copyright)(?: ©| \(c\))? ?.*|all rights reserved.*)"},
    LinePattern{"furniture", R"((?:we|we and our partners|this (?:web)?site|our (?:web)?site) uses? cookies.*|by (?:continuing|using) .*cookies.*)"},
    LinePattern{"furniture", R"((?:accept|reject|manage|allow)(?: all)?(?: (?:cookies|and (?:close|continue)|settings|preferences))*)"},
    LinePattern{"furniture", R"((?:please )?(?:enable|turn on|your browser does not support) .*(?:javascript|cookies|video|html5).*)"},
    LinePattern{"furniture", R"(we pay for your stories.*|do you have a story (?:for|to) .*|(?:e-?mail|contact|text|call|whats ?app) us (?:at|on|with) .*|got a (?:story|tip|news tip).*)"},
    LinePattern{"furniture", R"([-–—_=*•·.~#|\s]{2,})"},
    LinePattern{"furniture", R"((?:image|photo|slide|picture|video)? ?\d{1,3} ?(?:of|/) ?\d{1,3}|\d{1,2}:\d{2})"},
    // "Read more: Live Brexit fallout", "Click here to ...", "Sign up to our newsletter"
    LinePattern{"teaser", R"((?:read|see|watch|find out|learn|hear|know)(?: also| more| next| now)*(?: on this| here| about (?:this|it))?[\s:>»…]*)"},
    LinePattern{"teaser", R"((?:read (?:more|also|next|the full (?:story|article|interview|report))|see (?:also|more)|watch(?: live| now| more)?|listen|more(?: on this(?: story)?)?|related(?: story| article| video)?|in (?:pictures|full|depth)|live(?: blog| updates)?|recommended|don['’]t miss|also read|you may also like|analysis|video|gallery|podcast|explainer)[:>»|] ?.+)"},
    LinePattern{"teaser", R"(\W{0,4}(?:click|tap|go) here(?:$|\W| (?:to|for) .*|.*))"},
    LinePattern{"teaser", R"((?:sign up|subscribe|register|join|get|download)(?: now| here| today| free)*(?: (?:to|for|our|the|us|your|with|from|on|a|an|daily|free|weekly|morning|evening|breaking|latest|politics|brexit|news|top|best|email|e-?mail|by))* .*\b(?:newsletters?|news ?letter|e-?mails?|inbox|app|alerts?|updates|bulletins?|briefings?|club|membership|podcast)\b.*)"},
    LinePattern{"teaser", R"((?:follow|like|find|join) (?:us|our|the .+) (?:on|at) (?:facebook|twitter|instagram|youtube|snapchat|whats ?app|social media|our .+).*)"},
    LinePattern{"teaser", R"((?:for (?:more|all|full|further|the (?:latest|full|best)|a (?:more|full|fuller|complete))\b.+\b(?:visit|see|click|follow|go to|read|subscribe|sign up|tune in)\b.+))"},
    LinePattern{"teaser", R"((?:you can (?:read|watch|follow|see|listen|find|sign|subscribe)|view|visit|read|follow|see|watch) [^.!?“"]+(?:[.!?]? (?:see more|read more|click here)|(?:\bby clicking)? here)\W{0,4})"},
    LinePattern{"teaser", R"([^.!?“"]+: (?:full coverage(?: and analysis)?|live updates|as it happened|follow live|all the latest.*|what to expect next))"},
    // "By Jane Roe, Political Editor", "Additional reporting by ...", "LONDON, 12 September 2017", "2017-09-12"
    LinePattern{"byline", R"((?:additional |with )?(?:reporting|report|writing|editing|words|text|photographs?|translated) (?:by|from) .+\.?)"},
    LinePattern{"byline", R"((?:(?:first )?(?:published|posted|created|last (?:updated|modified)|updated|modified|publication date|date)(?: (?:on|at))?:? ).*\b(?:19|20)\d\d\b.*)"},
    LinePattern{"byline", R"((?:updated|published|posted):? (?:\d+|an?|one|two) (?:second|minute|min|hour|hr|day|week)s? ago)"},
    LinePattern{"byline", R"((?:(?:mon|tues?|wednes|wed|thurs?|thu|fri|satur|sat|sun)(?:day)?,? )?(?:\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,? (?:19|20)\d\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\d\d|(?:19|20)\d\d-\d{1,2}-\d{1,2}|\d{1,2}[/.]\d{1,2}[/.](?:19|20)\d\d)(?:[ ,T|•·@at-]{1,4}\d{1,2}[:.]\d{2}.*)?)"},
    LinePattern{"byline", R"((?-i:[A-Z][A-Z .'/-]+), .+(?:19|20)\d\d(?: \([^)]+\))? ?[-–—:]*)"},
    // "(Photo: Getty)", "Image: PA", "GETTY", "Getty Images"
    LinePattern{"caption", R"([\[(]?(?:photo(?:graph)?s?|image|picture|pic|credit|source|illustration|composite|video|file photo|caption)(?: (?:by|credit|courtesy of|source))?\s?[:/©] ?.+[\])]?)"},
    LinePattern{"caption", R"([\[(]?(?:(?:via )?(?-i:GETTY|Getty|REUTERS|Reuters|PA|AP|AFP|EPA|REX|Rex|SKY NEWS|BBC|ITV|ALAMY|Alamy|SWNS|PA Wire|Press Association|Bloomberg|BLOOMBERG|EXPRESS|SPLASH|WENN|Shutterstock|SHUTTERSTOCK|iStock|ISTOCK|NC|DX|IG|TWITTER|FACEBOOK|YOUTUBE)(?: (?:images?|wire|news|features|photos?|archive|pictures?))?(?: ?[/|•,–-] ?| via )?){1,3}[\])]?)"},
    LinePattern{"caption", R"((?-i:[A-Z]).+[\[(](?:pictured|file (?:photo|picture|image)|above|below|left|right|centre|center|stock image|(?:photo|image|picture|credit)s?: ?[^)\]]{1,60}|(?-i:Getty|PA|Reuters|AP|AFP|EPA|Rex)(?:/[^)\]]{1,40}| images?)?)[\])]\W{0,3})"},
    LinePattern{"caption", R"((?-i:[A-Z]).+, (?:pictured|seen here|seen today|right|left|centre|center|far (?:left|right)|second (?:left|right)),? [^.!?]+)"},
};

const RE2::Set& pattern_set() {
    static const RE2::Set set = [] {
        RE2::Options options(RE2::Quiet);
        options.set_case_sensitive(false);
        options.set_max_mem(32 << 20);
        RE2::Set made(options, RE2::ANCHOR_BOTH);
        for (const LinePattern& row : patterns) made.Add(std::string("(?s:") + row.pattern + R"()[\s:.…>»*!]*)", nullptr);
        made.Compile();
        return made;
    }();
    return set;
}

bool matches(std::string_view line, const RE2& pattern) {
    return RE2::FullMatch(re2::StringPiece(line.data(), line.size()), pattern);
}

bool holds(std::string_view line, const RE2& pattern) {
    return RE2::PartialMatch(re2::StringPiece(line.data(), line.size()), pattern);
}

/// 'We must leave,' she said.  Near miss: a 'state of union' speech.
bool is_quoted_speech(std::string_view line) {
    static const RE2 mark(R"(["“”«»]|(?:^|[\s:,])['‘]|['’](?:\s|,|$))", RE2::Quiet);
    static const RE2 cue(R"((?i)\b(?:said|says|saying|told|tells|added|adds|asked|warned|warns|insisted|insists|claimed|claims|wrote|writes|tweeted|declared|argued|admitted|replied|according to)\b)", RE2::Quiet);
    return holds(line, mark) && holds(line, cue);
}

bool ends_a_sentence(std::string_view line) {
    static const RE2 end(R"((?s).*[.!?…:;,]["'”’)\]]*)", RE2::Quiet);
    return matches(line, end);
}

/// "By Jane Roe", "By JOHN DOE and Jane Roe, Political Editor", "By A. Writer for MailOnline".
/// Near miss: "By the end of the campaign, Johnson had become more sure-footed".
bool is_byline(std::string_view line) {
    static const RE2 pattern(
        R"((?i:by) [A-Z][^\s,;|]*(?: (?:and|&|de|van|von|la|[A-Z][^\s,;|]*))+(?:,? [A-Z][^\s,;|]*(?: [A-Z][^\s,;|]*)+)*)"
        R"((?:(?:,| -| –| \|| for| in|;) ?[^.!?]+)?)", RE2::Quiet);
    static const RE2 in_place(R"(From [A-Z][^\s,]*(?: [A-Z][^\s,]*)+,? in [A-Z][^.!?,]*)", RE2::Quiet);
    return matches(line, pattern) || matches(line, in_place);
}

/// "Jean-Claude Juncker at the European Parliament": a name, a place or an act, no verb in the past, no full stop.
/// Near miss: "Theresa May said in Florence", "Boris Johnson will be at the conference".
bool is_plain_caption(std::string_view line) {
    static const RE2 pattern(
        R"([A-Z][^\s,;:]*(?:,? (?:de|van|von|of|the|and|&|with|[A-Z][^\s,;:]*))+)"
        R"( (?:at|in|outside|inside|during|arriving|leaving|speaking|addressing|visiting|meeting|posing|walking|attending|)"
        R"(shaking|delivering|greeting|campaigning|standing|sitting|waving|talking|holding|on board|on stage))"
        R"( [^.!?;:“”"]+)", RE2::Quiet);
    static const RE2 verb(
        R"(\b(?:is|are|was|were|has|have|had|will|would|could|should|must|may be|might|can|says?|said|told|warn(?:s|ed)|)"
        R"(tr(?:y|ies|ied)|wins?|won|lost|loses?|faces?|faced|calls?|called|accuse[sd]?|vow(?:s|ed)|quits?|back(?:s|ed)|)"
        R"(urge[sd]?|claim(?:s|ed)|voted?|need(?:s|ed)?|want(?:s|ed)?|plan(?:s|ned)|to)\b)", RE2::Quiet);
    return matches(line, pattern) && !holds(line, verb);
}

bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

}  // namespace

const char* boilerplate_reason(std::string_view line, LinePlace place) {
    if (line.size() > longest_line || is_quoted_speech(line)) return nullptr;
    std::vector<int> found;
    if (pattern_set().Match(re2::StringPiece(line.data(), line.size()), &found)) {
        int first = static_cast<int>(patterns.size());
        for (const int row : found) first = std::min(first, row);
        const char* reason = patterns[static_cast<std::size_t>(first)].reason;
        const bool headline = place == LinePlace::first && reason == std::string_view("teaser");  // "Live: May resigns"
        return headline ? nullptr : reason;
    }
    if (place != LinePlace::middle && line.size() <= 160 && is_byline(line)) return "byline";
    const bool near_top = place == LinePlace::head;  // the first line is the headline or the lead
    if (near_top && line.size() <= 140 && !ends_a_sentence(line) && is_plain_caption(line)) return "caption";
    return nullptr;
}

std::optional<std::size_t> glued_teaser(std::string_view line) {
    static const RE2 invitation(
        R"((?s)(?:You can (?:read|watch|follow|see|listen|find)|Click here|Tap here|Read (?:more|our|the full|all|also|next)|)"
        R"(Watch (?:live|more|now|the)|Sign up (?:to|for|here)|Follow (?:us|our|live|the latest)|Find out more|)"
        R"(See (?:more|also)|Listen (?:to|here|now)|Subscribe|Join (?:us|our)|Download (?:our|the)|Get (?:our|the) )\b.*)", RE2::Quiet);
    if (line.size() > 4 * longest_line) return std::nullopt;
    for (std::size_t i = 1; i < line.size(); ++i) {
        if (!is_upper(line[i]) || !(is_lower(line[i - 1]) || std::string_view(".!?\"')").find(line[i - 1]) != std::string_view::npos)) continue;
        std::string_view rest = line.substr(i);
        for (const std::string_view label : {"Live", "LIVE", "Video", "VIDEO", "Watch", "More"}) {
            if (rest.substr(0, label.size()) == label && rest.size() > label.size() && is_upper(rest[label.size()])) rest.remove_prefix(label.size());
        }
        if (rest.size() > longest_teaser || !matches(rest, invitation) || is_quoted_speech(rest)) continue;
        const std::string_view before = line.substr(0, i);
        return ends_a_sentence(before) || before.find(". ") != std::string_view::npos ? i : 0;
    }
    return std::nullopt;
}

}  // namespace onrecord
