#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace onrecord::glass {

/// The terms of a batch and the small numbers that stand for them: 0, 1, 2 ... as they first come.
class Vocabulary {
public:
    Vocabulary();

    /// The number of `term`, a new one if it has none yet.
    std::uint32_t number(std::string_view term);

    /// The view lives until the next `number`.
    std::string_view text(std::uint32_t number) const { return text(terms_[number]); }
    std::size_t size() const { return terms_.size(); }
    std::size_t text_bytes() const { return texts_.size(); }

    /// All numbers, in byte order of their terms.
    std::vector<std::uint32_t> in_order() const;

    void clear();

private:
    struct Term {
        std::uint32_t start, size;   // in texts_
        std::uint64_t hash;
    };
    /// A place of the hash table: half of the hash, so that most other terms are told apart without a look at them.
    struct Slot {
        std::uint32_t hash = 0, next = 0;   // next: number + 1; 0: free
    };

    std::string_view text(const Term& term) const { return {texts_.data() + term.start, term.size}; }
    std::uint32_t add(std::string_view term, std::uint64_t hash);
    void enter(std::uint32_t number);
    void grow();

    std::string texts_;
    std::vector<Term> terms_;
    std::vector<Slot> slots_;   // a power of two, never more than half full
};

}  // namespace onrecord::glass
