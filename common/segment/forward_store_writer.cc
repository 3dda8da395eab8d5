#include <algorithm>

#include "common/segment/forward_marks.h"
#include "common/segment/forward_store.h"
#include "common/segment/lexicon.h"

namespace onrecord {
namespace {

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
    std::vector<std::pair<std::string_view, std::uint32_t>> words(lexicon_.begin(), lexicon_.end());  // with first-seen numbers
    std::sort(words.begin(), words.end());
    std::vector<std::string_view> sorted;
    std::vector<std::uint64_t> counts;
    sorted.reserve(words.size());
    counts.reserve(words.size());
    for (const auto& [word, seen] : words) {
        sorted.push_back(word);
        counts.push_back(counts_[seen]);
    }
    const Lexicon lexicon(std::move(sorted), counts);
    std::vector<std::uint32_t> final_number(words.size());
    for (std::uint32_t place = 0; place < words.size(); ++place) final_number[words[place].second] = lexicon.number(place);

    std::string streams, encoded;
    std::vector<std::uint64_t> starts;
    starts.reserve(documents_.size() + 1);
    Document last{0, 0};
    for (const Document& document : documents_) {
        starts.push_back(streams.size());
        encoded.clear();
        for (std::size_t i = last.words_end; i < document.words_end; ++i) append_varint(encoded, final_number[words_[i]]);
        append_stream(streams, {document.words_end - last.words_end, encoded,
                                std::string_view(marks_).substr(last.marks_end, document.marks_end - last.marks_end)});
        last = document;
    }
    starts.push_back(streams.size());
    FileWriter file(path, forward_store_kind);
    file.append(forward_store_head(lexicon, starts));
    file.append(streams);
    file.finish();
}

void append_stream(std::string& out, const ForwardStore::Stream& stream) {
    append_varint(out, stream.tokens);
    append_varint(out, stream.words.size());
    out.append(stream.words);
    out.append(stream.marks);
}

}  // namespace onrecord
