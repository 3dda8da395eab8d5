#include <memory>
#include <utility>

#include "indexer/background.h"
#include "indexer/glass/database_writer.h"
#include "indexer/segment_writer.h"

namespace onrecord {
namespace {

/// Articles that wait for a thread.
constexpr std::size_t most_waiting = 64;

/// Databases and columns have nothing in common but the order in which documents are written, so a thread works on each.
class BulkSegmentWriter : public SegmentWriter {
public:
    BulkSegmentWriter(const std::filesystem::path& index, const std::string& name)
        : name_(name), folder_(make_segment_folder(index, name)), articles_(folder_ / "articles", {.term_lists = false, .reordered = true}),
          quotes_(folder_ / "quotes", {.term_lists = false, .reordered = true}) {}

    void add(BuiltArticle built, Arrival arrival) override {
        const auto shared = std::make_shared<const BuiltArticle>(std::move(built));
        columns_thread_.post([this, shared, arrival] { columns_.add(*shared, arrival); });
        databases_thread_.post([this, shared] { add_to_databases(*shared); });
        ++added_;
    }

    std::uint32_t articles() const override { return added_; }
    std::size_t memory() const override {
        columns_thread_.drain();   // else it would hang on chance where a segment ends
        return columns_.memory();
    }

    SegmentEntry finish() override {
        columns_thread_.drain();
        order_ = columns_.by_date();
        databases_thread_.post([this] {
            articles_.finish(order_.articles);
            quotes_.finish(order_.quotes);
        });
        columns_thread_.post([this] { columns_.write(folder_, order_); });
        databases_thread_.drain();
        columns_thread_.drain();
        return finish_segment(folder_, name_, columns_);
    }

private:
    void add_to_databases(const BuiltArticle& built) {
        articles_.add(terms(built.article.postings), built.article.data);
        for (const QuoteDocument& quote : built.quotes) quotes_.add(terms(quote.postings), {});
    }

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
    std::uint32_t added_ = 0;
    SegmentOrder order_;
    mutable Background columns_thread_{most_waiting}, databases_thread_{most_waiting};   // last: they work on what stands above
};

}  // namespace

std::unique_ptr<SegmentWriter> make_bulk_segment_writer(const std::filesystem::path& index, const std::string& name) {
    return std::make_unique<BulkSegmentWriter>(index, name);
}

}  // namespace onrecord
