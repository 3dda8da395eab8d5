#include "common/segment/docid_list.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace onrecord {
namespace {

constexpr int most_k = 31;

/// Bits that the gaps take with parameter k.
std::uint64_t bits_with(int k, std::span<const std::uint32_t> docids) {
    std::uint64_t bits = docids.size() * (static_cast<std::uint64_t>(k) + 1);
    std::uint32_t last = 0;
    for (const std::uint32_t docid : docids) {
        bits += (docid - last - 1) >> k;
        last = docid;
    }
    return bits;
}

/// The k that takes the fewest bits, near that for gaps that are spread by chance: log2 of their mean times ln 2.
int parameter_for(std::span<const std::uint32_t> docids) {
    const double mean = static_cast<double>(docids.back()) / static_cast<double>(docids.size()) - 1;
    const int near = static_cast<int>(std::bit_width(static_cast<std::uint64_t>(0.69 * mean))) - 1;
    int best = std::clamp(near - 1, 0, most_k);
    for (int k = best + 1; k <= std::min(near + 1, most_k); ++k) {
        if (bits_with(k, docids) < bits_with(best, docids)) best = k;
    }
    return best;
}

class BitWriter {
public:
    explicit BitWriter(std::string& out) : out_(out) {}
    BitWriter(const BitWriter&) = delete;
    BitWriter& operator=(const BitWriter&) = delete;
    ~BitWriter() {
        if (used_ > 0) out_ += static_cast<char>(bits_);
    }

    void zeros(std::uint64_t count) {
        for (; count > most_at_once; count -= most_at_once) write(0, most_at_once);
        write(0, static_cast<int>(count));
    }
    /// The `count` lower bits of `value`, up to 32.
    void write(std::uint64_t value, int count) {
        bits_ |= value << used_;
        for (used_ += count; used_ >= 8; used_ -= 8) {
            out_ += static_cast<char>(bits_);
            bits_ >>= 8;
        }
    }

private:
    static constexpr int most_at_once = 32;
    std::string& out_;
    std::uint64_t bits_ = 0;   // not yet written
    int used_ = 0;             // of them, below 8
};

class BitReader {
public:
    explicit BitReader(std::string_view bytes) : at_(bytes.data()), end_(bytes.data() + bytes.size()) {}

    /// Zeros up to the next one, which is read too; false if there is none.
    bool unary(std::uint64_t& zeros) {
        zeros = 0;
        for (;;) {
            refill();
            if (bits_ != 0) break;
            if (held_ == 0) return false;
            zeros += static_cast<std::uint64_t>(held_);
            held_ = 0;
        }
        const int here = std::countr_zero(bits_);
        zeros += static_cast<std::uint64_t>(here);
        drop(here + 1);
        return true;
    }
    /// Up to 31 bits; zeros behind the end.
    std::uint64_t read(int count) {
        if (held_ < count) refill();
        const std::uint64_t value = bits_ & ((std::uint64_t{1} << count) - 1);
        drop(std::min(count, held_));
        return value;
    }

private:
    /// Holds 56 bits or more, or all that are left. Bits above those that are held are zeros.
    void refill() {
        if (end_ - at_ >= 8) {
            std::uint64_t next;
            std::memcpy(&next, at_, 8);
            const int bytes = (63 - held_) / 8;
            bits_ |= (next & ((std::uint64_t{1} << 8 * bytes) - 1)) << held_;
            at_ += bytes;
            held_ += 8 * bytes;
            return;
        }
        for (; held_ <= 56 && at_ < end_; held_ += 8) bits_ |= std::uint64_t{static_cast<unsigned char>(*at_++)} << held_;
    }
    void drop(int count) {
        bits_ = count < 64 ? bits_ >> count : 0;
        held_ -= count;
    }

    const char* at_;
    const char* end_;
    std::uint64_t bits_ = 0;
    int held_ = 0;
};

}  // namespace

std::string encode_docids(std::span<const std::uint32_t> docids) {
    std::string out;
    if (docids.empty()) return out;
    const int k = parameter_for(docids);
    out += static_cast<char>(k);
    BitWriter bits(out);
    std::uint32_t last = 0;
    for (const std::uint32_t docid : docids) {
        const std::uint32_t gap = docid - last - 1;
        last = docid;
        bits.zeros(gap >> k);
        bits.write(1, 1);
        bits.write(gap & ((1u << k) - 1), k);
    }
    return out;
}

void decode_docids(std::string_view bytes, std::uint32_t most, std::vector<std::uint32_t>& out) {
    if (bytes.empty()) return;
    const int k = bytes.front() & most_k;
    BitReader bits(bytes.substr(1));
    std::uint64_t last = 0, zeros;
    while (bits.unary(zeros)) {
        if (zeros > most) break;
        last += (zeros << k | bits.read(k)) + 1;
        if (last > most) break;
        out.push_back(static_cast<std::uint32_t>(last));
    }
}

}  // namespace onrecord
