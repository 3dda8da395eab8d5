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
    numbers_.clear();
    for (const std::vector<Token>* tokens : {&title, &text}) lexicon_.append_numbers(*tokens, [](const Token& token) { return std::string_view(token.word); }, numbers_);
    counts_.resize(lexicon_.size());
    for (const std::uint32_t number : numbers_) {
        ++counts_[number];
        append_varint(words_, number);
    }
    MarkWriter marks(marks_);
    add_marks(title, {}, true, marks);
    add_marks(text, quoted, false, marks);
    documents_.push_back({words_.size(), marks_.size(), static_cast<std::uint32_t>(title.size() + text.size())});
}

std::size_t ForwardStoreWriter::memory() const {
    return words_.capacity() + marks_.capacity() + documents_.capacity() * sizeof(Document) + counts_.capacity() * sizeof counts_[0] + lexicon_.memory();
}

void ForwardStoreWriter::write(const std::filesystem::path& path, DocumentOrderView order) const {
    const std::vector<std::uint32_t> words = lexicon_.in_order();
    std::vector<std::string_view> sorted;
    std::vector<std::uint64_t> counts;
    sorted.reserve(words.size());
    counts.reserve(words.size());
    for (const std::uint32_t seen : words) {
        sorted.push_back(lexicon_.text(seen));
        counts.push_back(counts_[seen]);
    }
    const Lexicon lexicon(std::move(sorted), counts);
    std::vector<std::uint32_t> final_number(words.size());
    for (std::uint32_t place = 0; place < words.size(); ++place) final_number[words[place]] = lexicon.number(place);

    // Where streams start stands before them in the file, so they are made twice: once for their sizes.
    std::vector<std::uint64_t> starts{0};
    starts.reserve(documents_.size() + 1);
    for_each_stream(final_number, order, [&](std::string_view stream) { starts.push_back(starts.back() + stream.size()); });
    FileWriter file(path, forward_store_kind);
    file.append(forward_store_head(lexicon, starts));
    for_each_stream(final_number, order, [&](std::string_view stream) { file.append(stream); });
    file.finish();
}

template <class Visit>
void ForwardStoreWriter::for_each_stream(const std::vector<std::uint32_t>& final_number, DocumentOrderView order, const Visit& visit) const {
    std::string stream, encoded;
    for (std::size_t place = 0; place < documents_.size(); ++place) {
        const std::uint32_t number = document_at(order, place);
        const Document& document = documents_[number];
        const char* word = words_.data() + (number > 0 ? documents_[number - 1].words_end : 0);
        const std::size_t marks = number > 0 ? documents_[number - 1].marks_end : 0;
        stream.clear();
        encoded.clear();
        const char* const end = words_.data() + document.words_end;
        while (word < end) append_varint(encoded, final_number[read_varint(word, end)]);
        append_stream(stream, {document.tokens, encoded, std::string_view(marks_).substr(marks, document.marks_end - marks)});
        visit(std::string_view(stream));
    }
}

void append_stream(std::string& out, const ForwardStore::Stream& stream) {
    append_varint(out, stream.tokens);
    append_varint(out, stream.words.size());
    out.append(stream.words);
    out.append(stream.marks);
}

}  // namespace onrecord
