#include "indexer/reader/html_slim.h"

#include <gumbo.h>

#include <algorithm>
#include <array>
#include <unordered_map>

#include "common/text.h"
#include "indexer/reader/html_tags.h"
#include "indexer/reader/html_waste.h"

namespace onrecord {
namespace {

constexpr std::size_t most_tags = 500'000;
constexpr std::size_t most_attributes = 1'000;
constexpr long deepest = 2'000;

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_space(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

class Slimmer {
public:
    explicit Slimmer(std::string_view html) : html_(html) { out_.html.reserve(html.size() / 2); }

    SlimHtml run() {
        while (out_.excess.empty() && next_tag()) {
            if (is_letter(html_[at_])) {
                open_tag();
            } else if (html_[at_] == '/' && at_ + 1 < html_.size() && is_letter(html_[at_ + 1])) {
                close_tag();
            } else if (html_.substr(at_).starts_with("!--")) {
                drop_comment();
            }
            out_.excess = excess();
        }
        copy_until(std::min(at_, html_.size()));
        return std::move(out_);
    }

private:
    /// Moves behind the next '<'. White space that begins the text before it becomes one character, but in <pre>.
    bool next_tag() {
        if (at_ >= html_.size()) return false;
        at_ += html_[at_] == '>';
        const std::size_t text = std::min(html_.find_first_not_of(" \t\n\r", at_), html_.size());
        if (text > at_ + 1 && open_[GUMBO_TAG_PRE] == 0) {
            copy_until(at_ + 1);
            drop_until(text);
        }
        at_ = html_.find('<', text);
        return at_ != std::string_view::npos && ++at_ < html_.size();
    }

    std::string excess() const {
        if (tags_ > most_tags) return "is HTML with more than " + std::to_string(most_tags) + " tags";
        if (attributes_ > most_attributes)
            return "is HTML with more than " + std::to_string(most_attributes) + " attributes in a tag";
        if (depth_ > deepest) return "is HTML nested deeper than " + std::to_string(deepest) + " elements";
        return {};
    }

    void copy_until(std::size_t end) {
        if (end > copied_) out_.html.append(html_.substr(copied_, end - copied_));
        copied_ = std::max(copied_, end);
    }
    /// Leaves out what lies between the last byte copied and `end`.
    void drop_until(std::size_t end) { copied_ = std::max(copied_, end); }

    std::string_view take_name() {
        const std::size_t start = at_;
        while (at_ < html_.size() && !is_space(html_[at_]) && html_[at_] != '/' && html_[at_] != '>') ++at_;
        return html_.substr(start, at_ - start);
    }

    /// How many elements of that name are open.
    long& open(std::string_view name, GumboTag tag) {
        constexpr std::size_t longest = 32;
        return tag == GUMBO_TAG_UNKNOWN ? others_[ascii_lower(name.substr(0, longest))] : open_[tag];
    }

    static GumboTag tag_of(std::string_view name) {
        return gumbo_tagn_enum(name.data(), static_cast<unsigned>(name.size()));
    }

    void open_tag() {
        const std::string_view name = take_name();
        const GumboTag tag = tag_of(name);
        ++tags_;
        if (is_one_of(tag, waste_tags)) return drop_tag(name);
        const bool linked_data = keep_attributes(tag);
        if (is_one_of(tag, never_nests)) return;
        // Inside these three the names of raw text elements mean nothing; what is waste is waste there, too.
        const bool plain = open_[GUMBO_TAG_SVG] + open_[GUMBO_TAG_MATH] + open_[GUMBO_TAG_SELECT] == 0;
        const bool waste = is_one_of(tag, raw_waste);
        if (waste && !(linked_data && plain)) return drop_raw_text(name);
        if (plain && (waste || tag == GUMBO_TAG_TITLE || tag == GUMBO_TAG_XMP)) return skip_raw_text(name);
        if (is_one_of(tag, waste_inside) && drop_inside(name)) return;
        ++open(name, tag);
        ++depth_;
    }

    /// Leaves out a tag without content, but for the link that tells the page's own address.
    void drop_tag(std::string_view name) {
        const std::size_t start = at_ - name.size() - 1;
        copy_until(start);
        for (attributes_ = 0; at_ < html_.size() && html_[at_] != '>';) {
            if (is_space(html_[at_]) || html_[at_] == '/') {
                ++at_;
            } else {
                attribute_name();
                skip_value();
                ++attributes_;
            }
        }
        at_ = std::min(at_ + 1, html_.size());
        if (html_.substr(start, at_ - start).find("canonical") == std::string_view::npos) drop_until(at_);
    }

    /// Leaves out what is in the element `name`, if it ends before long and holds no other of its kind.
    bool drop_inside(std::string_view name) {
        constexpr std::size_t farthest = 256u << 10;  ///< 2,000 elements open at once may all look so far
        if (at_ >= html_.size() || html_[at_ - 1] == '/') return false;  // <svg/>: closed already
        const std::string closing = "</" + std::string(name), another = "<" + std::string(name);
        const std::string_view rest = html_.substr(at_, farthest);
        const std::size_t size = rest.find(closing);
        if (size == std::string_view::npos || rest.substr(0, size).find(another) != std::string_view::npos)
            return false;
        copy_until(at_ + 1);
        at_ += size;
        drop_until(at_);
        return true;
    }

    void close_tag() {
        ++at_;
        const std::string_view name = take_name();
        ++tags_;
        keep_attributes(GUMBO_TAG_UNKNOWN);
        if (long& count = open(name, tag_of(name)); count > 0) {
            --count;
            --depth_;
        }
    }

    /// Copies the tag up to its end, without the attributes that nobody asks for. True for a script of JSON-LD.
    bool keep_attributes(GumboTag tag) {
        attributes_ = 0;
        bool linked_data = false;
        while (at_ < html_.size() && html_[at_] != '>') {
            if (is_space(html_[at_]) || html_[at_] == '/') {
                ++at_;
                continue;
            }
            copy_until(at_);
            const std::size_t start = at_;
            const std::string_view name = attribute_name();
            skip_value();
            ++attributes_;
            linked_data =
                linked_data || (tag == GUMBO_TAG_SCRIPT &&
                                html_.substr(start, at_ - start).find("ld+json") != std::string_view::npos);
            is_kept(name, tag) ? copy_until(at_) : drop_attribute();
        }
        return linked_data;
    }

    void drop_attribute() {
        drop_until(at_);
        if (out_.html.ends_with(' ')) out_.html.pop_back();
    }

    std::string_view attribute_name() {
        const std::size_t start = at_++;  // a name may begin with '='
        while (at_ < html_.size() && !is_space(html_[at_]) && html_[at_] != '/' && html_[at_] != '>' &&
               html_[at_] != '=')
            ++at_;
        return html_.substr(start, at_ - start);
    }

    /// Past "= value" of an attribute, if there is one.
    void skip_value() {
        std::size_t next = at_;
        while (next < html_.size() && is_space(html_[next])) ++next;
        if (next >= html_.size() || html_[next] != '=') return;
        at_ = next + 1;
        while (at_ < html_.size() && is_space(html_[at_])) ++at_;
        if (at_ < html_.size() && (html_[at_] == '"' || html_[at_] == '\'')) {
            at_ = std::min(html_.find(html_[at_], at_ + 1), html_.size() - 1) + 1;
            return;
        }
        while (at_ < html_.size() && !is_space(html_[at_]) && html_[at_] != '>') ++at_;
    }

    void drop_comment() {
        copy_until(at_ - 1);
        at_ += 3;
        if (!html_.substr(at_).starts_with(">") && !html_.substr(at_).starts_with("->")) {
            const std::size_t end = html_.find("-->", at_);
            at_ = std::min(end, html_.substr(0, end).find("--!>", at_));
        }
        at_ = std::min(html_.find('>', at_), html_.size() - 1) + 1;
        drop_until(at_);
    }

    void drop_raw_text(std::string_view name) {
        if (at_ < html_.size()) ++at_;
        copy_until(at_);
        skip_raw_text(name);
        drop_until(at_);
    }

    void skip_raw_text(std::string_view name) {
        const auto same = [](char a, char b) { return a == b || (is_letter(a) && (a ^ b) == ('a' ^ 'A')); };
        for (; (at_ = html_.find("</", at_)) != std::string_view::npos; at_ += 2) {
            const std::string_view found = html_.substr(at_ + 2, name.size());
            if (std::equal(found.begin(), found.end(), name.begin(), name.end(), same)) return;
        }
        at_ = html_.size();
    }

    std::string_view html_;
    std::size_t at_ = 0;
    std::size_t copied_ = 0;  ///< all before it is in `out_`, or left out
    SlimHtml out_{};
    std::size_t tags_ = 0;
    std::size_t attributes_ = 0;  ///< of the last tag
    long depth_ = 0;
    std::array<long, GUMBO_TAG_LAST + 1> open_{};
    std::unordered_map<std::string, long> others_{};
};

}  // namespace

SlimHtml slim_html(std::string_view html) {
    return Slimmer(html).run();
}

}  // namespace onrecord
