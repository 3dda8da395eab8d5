#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace onrecord {

/// Follows JSON byte by byte, far enough to tell where values begin and end and where a list of articles stands
/// ({"articles": [{...}, ...]}, also below "response" and the like). Does not check it.
class JsonWatch {
public:
    /// What a byte meant: list: the '{' of the first record of a list that stands in an object that is not itself an
    /// article.
    enum class Event { none, list };

    static constexpr std::size_t deepest = 1000;  ///< brackets open at once; no more are followed

    Event feed(char c);
    std::size_t depth() const { return frames_.size(); }
    bool in_string() const { return in_string_; }
    bool too_deep() const { return frames_.size() >= deepest; }

private:
    struct Frame {
        bool object = false;
        bool wrapper = false;  ///< an object that may hold the list
        bool key_turn = false;
    };
    Event open(bool object);
    void feed_string(char c);

    std::vector<Frame> frames_;
    std::string key_;
    bool in_string_ = false;
    bool escaped_ = false;
    bool is_key_ = false;     ///< the string that is being read is a key
    bool may_list_ = false;   ///< a list of the right name has just begun
};

}  // namespace onrecord
