#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "common/segment/manifest.h"
#include "indexer/live_articles.h"
#include "indexer/segment_writer.h"

namespace onrecord {

/// Makes a writer for segments/NAME of an index.
using SegmentWriterFactory =
    std::function<std::unique_ptr<SegmentWriter>(const std::filesystem::path& index, const std::string& name)>;

/// Makes the folder of an index if it is not there. Throws IoError for a folder that holds other things and
/// no index: it is somebody's data, not ours to write into.
void prepare_index_folder(const std::filesystem::path& index);

/// The published manifest, or a fresh one (generation 0, a new uuid) where there is none yet.
Manifest load_or_new_manifest(const std::filesystem::path& index);

/// The name of segment `number`: "000012".
std::string segment_name(std::uint32_t number);

struct Swept {
    std::vector<std::string> removed, held;   ///< names
};

/// The generation that a rebuild took the place of, kept until it is pruned; nothing if there is none.
std::optional<Manifest> load_previous_manifest(const std::filesystem::path& index);
void save_previous_manifest(const std::filesystem::path& index, const Manifest& manifest);
/// Nothing holds its segments after that but readers. False if there was none.
bool forget_previous_manifest(const std::filesystem::path& index);

/// Removes what neither the manifest nor the kept previous one names: segments that were merged or that a killed run left, temporary
/// files; not those that a reader still holds. Touches nothing else. The caller holds the writer lock.
Swept sweep(const std::filesystem::path& index, const Manifest& manifest);

/// How large a segment may become before the next is begun.
struct SegmentLimits {
    std::uint32_t articles = 250'000;       ///< at least 1
    std::size_t memory = 400u << 20;        ///< SegmentWriter::memory
};

/// One run's changes to an index; the caller holds the writer lock. Documents collect in a segment; a full
/// segment is published at once with the documents that it replaces, so a crash costs at most one segment.
/// The manifest's batch number moves only at the end, with the run's last documents: a reader that looks at
/// whole batches never sees half of one, and a run after a crash continues the broken run's batch.
///
/// A rebuild begins with no segment, publishes nothing before its end, keeps the old generation as the previous one, and leaves no
/// folder behind if it does not come to its end.
enum class UpdateKind : std::uint8_t { extend, rebuild };

class IndexUpdate {
public:
    /// Sweeps, then starts from the published generation.
    IndexUpdate(std::filesystem::path index, SegmentLimits limits, SegmentWriterFactory make_writer, UpdateKind kind = UpdateKind::extend);
    ~IndexUpdate();
    IndexUpdate(const IndexUpdate&) = delete;
    IndexUpdate& operator=(const IndexUpdate&) = delete;

    /// The number of this run, which its new documents carry.
    std::uint32_t batch() const { return manifest_.batch + 1; }
    const Manifest& manifest() const { return manifest_; }
    /// Documents that it has added and that were published with copies.
    std::uint64_t with_copies() const { return with_copies_; }

    /// The next document; `replaced` is the place of the version that it takes over from, whose arrival it
    /// keeps. `today` is the arrival day of a new one, days since 1970.
    void add(BuiltArticle built, const std::optional<LivePlace>& replaced, std::int32_t today);

    /// Takes an article out.
    void remove(const LivePlace& place);

    /// Called after each publication with the number of documents added so far.
    void on_publish(std::function<void(std::uint64_t documents)> tell) { tell_ = std::move(tell); }

    /// Called with the manifest before each publication; what it throws stops it.
    void before_publish(std::function<void(const Manifest&)> look) { look_ = std::move(look); }

    /// Lets go of everything that is not yet published; finish() has nothing to do then.
    void abandon();

    /// Publishes what is not yet published and closes the batch. False if there was nothing to publish: an
    /// index that exists then keeps its generation and batch. A new index is published even when empty.
    bool finish();

private:
    bool segment_is_full() const;
    void close_segment();
    void mark_deleted();
    void publish();

    std::filesystem::path index_;
    SegmentLimits limits_;
    SegmentWriterFactory make_writer_;
    UpdateKind kind_;
    Manifest manifest_;
    Manifest old_;                                                // before this run
    std::unique_ptr<SegmentWriter> writer_;
    std::map<std::string, std::vector<std::uint32_t>> replaced_;  // by segment name, since the last publication; removed ones too
    std::function<void(std::uint64_t)> tell_;
    std::function<void(const Manifest&)> look_;
    std::uint64_t documents_ = 0, with_copies_ = 0;               // added
    bool changed_ = false;                                        // by this run
    bool published_ = false;
};

}  // namespace onrecord
