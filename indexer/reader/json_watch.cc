#include "indexer/reader/json_watch.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace onrecord {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t longest_key = 64;

/// What exports and news interfaces call a list of articles.
constexpr std::array list_names{"articles"sv, "items"sv,   "docs"sv,  "documents"sv, "results"sv, "entries"sv, "posts"sv, "stories"sv,
                                "news"sv,     "records"sv, "hits"sv,  "data"sv,      "rows"sv,    "value"sv,   "newsItems"sv, "_items"sv};
/// Objects around such a list.
constexpr std::array wrapper_names{"response"sv, "hits"sv, "data"sv, "feed"sv, "result"sv, "payload"sv, "articles"sv, "results"sv};
/// An object that has one of these is an article, whatever lists it has besides.
constexpr std::array article_names{"text"sv,      "body"sv,      "bodies"sv,      "articleBody"sv, "maintext"sv, "content"sv,
                                   "body_text"sv, "body_html"sv, "body_xhtml"sv, "headline"sv,    "headlines"sv};

template <class Names>
bool is_one_of(const Names& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

void JsonWatch::feed_string(char c) {
    if (escaped_) {
        escaped_ = false;
    } else if (c == '\\') {
        escaped_ = true;
    } else if (c == '"') {
        in_string_ = false;
        if (is_key_ && is_one_of(article_names, key_)) frames_.back().wrapper = false;
        return;
    }
    if (is_key_ && key_.size() < longest_key) key_ += c;
}

JsonWatch::Event JsonWatch::open(bool object) {
    Frame frame{object, false, object};
    const bool in_wrapper = frames_.empty() || (frames_.back().wrapper && !frames_.back().key_turn);
    const Event event = object && may_list_ ? Event::list : Event::none;
    may_list_ = !object && in_wrapper && !frames_.empty() && is_one_of(list_names, key_);
    frame.wrapper = object && in_wrapper && (frames_.empty() || is_one_of(wrapper_names, key_));
    frames_.push_back(frame);
    return event;
}

JsonWatch::Event JsonWatch::feed(char c) {
    if (in_string_) {
        feed_string(c);
        return Event::none;
    }
    if (c == ' ' || c == '\n' || c == '\r' || c == '\t') return Event::none;
    if (c == '{' || c == '[') return open(c == '{');
    may_list_ = false;
    if (c == '"') {
        in_string_ = true;
        is_key_ = !frames_.empty() && frames_.back().object && frames_.back().key_turn;
        if (is_key_) key_.clear();
    } else if ((c == '}' || c == ']') && !frames_.empty()) {
        frames_.pop_back();
    } else if (c == ':' && !frames_.empty()) {
        frames_.back().key_turn = false;
    } else if (c == ',' && !frames_.empty()) {
        frames_.back().key_turn = frames_.back().object;
    }
    return Event::none;
}

}  // namespace onrecord
