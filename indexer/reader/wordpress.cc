#include "indexer/reader/wordpress.h"

#include <re2/re2.h>

namespace onrecord {

bool is_published(const WordPressPost& post) {
    static const RE2 no_article(
        R"(page|attachment|revision|nav_menu_item|custom_css|customize_changeset|oembed_cache|user_request|wp_.*|feedback|acf.*|elementor.*)"
        R"(|product.*|shop_.*|mc4wp-form|wpcf7.*|jp_.*|amp_.*)");
    if (post.type.empty() && post.status.empty()) return true;
    if (!post.password.empty() || RE2::FullMatch(post.type, no_article)) return false;
    // "inherit" is as public as what it belongs to; revisions and attachments, which have it, went by their type.
    static const RE2 hidden(R"(draft|pending|private|future|auto-draft|trash|spam)");
    return !RE2::FullMatch(post.status, hidden);
}

std::string without_shortcodes(std::string_view text) {
    std::string out(text);
    static const RE2 caption(R"((?s)\[caption[^\]]*\].*?\[/caption\])");
    // A code has attributes or one of the names that come with WordPress; "[sic]" is no code.
    static const RE2 code(R"(\[/?(?:[a-z][a-z0-9_-]*(?:\s+[a-z0-9_-]+\s*=\s*(?:"[^"\]]*"|'[^'\]]*'|“[^”\]]*”|[^\s\]"']+))+\s*/?|/[a-z][a-z0-9_-]*|gallery|playlist|audio|video|embed|more)\])");
    RE2::GlobalReplace(&out, caption, "");
    RE2::GlobalReplace(&out, code, "");
    return out;
}

}  // namespace onrecord
