#include "common/segment/forward_store.h"

#include <algorithm>
#include <cstring>

#include "common/errors.h"
#include "common/segment/lexicon.h"

namespace onrecord {
namespace {

constexpr std::size_t header_size = 24;

enum Mark : std::uint8_t { mark_sentence = 1, mark_paragraph, mark_text, mark_quoted, mark_unquoted, mark_alternative, mark_wide_alternative };

/// Words of the title and of the text never stand within reach of a phrase or of NEAR/99.
constexpr std::uint32_t title_gap = 100;

/// No word has more parts; a damaged mark may say so.
constexpr std::uint64_t longest_reach = 64;

[[noreturn]] void damaged(const std::filesystem::path& path) {
    throw IoError(path.string() + ": is damaged; run onrecord-index check");
}

/// Positions from token `i` on that it covers.
std::uint32_t reach_of(const std::vector<Token>& tokens, std::size_t i) {
    std::uint32_t end = tokens[i].position + 1;
    for (std::size_t j = i + 1; tokens[i].alternative && j < tokens.size() && tokens[j].span.start < tokens[i].span.end; ++j)
        end = std::max(end, tokens[j].position + 1);
    return end - tokens[i].position;
}

/// Encodes the marks of one document, in the order of its tokens.
class MarkWriter {
public:
    explicit MarkWriter(std::string& out) : out_(out) {}

    void next_token() { ++token_; }
    void add(Mark kind) {
        append_varint(out_, std::uint64_t{token_ - last_} << 3 | kind);
        last_ = token_;
    }
    void add_break(Break before) {
        if (before != Break::none) add(before == Break::sentence ? mark_sentence : mark_paragraph);
    }
    void set_quoted(bool quoted) {
        if (quoted != quoted_) add(quoted ? mark_quoted : mark_unquoted);
        quoted_ = quoted;
    }
    void add_alternative(std::uint32_t reach) {
        add(reach == 1 ? mark_alternative : mark_wide_alternative);
        if (reach != 1) append_varint(out_, reach);
    }

private:
    std::string& out_;
    std::uint32_t token_ = 0, last_ = 0;
    bool quoted_ = false;
};

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

/// Reads the marks of one document again.
class MarkReader {
public:
    explicit MarkReader(std::string_view marks) : at_(marks.data()), end_(at_ + marks.size()) { advance(); }

    /// What the marks say of the next token; `words_before` tokens came before it.
    void apply(std::uint32_t index, ForwardToken& token, bool words_before) {
        while (index == next_) {
            switch (kind_) {
                case mark_sentence: token.before = Break::sentence; break;
                case mark_paragraph: token.before = Break::paragraph; break;
                case mark_text:
                    title_ = false;
                    token.before = Break::paragraph;
                    if (words_before) token.position += title_gap;
                    break;
                case mark_quoted: quoted_ = true; break;
                case mark_unquoted: quoted_ = false; break;
                case mark_wide_alternative: token.reach = static_cast<std::uint32_t>(std::min(read_varint(at_, end_), longest_reach)); [[fallthrough]];
                case mark_alternative: token.alternative = true; break;
                default: break;
            }
            advance();
        }
        token.title = title_;
        token.quoted = quoted_;
    }

private:
    void advance() {
        if (at_ >= end_) {
            next_ = ForwardStore::no_word;
            return;
        }
        const std::uint64_t mark = read_varint(at_, end_);
        kind_ = static_cast<std::uint8_t>(mark & 7);
        next_ = last_ += static_cast<std::uint32_t>(mark >> 3);
    }

    const char* at_;
    const char* end_;
    std::uint32_t next_ = 0, last_ = 0;
    std::uint8_t kind_ = 0;
    bool title_ = true, quoted_ = false;
};

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

ForwardStore ForwardStore::open(const std::filesystem::path& path) {
    ForwardStore store(MappedFile::open(path, forward_store_kind));
    const std::string_view payload = store.file_.payload();
    if (payload.size() < header_size) damaged(path);
    std::uint32_t documents, words, accented;
    std::uint64_t stream_bytes;
    std::memcpy(&documents, payload.data(), 4);
    std::memcpy(&words, payload.data() + 4, 4);
    std::memcpy(&accented, payload.data() + 8, 4);
    std::memcpy(&stream_bytes, payload.data() + 16, 8);
    const std::uint64_t starts_bytes = 8 * (std::uint64_t{documents} + 1);
    std::size_t at = header_size + starts_bytes + 4 * (2 * std::uint64_t{words} + accented);
    if (payload.size() < at) damaged(path);
    store.starts_ = {reinterpret_cast<const std::uint64_t*>(payload.data() + header_size), static_cast<std::size_t>(documents) + 1};
    const auto* numbers = reinterpret_cast<const std::uint32_t*>(payload.data() + header_size + starts_bytes);
    store.numbers_ = {numbers, words};
    store.places_ = {numbers + words, words};
    store.accented_ = {numbers + 2 * std::size_t{words}, accented};
    const std::optional<StringTable> table = StringTable::read(payload, at);
    if (!table || table->size() != words) damaged(path);
    const std::optional<StringTable> folded = StringTable::read(payload, at);
    if (!folded || folded->size() != accented || stream_bytes != payload.size() - at) damaged(path);
    store.words_ = *table;
    store.folded_ = *folded;
    store.streams_ = payload.substr(at);
    return store;
}

std::string_view ForwardStore::word(std::uint32_t number) const {
    const std::uint32_t place = number < places_.size() ? places_[number] : no_word;
    return place < words_.size() ? words_[place] : std::string_view{};
}

std::uint32_t ForwardStore::find(std::string_view word) const {
    const std::uint32_t place = words_.lower_bound(word);
    return place < words_.size() && words_[place] == word ? number_at(place) : no_word;
}

std::pair<std::uint32_t, std::uint32_t> ForwardStore::prefix_range(std::string_view prefix) const { return words_.prefix_range(prefix); }

std::vector<std::uint32_t> ForwardStore::accented(std::string_view folded) const {
    std::vector<std::uint32_t> out;
    for (std::uint32_t at = folded_.lower_bound(folded); at < folded_.size() && folded_[at] == folded; ++at) out.push_back(accented_[at]);
    return out;
}

std::vector<std::uint32_t> ForwardStore::accented_prefix(std::string_view folded) const {
    const auto [first, last] = folded_.prefix_range(folded);
    const auto numbers = accented_.subspan(first, last - first);
    return {numbers.begin(), numbers.end()};
}

ForwardStore::Stream ForwardStore::split(std::uint32_t docid) const {
    const std::uint64_t from = std::min<std::uint64_t>(starts_[docid - 1], streams_.size());
    const char* at = streams_.data() + from;
    const char* end = streams_.data() + std::clamp<std::uint64_t>(starts_[docid], from, streams_.size());
    const std::uint64_t tokens = read_varint(at, end);
    const std::uint64_t bytes = std::min<std::uint64_t>(read_varint(at, end), static_cast<std::uint64_t>(end - at));
    // A word takes a byte at least.
    return {std::min(tokens, bytes), {at, bytes}, {at + bytes, static_cast<std::size_t>(end - at) - bytes}};
}

void ForwardStore::read(std::uint32_t docid, std::vector<ForwardToken>& out) const {
    out.clear();
    const Stream stream = split(docid);
    out.reserve(stream.tokens);
    MarkReader marks(stream.marks);
    const char* at = stream.words.data();
    const char* end = at + stream.words.size();
    std::uint32_t position = 0;
    for (std::uint32_t index = 0; index < stream.tokens && at < end; ++index) {
        ForwardToken token;
        token.word = read_word(at, end);
        if (token.word >= word_count()) return;
        token.position = position;
        marks.apply(index, token, index > 0);
        position = token.position + (token.alternative ? 0 : 1);
        out.push_back(token);
    }
}

}  // namespace onrecord
