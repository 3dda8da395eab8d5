#include "indexer/reader/html_limits.h"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "common/text.h"

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

/// Elements that never stay open around another of their kind: void ones, and those that the next one closes.
bool never_nests(std::string_view name) {
    static constexpr std::array names{"area",   "base",  "body",   "br",    "col",  "colgroup", "dd",
                                      "dt",     "embed", "frame",  "head",  "hr",   "html",     "image",
                                      "img",    "input", "keygen", "li",    "link", "meta",     "nobr",
                                      "option", "p",     "param",  "rp",    "rt",   "source",   "tbody",
                                      "td",     "tfoot", "th",     "thead", "tr",   "track",    "wbr"};
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// Elements whose content is text up to their end tag.
bool holds_raw_text(std::string_view name) {
    static constexpr std::array names{"iframe", "noembed",  "noframes", "script",
                                      "style",  "textarea", "title",    "xmp"};
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// Counts tags, attributes and open elements, following the tokenizer of the HTML standard as far as it matters.
class Scanner {
public:
    explicit Scanner(std::string_view html) : html_(html) {}

    std::string scan() {
        while ((at_ = html_.find('<', at_)) != std::string_view::npos && ++at_ < html_.size()) {
            if (is_letter(html_[at_])) {
                open_tag();
            } else if (html_[at_] == '/' && at_ + 1 < html_.size() && is_letter(html_[at_ + 1])) {
                ++at_;
                close_tag();
            } else if (html_.substr(at_).starts_with("!--")) {
                skip_comment();
            }
            if (tags_ > most_tags) return "is HTML with more than " + std::to_string(most_tags) + " tags";
            if (attributes_ > most_attributes)
                return "is HTML with more than " + std::to_string(most_attributes) + " attributes in a tag";
            if (depth_ > deepest) return "is HTML nested deeper than " + std::to_string(deepest) + " elements";
        }
        return {};
    }

private:
    std::string take_name() {
        const std::size_t start = at_;
        while (at_ < html_.size() && !is_space(html_[at_]) && html_[at_] != '/' && html_[at_] != '>') ++at_;
        return ascii_lower(html_.substr(start, std::min<std::size_t>(at_ - start, 32)));
    }

    void open_tag() {
        const std::string name = take_name();
        ++tags_;
        skip_attributes();
        if (never_nests(name)) return;
        // Inside these three the names of raw text elements mean nothing.
        const bool plain = open_["svg"] + open_["math"] + open_["select"] == 0;
        if (plain && holds_raw_text(name)) return skip_raw_text(name);
        ++open_[name];
        ++depth_;
    }

    void close_tag() {
        const std::string name = take_name();
        ++tags_;
        skip_attributes();
        if (const auto open = open_.find(name); open != open_.end() && open->second > 0) {
            --open->second;
            --depth_;
        }
    }

    void skip_attributes() {
        attributes_ = 0;
        bool between = true;
        for (; at_ < html_.size() && html_[at_] != '>'; ++at_) {
            const char c = html_[at_];
            if (c == '=' && !between) {
                skip_value();
                between = true;
                continue;
            }
            const bool gap = is_space(c) || c == '/';
            attributes_ += !gap && between;
            // "name =" still belongs to the name
            if (gap && next_sign() == '=') continue;
            between = gap;
        }
    }

    char next_sign() const {
        std::size_t i = at_;
        while (i < html_.size() && is_space(html_[i])) ++i;
        return i < html_.size() ? html_[i] : '\0';
    }

    /// Leaves at_ on the last byte of the value.
    void skip_value() {
        ++at_;
        while (at_ < html_.size() && is_space(html_[at_])) ++at_;
        if (at_ < html_.size() && (html_[at_] == '"' || html_[at_] == '\'')) {
            at_ = std::min(html_.find(html_[at_], at_ + 1), html_.size());
            return;
        }
        while (at_ < html_.size() && !is_space(html_[at_]) && html_[at_] != '>') ++at_;
        --at_;
    }

    void skip_comment() {
        at_ += 3;
        if (html_.substr(at_).starts_with(">") || html_.substr(at_).starts_with("->")) return;
        const std::size_t end = std::min(html_.find("-->", at_), html_.find("--!>", at_));
        at_ = std::min(end, html_.size());
    }

    void skip_raw_text(const std::string& name) {
        for (; (at_ = html_.find("</", at_)) != std::string_view::npos; at_ += 2) {
            if (ascii_lower(html_.substr(at_ + 2, name.size())) == name) return;
        }
        at_ = html_.size();
    }

    std::string_view html_;
    std::size_t at_ = 0;
    std::size_t tags_ = 0;
    std::size_t attributes_ = 0;  ///< of the last tag
    long depth_ = 0;
    std::unordered_map<std::string, long> open_;
};

}  // namespace

std::string html_excess(std::string_view html) {
    return Scanner(html).scan();
}

}  // namespace onrecord
