#include "indexer/merge/merge_tokens.h"

#include <optional>
#include <queue>

#include "common/errors.h"
#include "common/segment/lexicon.h"

namespace onrecord {
namespace {

using Counts = std::vector<std::uint64_t>;
using Numbers = std::vector<std::uint32_t>;

/// What was read of them: each source in turn is read whole, three times, and all of them together are as large as what is made.
void release_streams(const ForwardStore& store) { store.release(1, store.document_count() + 1); }

/// How often the documents have each word, by the store's number of it.
Counts count_words(const ForwardStore& store, const std::vector<std::uint32_t>& docids, const std::string& where) {
    Counts counts(store.word_count());
    for (const std::uint32_t docid : docids) {
        store.for_each_word(docid, [&](std::uint32_t, std::uint32_t word) {
            if (word >= counts.size()) throw IoError(where + ": a forward store is damaged; run onrecord-index check");
            ++counts[word];
        });
    }
    release_streams(store);
    return counts;
}

/// The words of all stores in byte order, and where those of each are among them.
struct JoinedWords {
    std::vector<std::string_view> words;
    Counts counts;                   // of each word, over all stores
    std::vector<Numbers> places;     // by store and its number of the word; of no meaning for a word that no document has
};

/// Walks the words of a store that its documents have, in byte order.
class WordCursor {
public:
    WordCursor(const ForwardStore& store, const Counts& counts) : store_(&store), counts_(&counts) { skip(); }

    bool done() const { return place_ == store_->word_count(); }
    std::string_view word() const { return store_->word_at(place_); }
    std::uint32_t number() const { return store_->number_at(place_); }
    std::uint64_t count() const { return (*counts_)[number()]; }
    void next() {
        ++place_;
        skip();
    }

private:
    void skip() {
        while (!done() && count() == 0) ++place_;
    }

    const ForwardStore* store_;
    const Counts* counts_;
    std::uint32_t place_ = 0;
};

JoinedWords join_words(const std::vector<const ForwardStore*>& stores, const std::vector<Counts>& counts) {
    JoinedWords joined;
    std::vector<WordCursor> cursors;
    for (std::size_t i = 0; i < stores.size(); ++i) {
        cursors.emplace_back(*stores[i], counts[i]);
        joined.places.emplace_back(stores[i]->word_count());
    }
    const auto after = [&](std::size_t a, std::size_t b) { return cursors[a].word() > cursors[b].word(); };
    std::priority_queue<std::size_t, std::vector<std::size_t>, decltype(after)> queue(after);
    for (std::size_t i = 0; i < cursors.size(); ++i) {
        if (!cursors[i].done()) queue.push(i);
    }
    while (!queue.empty()) {
        const std::size_t store = queue.top();
        queue.pop();
        WordCursor& cursor = cursors[store];
        if (joined.words.empty() || joined.words.back() != cursor.word()) {
            joined.words.push_back(cursor.word());
            joined.counts.push_back(0);
        }
        joined.counts.back() += cursor.count();
        joined.places[store][cursor.number()] = static_cast<std::uint32_t>(joined.words.size() - 1);
        cursor.next();
        if (!cursor.done()) queue.push(store);
    }
    return joined;
}

/// Gives documents the new numbers of their words.
class StreamJoiner {
public:
    StreamJoiner(const std::vector<MergeTable>& tables, const std::vector<const ForwardStore*>& stores, const std::vector<Numbers>& numbers)
        : tables_(tables), stores_(stores), numbers_(numbers) {}

    /// Where each document's stream will begin, and where the last will end.
    std::vector<std::uint64_t> starts() {
        std::vector<std::uint64_t> starts{0};
        starts.reserve(count_documents(tables_) + 1);
        for_each_stream([&](std::string_view stream) { starts.push_back(starts.back() + stream.size()); });
        return starts;
    }

    void write(FileWriter& file) {
        for_each_stream([&](std::string_view stream) { file.append(stream); });
    }

private:
    template <class Take>
    void for_each_stream(const Take& take) {
        for (std::size_t i = 0; i < tables_.size(); ++i) {
            for (const std::uint32_t docid : *tables_[i].docids) take(renumbered(*stores_[i], numbers_[i], docid));
            release_streams(*stores_[i]);
        }
    }

    std::string_view renumbered(const ForwardStore& store, const Numbers& numbers, std::uint32_t docid) {
        words_.clear();
        store.for_each_word(docid, [&](std::uint32_t, std::uint32_t word) { append_varint(words_, numbers[word]); });
        const ForwardStore::Stream old = store.split(docid);
        stream_.clear();
        append_stream(stream_, {old.tokens, words_, old.marks});
        return stream_;
    }

    const std::vector<MergeTable>& tables_;
    const std::vector<const ForwardStore*>& stores_;
    const std::vector<Numbers>& numbers_;
    std::string words_, stream_;
};

}  // namespace

void merge_forward_stores(const std::vector<MergeTable>& tables, const std::filesystem::path& path) {
    std::vector<const ForwardStore*> stores;
    std::vector<Counts> counts;
    for (const MergeTable& part : tables) {
        stores.push_back(&part.table->tokens());
        counts.push_back(count_words(*stores.back(), *part.docids, path.string()));
    }
    JoinedWords joined = join_words(stores, counts);
    const Lexicon lexicon(std::move(joined.words), joined.counts);
    for (Numbers& places : joined.places) {
        for (std::uint32_t& place : places) place = place < lexicon.words().size() ? lexicon.number(place) : 0;
    }
    StreamJoiner streams(tables, stores, joined.places);
    FileWriter file(path, forward_store_kind);
    file.append(forward_store_head(lexicon, streams.starts()));
    streams.write(file);
    file.finish();
}

}  // namespace onrecord
