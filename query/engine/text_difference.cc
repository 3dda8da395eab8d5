#include "query/engine/text_difference.h"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <unordered_map>

#include "common/text.h"
#include "common/tokenizer.h"

namespace onrecord {
namespace {

struct Sentence {
    std::string words;                ///< what it is compared by
    std::uint32_t count = 0;          ///< of words
    Span at{};                        ///< of the text, from its first word to the last
};

std::vector<Sentence> cut_into_sentences(std::string_view text, const std::vector<Span>& skip) {
    std::vector<Sentence> out;
    for (const Token& token : tokenize(text, skip)) {
        if (out.empty() || token.before != Break::none) out.push_back({{}, 0, token.span});
        if (token.alternative) continue;
        Sentence& sentence = out.back();
        sentence.words += token.word + ' ';
        ++sentence.count;
        sentence.at.end = std::max(sentence.at.end, token.span.end);
    }
    return out;
}

/// An article's sentences, and how they read with the signs around their words.
class Text {
public:
    explicit Text(const Article& article) : text_(article.text), dropped_(dropped_spans(article)), sentences_(cut_into_sentences(text_, dropped_)) {}

    const std::vector<Sentence>& sentences() const { return sentences_; }

    /// What is here and, sentence by sentence, not in `other`.
    Sentences without(const Text& other) const {
        std::unordered_map<std::string_view, std::uint32_t> known;
        for (const Sentence& sentence : other.sentences_) ++known[sentence.words];
        Sentences out;
        for (std::size_t i = 0; i < sentences_.size(); ++i) {
            const auto same = known.find(sentences_[i].words);
            if (same != known.end() && same->second > 0) {
                --same->second;
                continue;
            }
            out.texts.push_back(read(i));
            out.words += sentences_[i].count;
        }
        return out;
    }

private:
    /// With opening signs before it, and all that stands behind it up to the next one, the paragraph's end or what was dropped.
    std::string read(std::size_t i) const {
        const std::uint32_t start = start_of(i), last = sentences_[i].at.end;
        std::size_t end = i + 1 < sentences_.size() ? start_of(i + 1) : text_.size();
        if (const auto gone = dropped_from(last); gone != dropped_.end()) end = std::min<std::size_t>(end, gone->start);
        const std::string_view rest = text_.substr(last, end - last);
        end = last + std::min(rest.size(), rest.find('\n'));
        return std::string(trim(text_.substr(start, end - start)));
    }

    std::uint32_t start_of(std::size_t i) const {
        std::uint32_t start = sentences_[i].at.start;
        std::uint32_t least = i > 0 ? sentences_[i - 1].at.end : 0;
        if (const auto after = dropped_from(start); after != dropped_.begin()) least = std::max(least, std::min(start, std::prev(after)->end));
        while (start > least && std::string_view(" \t\r\n").find(text_[start - 1]) == std::string_view::npos) --start;
        return start;
    }

    /// The first stretch that was dropped at or behind a byte.
    std::vector<Span>::const_iterator dropped_from(std::uint32_t at) const {
        return std::lower_bound(dropped_.begin(), dropped_.end(), at, [](const Span& gone, std::uint32_t byte) { return gone.start < byte; });
    }

    std::string_view text_;
    std::vector<Span> dropped_;
    std::vector<Sentence> sentences_;
};

std::string words_of(std::string_view title) {
    std::string out;
    for (const Sentence& sentence : cut_into_sentences(title, {})) out += sentence.words;
    return out;
}

}  // namespace

TextDifference text_difference(const Article& first, const Article& later) {
    const Text before(first), after(later);
    return {words_of(first.title) != words_of(later.title), before.without(after), after.without(before)};
}

}  // namespace onrecord
