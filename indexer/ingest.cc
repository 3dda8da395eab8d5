#include "indexer/ingest.h"

#include <algorithm>

#include "common/hash.h"
#include "indexer/identity.h"

namespace onrecord {
namespace {

constexpr std::size_t articles_in_work_per_job = 4;

std::uint64_t count_unattributed(const Article& article) {
    const auto open = [](const Quote& quote) { return !quote.speaker; };
    return static_cast<std::uint64_t>(std::count_if(article.quotes.begin(), article.quotes.end(), open));
}

}  // namespace

Ingest::Ingest(const std::vector<Extractor>& extractors, const Corrections& corrections, const FacetNames& names,
               LiveArticles& live, IndexUpdate* update, IngestOptions options, IngestObserver observer)
    : extractors_(extractors), corrections_(corrections), names_(names), live_(live), update_(update), options_(options),
      observer_(std::move(observer)),
      pool_(std::max(1u, options.jobs), articles_in_work_per_job * std::max(1u, options.jobs),
            [this] { return make_worker(); }) {}

OrderedPool<Ingest::Work, Ingest::Done>::Worker Ingest::make_worker() const {
    return [this, builder = std::make_shared<DocumentBuilder>(names_)](Work work) {
        const Article article = run_extractors(extractors_, std::move(work.article));
        return Done{builder->build(article, work.content_hash), count_unattributed(article), corrections_.outcome(article),
                    std::move(work.replaced)};
    };
}

IngestReport Ingest::run(Reader& reader) {
    for (;;) {
        std::optional<Result<Article>> next = reader.next();
        take_remarks(reader);
        if (stopped() || !next) break;  // what was read while a stop was asked for may be cut short: the next run reads it
        if (next->ok()) accept(std::move(*next).value());
        else reject(next->error());
        if (observer_.on_progress) observer_.on_progress(report_);
    }
    finish();
    return report_;
}

void Ingest::take_remarks(Reader& reader) {
    report_.skipped += reader.take_skipped();
    for (const std::string& warning : reader.take_warnings()) {
        ++report_.warnings;
        if (report_.first_warnings.size() < IngestReport::most_warnings_kept) report_.first_warnings.push_back(warning);
        if (observer_.on_warning) observer_.on_warning(warning);
    }
}

bool Ingest::stopped() {
    if (options_.max_rejects && report_.rejects() > *options_.max_rejects) report_.end = RunEnd::too_many_rejects;
    else if (observer_.stop && observer_.stop()) report_.end = RunEnd::interrupted;
    return report_.end != RunEnd::complete;
}

void Ingest::accept(Article article) {
    article.id = article_id(article);
    const std::uint64_t hash = corrections_.content_hash(article.id, content_hash(article));
    std::optional<LivePlace> place = live_.find(article.id);
    if (is_duplicate(article, hash, place)) {
        if (observer_.on_duplicate) observer_.on_duplicate(article.id);
        return reject({article.path, "another article of this run has the id '" + article.id + "' and other content", reject::duplicate_id});
    }
    const bool first = seen_.emplace(hash64(article.id), hash).second;
    if (observer_.on_article) observer_.on_article(article.id);
    const bool unchanged = !first || (place && place->content_hash == hash);
    ++(unchanged ? report_.unchanged : place ? report_.changed : report_.added);
    if (unchanged && !(options_.again && first)) return;
    if (pool_.full()) write(pool_.take());
    pool_.submit({std::move(article), hash, std::move(place)});
}

bool Ingest::is_duplicate(const Article& article, std::uint64_t hash, const std::optional<LivePlace>& place) {
    const auto known = seen_.find(hash64(article.id));
    if (known != seen_.end()) return known->second != hash;
    return place && place->content_hash != hash && observer_.is_taken && observer_.is_taken(article.id);
}

void Ingest::reject(const Error& error) {
    ++report_.rejected[error.code];
    if (observer_.on_reject) observer_.on_reject(error);
}

void Ingest::write(Done done) {
    report_.quotations += done.built.quotes.size();
    report_.unattributed += done.unattributed;
    report_.corrected += done.corrections.applied;
    report_.stale_corrections += done.corrections.stale.size();
    if (observer_.on_stale)
        for (const StaleCorrection& stale : done.corrections.stale) observer_.on_stale(stale);
    if (!done.built.article.dated) ++report_.undated;
    if (update_) update_->add(std::move(done.built), done.replaced, options_.today.days);
}

void Ingest::finish() {
    while (!pool_.empty()) write(pool_.take());
    if (observer_.before_publish) observer_.before_publish(report_);
    if (!update_) return;
    const std::uint32_t batch = update_->batch();
    if (update_->finish()) report_.batch = batch;
    report_.with_copies = update_->with_copies();
}

}  // namespace onrecord
