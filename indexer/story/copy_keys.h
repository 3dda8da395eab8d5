#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "common/segment/copy_key_column.h"
#include "common/segment/forward_store.h"
#include "common/tokenizer.h"

namespace onrecord {

/// What the near copies of an article are found by: the lowest hashes of the runs of three words that its text has (a bottom-k sketch, Broder 1997).
/// Words of up to three bytes are passed over: "at the end of the" stands in every other article.
/// Two texts share about as many of these as they have of all their runs in common. Not of its headline, since that is what another outlet changes first.
CopyKeys copy_keys(const std::vector<Token>& text);

/// No words that could be told from those of somebody else.
inline constexpr std::uint64_t no_quote_key = 0;

/// What quotations of the same words have in common: a hash of their words, whatever their case and punctuation. Words that anybody could say, fewer than
/// five, are the same quotation only where they have the same speaker, a facet value's id; no_quote_key where that is not known (empty), and for fewer than three.
std::uint64_t quote_key(const std::vector<Token>& words, std::string_view speaker);

/// The same key for all runs of a text, rising, each once.
using Runs = std::vector<std::uint32_t>;

/// Those of a document's text as it stands in the index, its title left out.
Runs runs_of(const ForwardStore& tokens, std::uint32_t docid);

/// True if one text is a copy of the other: at least half of the runs of the shorter are in the longer, which is not so long that it only cites it.
bool are_copies(const Runs& a, const Runs& b);

}  // namespace onrecord
