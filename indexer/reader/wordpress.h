#pragma once

#include <string>
#include <string_view>

namespace onrecord {

/// What a WordPress export says about an item; all empty for an item of a feed.
struct WordPressPost {
    std::string type, status, password;
};

/// True for posts that readers of the site see, of whatever kind the site calls its articles; not for drafts, pages,
/// attachments, menus, posts behind a password.
bool is_published(const WordPressPost& post);

/// `text` without the codes that WordPress turns into something else: [gallery ids="1,2"], [caption ...]...[/caption].
std::string without_shortcodes(std::string_view text);

}  // namespace onrecord
