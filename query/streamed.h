#pragma once

#include <cstddef>
#include <functional>
#include <initializer_list>
#include <iterator>
#include <optional>
#include <utility>
#include <vector>

namespace onrecord {

/// The results of a page, which are all there, or those of a whole answer (SearchRequest::stream), each made when it is come to: a million of
/// them take no more memory than one. Go through them with a range-for.
template <class Hit>
class Streamed {
public:
    using Make = std::function<Hit(std::size_t place)>;

    Streamed() = default;
    Streamed(std::initializer_list<Hit> hits) : made_(hits) {}
    explicit Streamed(std::vector<Hit> hits) : made_(std::move(hits)) {}
    /// `make` gives result 0, 1, 2 ... below `count`.
    Streamed(std::size_t count, Make make) : to_make_(count), make_(std::move(make)) {}

    std::size_t size() const { return make_ ? to_make_ : made_.size(); }
    bool empty() const { return size() == 0; }

    class Iterator {
    public:
        using value_type = Hit;
        using difference_type = std::ptrdiff_t;
        using pointer = const Hit*;
        using reference = const Hit&;
        using iterator_category = std::input_iterator_tag;

        Iterator(const Streamed& of, std::size_t place) : of_(&of), place_(place) {}
        const Hit& operator*() {
            if (!of_->make_) return of_->made_[place_];
            if (!hit_) hit_.emplace(of_->make_(place_));
            return *hit_;
        }
        Iterator& operator++() {
            ++place_;
            hit_.reset();
            return *this;
        }
        bool operator!=(const Iterator& other) const { return place_ != other.place_; }

    private:
        const Streamed* of_;
        std::size_t place_;
        std::optional<Hit> hit_;
    };
    Iterator begin() const { return {*this, 0}; }
    Iterator end() const { return {*this, size()}; }

    /// Those of a page.
    std::vector<Hit>& page() { return made_; }
    const std::vector<Hit>& page() const { return made_; }

private:
    std::vector<Hit> made_;
    std::size_t to_make_ = 0;
    Make make_;
};

}  // namespace onrecord
