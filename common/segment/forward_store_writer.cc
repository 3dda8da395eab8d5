#include <algorithm>
#include <numeric>

#include "common/segment/forward_marks.h"
#include "common/segment/forward_store.h"
#include "common/text.h"

namespace onrecord {
namespace {

bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// Positions from token `i` on that it covers.
std::uint32_t reach_of(const std::vector<Token>& tokens, std::size_t i) {
    std::uint32_t end = tokens[i].position + 1;
    for (std::size_t j = i + 1; tokens[i].alternative && j < tokens.size() && tokens[j].span.start < tokens[i].span.end; ++j)
        end = std::max(end, tokens[j].position + 1);
    return end - tokens[i].position;
}

void add_marks(const std::vector<Token>& tokens, const std::vector<Span>& quoted, bool title, MarkWriter& marks) {
    if (!title && !tokens.empty()) marks.add(mark_text);
    auto span = quoted.begin();
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const Token& token = tokens[i];
        while (span != quoted.end() && span->end <= token.span.start) ++span;
        if (title || i > 0) marks.add_break(token.before);  // the text itself begins a paragraph
        marks.set_quoted(span != quoted.end() && token.span.start >= span->start);
        if (token.alternative) marks.add_alternative(reach_of(tokens, i));
        marks.next_token();
    }
}

void append_numbers(std::string& out, const std::vector<std::uint32_t>& numbers) {
    out.append(reinterpret_cast<const char*>(numbers.data()), numbers.size() * sizeof numbers[0]);
}

}  // namespace

void ForwardStoreWriter::add_document(const std::vector<Token>& title, const std::vector<Token>& text,
                                      const std::vector<Span>& quoted) {
    for (const std::vector<Token>* tokens : {&title, &text}) {
        for (const Token& token : *tokens) {
            const auto number = lexicon_.try_emplace(token.word, static_cast<std::uint32_t>(lexicon_.size())).first->second;
            if (number == counts_.size()) counts_.push_back(0);
            ++counts_[number];
            words_.push_back(number);
        }
    }
    MarkWriter marks(marks_);
    add_marks(title, {}, true, marks);
    add_marks(text, quoted, false, marks);
    documents_.push_back({words_.size(), marks_.size()});
}

void ForwardStoreWriter::write(const std::filesystem::path& path) const {
    const auto count = static_cast<std::uint32_t>(lexicon_.size());
    std::vector<std::pair<std::string_view, std::uint32_t>> words(lexicon_.begin(), lexicon_.end());  // with first-seen numbers
    std::sort(words.begin(), words.end());
    std::vector<std::uint32_t> places(count);   // by number
    std::iota(places.begin(), places.end(), 0);
    std::stable_sort(places.begin(), places.end(), [&](std::uint32_t a, std::uint32_t b) { return counts_[words[a].second] > counts_[words[b].second]; });
    std::vector<std::uint32_t> numbers(count), final_number(count);
    for (std::uint32_t number = 0; number < count; ++number) {
        numbers[places[number]] = number;
        final_number[words[places[number]].second] = number;
    }

    std::string streams, encoded;
    std::vector<std::uint64_t> starts;
    starts.reserve(documents_.size() + 1);
    Document last{0, 0};
    for (const Document& document : documents_) {
        starts.push_back(streams.size());
        encoded.clear();
        for (std::size_t i = last.words_end; i < document.words_end; ++i) append_varint(encoded, final_number[words_[i]]);
        append_varint(streams, document.words_end - last.words_end);
        append_varint(streams, encoded.size());
        streams += encoded;
        streams.append(marks_, last.marks_end, document.marks_end - last.marks_end);
        last = document;
    }
    starts.push_back(streams.size());

    std::vector<std::string_view> sorted;
    std::vector<std::pair<std::string, std::uint32_t>> folded;
    sorted.reserve(words.size());
    for (const auto& [word, seen] : words) {
        sorted.push_back(word);
        if (!is_ascii(word)) folded.emplace_back(fold_accents(word), final_number[seen]);
    }
    std::sort(folded.begin(), folded.end());
    std::vector<std::uint32_t> accented;
    std::vector<std::string_view> folded_words;
    for (const auto& [word, number] : folded) {
        folded_words.push_back(word);
        accented.push_back(number);
    }

    std::string payload;
    for (const std::size_t size : {documents_.size(), words.size(), folded.size(), std::size_t{0}}) append_u32(payload, static_cast<std::uint32_t>(size));
    append_u64(payload, streams.size());
    for (const std::uint64_t start : starts) append_u64(payload, start);
    for (const auto* list : {&numbers, &places, &accented}) append_numbers(payload, *list);
    append_string_table(payload, sorted);
    append_string_table(payload, folded_words);
    payload += streams;
    write_file(path, ForwardStore::file_kind, payload);
}

}  // namespace onrecord
