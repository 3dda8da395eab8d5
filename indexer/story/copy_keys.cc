#include "indexer/story/copy_keys.h"

#include <algorithm>
#include <bit>
#include <span>
#include <string>

#include "common/hash.h"

namespace onrecord {
namespace {

constexpr std::size_t words_a_run = 3, longest_passed_over = 3;

/// True if a word belongs to the runs of its text.
bool counts(std::string_view word) { return word.size() > longest_passed_over; }

/// Hashes of words are as good as random, so that little is needed to tell the order of three of them.
std::uint32_t key_of(std::span<const std::uint64_t, words_a_run> words) {
    const std::uint64_t mixed = (words[0] ^ std::rotl(words[1], 21) ^ std::rotl(words[2], 42)) * 0x9e3779b97f4a7c15;
    return std::min(static_cast<std::uint32_t>(mixed >> 32), no_copy_key - 1);
}

/// Calls visit(key) for each run, as often as it stands there.
template <class Visit>
void for_each_run(const std::vector<std::uint64_t>& words, const Visit& visit) {
    for (std::size_t i = 0; i + words_a_run <= words.size(); ++i) visit(key_of(std::span<const std::uint64_t, words_a_run>(words.data() + i, words_a_run)));
}

std::size_t count_shared(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b) {
    std::size_t shared = 0;
    for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
        shared += a[i] == b[j];
        const bool next_a = a[i] <= b[j], next_b = b[j] <= a[i];
        i += next_a;
        j += next_b;
    }
    return shared;
}

}  // namespace

CopyKeys copy_keys(const std::vector<Token>& text) {
    std::vector<std::uint64_t> words;
    words.reserve(text.size());
    for (const Token& token : text) {
        if (!token.alternative && counts(token.word)) words.push_back(hash64(token.word));
    }
    CopyKeys keys;
    keys.fill(no_copy_key);
    for_each_run(words, [&](std::uint32_t key) {
        if (key >= keys.back()) return;
        const auto at = std::lower_bound(keys.begin(), keys.end(), key);
        if (*at == key) return;
        std::copy_backward(at, keys.end() - 1, keys.end());
        *at = key;
    });
    return keys;
}

std::uint64_t quote_key(const std::vector<Token>& words, std::string_view speaker) {
    constexpr std::size_t fewest_words = 3, anybodys_words = 5;
    std::string said;
    std::size_t count = 0;
    for (const Token& token : words) {
        if (token.alternative) continue;
        said += token.word + ' ';
        ++count;
    }
    if (count < fewest_words || (count < anybodys_words && speaker.empty())) return no_quote_key;
    if (count < anybodys_words) said.append("\n").append(speaker);
    return std::max<std::uint64_t>(hash64(said), no_quote_key + 1);
}

Runs runs_of(const ForwardStore& tokens, std::uint32_t docid) {
    std::vector<ForwardToken> stream;
    tokens.read(docid, stream);
    std::vector<std::uint64_t> words;
    words.reserve(stream.size());
    for (const ForwardToken& token : stream) {
        if (token.alternative || token.title) continue;
        if (const std::string_view word = tokens.word(token.word); counts(word)) words.push_back(hash64(word));
    }
    Runs runs;
    runs.reserve(words.size());
    for_each_run(words, [&](std::uint32_t key) { runs.push_back(key); });
    std::sort(runs.begin(), runs.end());
    runs.erase(std::unique(runs.begin(), runs.end()), runs.end());
    return runs;
}

bool are_copies(const Runs& a, const Runs& b) {
    const std::size_t shared = count_shared(a, b), shorter = std::min(a.size(), b.size()), longer = std::max(a.size(), b.size());
    constexpr std::size_t most_times_longer = 10;
    return shared > 0 && 2 * shared >= shorter && longer <= most_times_longer * shared;
}

}  // namespace onrecord
