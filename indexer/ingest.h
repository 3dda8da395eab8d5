#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "indexer/corrections/corrections.h"
#include "indexer/document_builder.h"
#include "indexer/extract/extractor.h"
#include "indexer/ingest_report.h"
#include "indexer/live_articles.h"
#include "indexer/ordered_pool.h"
#include "indexer/publish.h"
#include "indexer/reader/reader.h"

namespace onrecord {

struct IngestOptions {
    unsigned jobs = 2;                                 ///< threads that extract, at least 1
    std::optional<std::uint64_t> max_rejects{};        ///< one more ends the run
    Date today{};                                      ///< arrival day of new articles
    bool again = false;                                ///< articles that are there unchanged are written all the same (a rebuild)
};

/// What the run tells while it goes on; each may be empty.
struct IngestObserver {
    std::function<void(const Error&)> on_reject{};
    std::function<void(const IngestReport&)> on_progress{};   ///< after every record
    std::function<bool()> stop{};                             ///< true: end at this document
    std::function<void(const StaleCorrection&)> on_stale{};   ///< a correction that could not be applied
    std::function<void(const std::string& id)> on_article{};  ///< an article that is in the index already or will be
    std::function<bool(const std::string& id)> is_taken{};    ///< true: an input that is not read now has this article; other content
                                                              ///< for it is a duplicate-id
    std::function<void(IngestReport&)> before_publish{};      ///< all is handed over; the last chance to remove something in this run
    std::function<void(const std::string& id)> on_duplicate{};   ///< before the on_reject of a duplicate-id: that id
    std::function<void(const std::string&)> on_warning{};     ///< Reader::take_warnings
};

/// Takes articles from a reader, leaves out those that the index has already, extracts in several threads and
/// hands the rest to the index in the reader's order, so that the same input always makes the same index.
///
/// Decided by id, then content hash (indexer/identity.h): id not in the index: added; in it with the same hash:
/// unchanged; with another: changed, the new version takes the old one's place and arrival. The hash takes in the corrections of
/// the article, so that a new or changed correction changes it, too. The same id twice
/// in one run: an equal article is unchanged, a different one is rejected as duplicate-id, because letting the
/// later one win would replace the article twice in every run over the same input. A rejected record is
/// counted and told, and the run goes on.
///
/// Memory: articles in work are bounded by the pool (4 a thread); besides, 16 bytes for every id seen.
class Ingest {
public:
    /// `update` null: a dry run, everything but writing. `corrections` are those that the extractors apply. The
    /// references must outlive the run.
    Ingest(const std::vector<Extractor>& extractors, const Corrections& corrections, const FacetNames& names,
           LiveArticles& live, IndexUpdate* update, IngestOptions options, IngestObserver observer);

    /// Runs to the reader's end or until stopped, then publishes what is whole. Once.
    IngestReport run(Reader& reader);

private:
    struct Work {
        Article article;
        std::uint64_t content_hash = 0;
        std::optional<LivePlace> replaced{};
    };
    struct Done {
        BuiltArticle built;
        std::uint64_t unattributed = 0;
        CorrectionOutcome corrections{};
        std::optional<LivePlace> replaced{};
    };

    OrderedPool<Work, Done>::Worker make_worker() const;
    void take_remarks(Reader& reader);
    void accept(Article article);
    bool is_duplicate(const Article& article, std::uint64_t hash, const std::optional<LivePlace>& place);
    void reject(const Error& error);
    void write(Done done);
    bool stopped();
    void finish();

    const std::vector<Extractor>& extractors_;
    const Corrections& corrections_;
    const FacetNames& names_;
    LiveArticles& live_;
    IndexUpdate* update_;
    IngestOptions options_;
    IngestObserver observer_;
    IngestReport report_;
    std::unordered_map<std::uint64_t, std::uint64_t> seen_;  // hash of an id -> content hash, of this run
    OrderedPool<Work, Done> pool_;                           // last: its threads use what stands above
};

}  // namespace onrecord
