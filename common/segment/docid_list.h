#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace onrecord {

/// Rising docids from 1 on, as a Golomb-Rice code of the gaps between them: a quarter smaller than varints, since a gap of n takes about log2(n) + 1.5
/// bits and not whole bytes.
///
/// Nothing for no docids; else a byte with the parameter k, then for each docid the bits, lowest first, of gap = docid - the one before - 1:
/// gap >> k zeros and a one, then the k lower bits of gap. The last byte is filled up with zeros.
std::string encode_docids(std::span<const std::uint32_t> docids);

/// Appends the docids to `out`. Damaged bytes give other docids, or fewer, but none above `most`, and rising ones.
void decode_docids(std::string_view bytes, std::uint32_t most, std::vector<std::uint32_t>& out);

}  // namespace onrecord
