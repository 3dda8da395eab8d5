#include "indexer/segment_columns.h"

#include <algorithm>
#include <future>
#include <numeric>
#include <span>
#include <utility>

#include "common/segment/segment.h"

namespace onrecord {
namespace {

template <class T>
void write_numbers(const std::filesystem::path& segment, std::string_view table, std::string_view name,
                   const std::vector<T>& numbers) {
    write_number_column<T>(segment_files::column(segment, table, name), std::span<const T>(numbers));
}

/// Bytes of an article's and of a quotation's numbers, and what is around an id.
constexpr std::size_t bytes_of_an_article = 5 * 4 + 3 * 4 + 8 + sizeof(CopyKeys) + sizeof(std::string) + 16, bytes_of_a_quote = 7 * 4 + 8;

void write_tokens(const std::filesystem::path& segment, std::string_view table, ForwardStoreWriter& writer, DocumentOrderView order) {
    const std::filesystem::path path = segment_files::tokens(segment, table);
    writer.write(path, order);
    writer = {};   // the pair index needs as much
    write_pair_index(segment_files::pairs(segment, table), ForwardStore::open(path));
}

void add_facets(std::vector<FacetColumnWriter>& columns, const FacetLists& lists) {
    for (std::size_t i = 0; i < columns.size(); ++i) columns[i].add_document(lists[i]);
}

template <class... T>
void reorder(DocumentOrderView order, std::vector<T>&... columns) {
    const auto reorder_one = [&](auto& column) {
        std::remove_reference_t<decltype(column)> out;
        out.reserve(column.size());
        for (const std::uint32_t document : order) out.push_back(std::move(column[document]));
        column = std::move(out);
    };
    (reorder_one(columns), ...);
}

}  // namespace

SegmentColumns::SegmentColumns() : article_facets_(article_facets().size()), quote_facets_(quote_facets().size()) {}

void SegmentColumns::add(const BuiltArticle& built, Arrival arrival) {
    add_article(built, arrival);
    for (std::size_t i = 0; i < built.quotes.size(); ++i) {
        add_quote(built.quotes[i], built.article, static_cast<std::uint32_t>(i));
    }
}

void SegmentColumns::add_article(const BuiltArticle& built, Arrival arrival) {
    const ArticleDocument& article = built.article;
    ++articles_;
    id_.push_back(built.id);
    id_bytes_ += built.id.size();
    add_facets(article_facets_, article.facets);
    article_tokens_.add_document(article.title, article.text, article.quoted);
    date_from_.push_back(article.dates.from.days);
    date_until_.push_back(article.dates.until.days);
    dated_.push_back(article.dated ? 1 : 0);
    added_.push_back(arrival.day);
    batch_.push_back(arrival.batch);
    length_.push_back(article.length);
    first_quote_.push_back(quotes_ + 1);
    quote_count_.push_back(static_cast<std::uint32_t>(built.quotes.size()));
    content_hash_.push_back(article.content_hash);
    copy_keys_.push_back(article.copy_keys);
}

void SegmentColumns::add_quote(const QuoteDocument& quote, const ArticleDocument& article, std::uint32_t index) {
    ++quotes_;
    add_facets(quote_facets_, quote.facets);
    const std::uint32_t end = quote.words.empty() ? 0 : quote.words.back().span.end;
    quote_tokens_.add_document({}, quote.words, {{0, end}});
    quote_date_from_.push_back(article.dates.from.days);
    quote_date_until_.push_back(article.dates.until.days);
    quote_dated_.push_back(article.dated ? 1 : 0);
    quote_article_.push_back(articles_);
    quote_index_.push_back(index);
    quote_length_.push_back(quote.length);
    quote_confidence_.push_back(quote.confidence);
    quote_key_.push_back(quote.key);
}

std::size_t SegmentColumns::memory() const {
    std::size_t bytes = article_tokens_.memory() + quote_tokens_.memory() + id_bytes_ + articles_ * bytes_of_an_article + quotes_ * bytes_of_a_quote;
    for (const FacetColumnWriter& column : article_facets_) bytes += column.memory();
    for (const FacetColumnWriter& column : quote_facets_) bytes += column.memory();
    return bytes;
}

SegmentOrder SegmentColumns::by_date() const {
    SegmentOrder order;
    if (std::is_sorted(date_from_.begin(), date_from_.end())) return order;
    order.articles.resize(articles_);
    std::iota(order.articles.begin(), order.articles.end(), 0);
    std::stable_sort(order.articles.begin(), order.articles.end(), [&](std::uint32_t a, std::uint32_t b) { return date_from_[a] < date_from_[b]; });
    order.quotes.reserve(quotes_);
    for (const std::uint32_t article : order.articles) {
        for (std::uint32_t i = 0; i < quote_count_[article]; ++i) order.quotes.push_back(first_quote_[article] - 1 + i);
    }
    return order;
}

void SegmentColumns::write(const std::filesystem::path& segment, const SegmentOrder& order) {
    std::filesystem::create_directory(segment / "columns");
    std::filesystem::create_directory(segment / "tokens");
    if (!order.articles.empty()) reorder_numbers(order);
    // The words of the articles take as long as all the rest.
    std::future<void> articles = std::async(std::launch::async, [&] { write_tokens(segment, "articles", article_tokens_, order.articles); });
    write_facets(segment, order);
    write_article_numbers(segment);
    write_quote_numbers(segment);
    write_tokens(segment, "quotes", quote_tokens_, order.quotes);
    articles.get();
}

void SegmentColumns::reorder_numbers(const SegmentOrder& order) {
    reorder(order.articles, id_, date_from_, date_until_, dated_, added_, batch_, length_, quote_count_, content_hash_, copy_keys_);
    reorder(order.quotes, quote_date_from_, quote_date_until_, quote_dated_, quote_index_, quote_length_, quote_confidence_, quote_key_);
    first_quote_.clear();
    quote_article_.clear();
    for (std::uint32_t article = 0; article < articles_; ++article) {
        first_quote_.push_back(static_cast<std::uint32_t>(quote_article_.size()) + 1);
        quote_article_.insert(quote_article_.end(), quote_count_[article], article + 1);
    }
}

void SegmentColumns::write_facets(const std::filesystem::path& segment, const SegmentOrder& order) const {
    for (std::size_t i = 0; i < article_facets_.size(); ++i) {
        article_facets_[i].write(segment_files::column(segment, "articles", article_facets()[i]->name), order.articles);
    }
    for (std::size_t i = 0; i < quote_facets_.size(); ++i) {
        quote_facets_[i].write(segment_files::column(segment, "quotes", quote_facets()[i]->name), order.quotes);
    }
}

void SegmentColumns::write_article_numbers(const std::filesystem::path& segment) const {
    write_string_column(segment_files::column(segment, "articles", "id"), {id_.begin(), id_.end()});
    write_numbers(segment, "articles", "date-from", date_from_);
    write_numbers(segment, "articles", "date-until", date_until_);
    write_numbers(segment, "articles", "dated", dated_);
    write_numbers(segment, "articles", "added", added_);
    write_numbers(segment, "articles", "batch", batch_);
    write_numbers(segment, "articles", "length", length_);
    write_numbers(segment, "articles", "first-quote", first_quote_);
    write_numbers(segment, "articles", "quote-count", quote_count_);
    write_numbers(segment, "articles", "content-hash", content_hash_);
    write_copy_key_column(segment_files::column(segment, "articles", "copy-keys"), copy_keys_);
}

void SegmentColumns::write_quote_numbers(const std::filesystem::path& segment) const {
    write_numbers(segment, "quotes", "date-from", quote_date_from_);
    write_numbers(segment, "quotes", "date-until", quote_date_until_);
    write_numbers(segment, "quotes", "dated", quote_dated_);
    write_numbers(segment, "quotes", "article", quote_article_);
    write_numbers(segment, "quotes", "index", quote_index_);
    write_numbers(segment, "quotes", "length", quote_length_);
    write_numbers(segment, "quotes", "confidence", quote_confidence_);
    write_numbers(segment, "quotes", "key", quote_key_);
}

}  // namespace onrecord
