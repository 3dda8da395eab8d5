#include "indexer/reader/html_lines.h"

#include <re2/re2.h>

#include "indexer/reader/html_container.h"

namespace onrecord {
namespace {

re2::StringPiece piece(std::string_view text) {
    return {text.data(), text.size()};
}

/// "Read more: ...", "Click here to get more": lines that lead elsewhere.
bool is_pointer(std::string_view text) {
    static const RE2 words(
        R"((?i)[\s・•■▼▶»>-]*(?:<|read (?:more|also|next|the full)|see also|also read|must read|recommended|don.t miss|click here)"
        R"(|related(?: (?:stories|articles|content|links|news))?\s*(?::|$)|more (?:on this|from|stories)|watch(?: now| more)?\s*:)"
        R"(|lesen sie auch|auch interessant|mehr zum thema|mehr dazu|lire aussi|à lire|lea también|leer también|leggi anche)"
        R"(|lees ook|leia também|czytaj (?:także|też|więcej)|関連記事|story continues|continue reading)"
        R"(|view (?:all|more|comments)|skip to|get (?:the latest|our)|download (?:the|our)).*)");
    return RE2::FullMatch(piece(text), words);
}

/// "Advertisement", "Share this article", "Photo: A. Kersey", "Follow us on Twitter": lines that are no part of an
/// article.
bool is_label(std::string_view text) {
    static const RE2 words(
        R"((?i)\s*(?:sign up|subscribe|follow (?:us|me|@)|share this|tweet|print|e-?mail\s*$|join (?:our|the conversation))"
        R"(|leave a (?:reply|comment)|comments?\s*$|advert|sponsored|loading|getty images|all rights reserved)"
        R"(|(?:photo(?:graph)?|foto|image|bild|titelbild|imagen|crédit photo|photo credit|bildquelle|fotocredit)s?(?: by\b| source| credit|s?\s*:))"
        R"(|tags?\s*:|filed under|topics?:|posted (?:in|by|on)|like this (?:story|article)|\[/?\w+ \w+=)"
        R"(|published\s*:|updated\s*:|last (?:updated|modified)|story continues|continue reading).*)");
    static const RE2 network(
        R"((?i).*\b(?:follow .{0,60}\bon (?:twitter|facebook|instagram)|(?:sign up|subscribe) (?:to|for) (?:our|the) .{0,40}newsletters?)\b.*)");
    static const RE2 reporting(R"((?i)\(?(?:additional )?(?:reporting|writing|editing) by .*)");
    return RE2::FullMatch(piece(text), words) || RE2::FullMatch(piece(text), network) ||
           RE2::FullMatch(piece(text), reporting);
}

}  // namespace

bool is_unnamed_byline(std::string_view text) {
    static const RE2 words(R"((?i)(?:by|from) (?:our|the|a) .{3,60}[^.!?])");
    return RE2::FullMatch(piece(text), words);
}

bool is_teaser(const HtmlBlock& block) {
    constexpr std::size_t longest = 200, longest_appeal = 400;
    static const RE2 appeal(R"((?i)follow (?:us|me|@).*)");
    if (block.text.size() >= longest)
        return block.text.size() < longest_appeal && RE2::FullMatch(piece(block.text), appeal);
    if (is_label(block.text)) return true;
    const bool prose =
        is_sentence(block.text) && !block.text.ends_with('?') && block.linked * 5 < block.text.size();
    return !prose && is_pointer(block.text);
}

}  // namespace onrecord
