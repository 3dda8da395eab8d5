#include "common/segment/lexicon.h"

#include <algorithm>
#include <numeric>

#include "common/segment/string_table.h"
#include "common/text.h"

namespace onrecord {
namespace {

/// The words with letters outside ASCII, without their accents, in byte order, each with its number.
std::vector<std::pair<std::string, std::uint32_t>> folded_words(const Lexicon& lexicon) {
    std::vector<std::pair<std::string, std::uint32_t>> folded;
    for (std::uint32_t place = 0; place < lexicon.words().size(); ++place) {
        const std::string_view word = lexicon.words()[place];
        if (!is_ascii(word)) folded.emplace_back(fold_accents(word), lexicon.number(place));
    }
    std::sort(folded.begin(), folded.end());
    return folded;
}

void append_numbers(std::string& out, const std::vector<std::uint32_t>& numbers) {
    out.append(reinterpret_cast<const char*>(numbers.data()), numbers.size() * sizeof numbers[0]);
}

}  // namespace

Lexicon::Lexicon(std::vector<std::string_view> words, const std::vector<std::uint64_t>& counts)
    : words_(std::move(words)), numbers_(words_.size()), places_(words_.size()) {
    std::iota(places_.begin(), places_.end(), 0);
    std::stable_sort(places_.begin(), places_.end(), [&](std::uint32_t a, std::uint32_t b) { return counts[a] > counts[b]; });
    for (std::uint32_t number = 0; number < places_.size(); ++number) numbers_[places_[number]] = number;
}

std::string forward_store_head(const Lexicon& lexicon, const std::vector<std::uint64_t>& starts) {
    const std::vector<std::pair<std::string, std::uint32_t>> folded = folded_words(lexicon);
    std::vector<std::uint32_t> accented;
    std::vector<std::string_view> words;
    for (const auto& [word, number] : folded) {
        words.push_back(word);
        accented.push_back(number);
    }
    std::string head;
    for (const std::size_t size : {starts.size() - 1, lexicon.words().size(), folded.size(), std::size_t{0}})
        append_u32(head, static_cast<std::uint32_t>(size));
    append_u64(head, starts.back());
    for (const std::uint64_t start : starts) append_u64(head, start);
    for (const auto* list : {&lexicon.numbers(), &lexicon.places(), &std::as_const(accented)}) append_numbers(head, *list);
    append_string_table(head, lexicon.words());
    append_string_table(head, words);
    return head;
}

}  // namespace onrecord
