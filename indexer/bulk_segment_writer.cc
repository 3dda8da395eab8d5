#include <future>

#include "indexer/glass/database_writer.h"
#include "indexer/segment_writer.h"

namespace onrecord {
namespace {

class BulkSegmentWriter : public SegmentWriter {
public:
    BulkSegmentWriter(const std::filesystem::path& index, const std::string& name)
        : name_(name), folder_(make_segment_folder(index, name)), articles_(folder_ / "articles", {.term_lists = false, .reordered = true}),
          quotes_(folder_ / "quotes", {.term_lists = false, .reordered = true}) {}

    void add(const BuiltArticle& built, Arrival arrival) override {
        articles_.add(terms(built.article.postings), built.article.data);
        for (const QuoteDocument& quote : built.quotes) quotes_.add(terms(quote.postings), {});
        columns_.add(built, arrival);
    }

    std::uint32_t articles() const override { return columns_.articles(); }
    std::size_t memory() const override { return columns_.memory(); }

    SegmentEntry finish() override {
        const SegmentOrder order = columns_.by_date();
        // The databases and the columns have nothing in common but the order, so two threads write them.
        std::future<void> databases = std::async(std::launch::async, [&] {
            articles_.finish(order.articles);
            quotes_.finish(order.quotes);
        });
        columns_.write(folder_, order);
        databases.get();
        return finish_segment(folder_, name_, columns_);
    }

private:
    std::span<const glass::DocumentTerm> terms(const std::vector<Posting>& postings) {
        terms_.clear();
        for (const Posting& posting : postings) terms_.push_back({posting.term, posting.wdf});
        return terms_;
    }

    std::string name_;
    std::filesystem::path folder_;
    glass::DatabaseWriter articles_, quotes_;
    SegmentColumns columns_;
    std::vector<glass::DocumentTerm> terms_;
};

}  // namespace

std::unique_ptr<SegmentWriter> make_bulk_segment_writer(const std::filesystem::path& index, const std::string& name) {
    return std::make_unique<BulkSegmentWriter>(index, name);
}

}  // namespace onrecord
