#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include <xapian.h>

#include "common/segment/manifest.h"
#include "indexer/document_builder.h"
#include "indexer/segment_columns.h"

namespace onrecord {

/// How the library opens a database for us to write. Nobody reads it before it is published, so it may write in place and
/// without waiting for the disk; sync_tree waits once, at the end. No lists of a document's terms: nobody asks for them or changes a document.
inline constexpr int unpublished_database =
    Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS | Xapian::DB_DANGEROUS | Xapian::DB_NO_SYNC | Xapian::DB_NO_TERMLIST;

/// Writes one segment, docids 1, 2, 3 ... in the order that the writer gives the documents. Nothing of it is
/// visible to readers until its entry stands in a published manifest; a writer that is destroyed before
/// `finish` leaves a folder that the next run sweeps. Not for several threads at once.
class SegmentWriter {
public:
    virtual ~SegmentWriter() = default;

    /// Throws IoError or Xapian::Error where the disk fails, perhaps only at a later call.
    virtual void add(BuiltArticle built, Arrival arrival) = 0;

    /// Documents added so far.
    virtual std::uint32_t articles() const = 0;

    /// Bytes of memory that grow with what was added, about; finish() needs half as much again and what files it maps.
    virtual std::size_t memory() const = 0;

    /// Writes everything, syncs every file and folder, and describes the segment. Once, at the end.
    virtual SegmentEntry finish() = 0;
};

/// A writer through Xapian's public API (a glass WritableDatabase a table): slow and sure, the yardstick
/// for any other. Documents stay in the order in which they are added. Makes segments/NAME below `index`; throws IoError if that cannot be done.
std::unique_ptr<SegmentWriter> make_api_segment_writer(const std::filesystem::path& index, const std::string& name);

/// The same segment through a writer of our own (indexer/glass/), several times as fast, its documents by date (SegmentColumns::by_date). Databases and columns are
/// collected and written by a thread each beside the caller's. Only for a Xapian that
/// bulk_writer_fault finds nothing against; see choose_segment_writer.
std::unique_ptr<SegmentWriter> make_bulk_segment_writer(const std::filesystem::path& index, const std::string& name);

/// What both begin and end with: makes segments/NAME below `index`; lists the checksums of the databases and columns, which are on
/// the disk, syncs the folders and describes the segment. Both throw IoError.
std::filesystem::path make_segment_folder(const std::filesystem::path& index, const std::string& name);
SegmentEntry finish_segment(const std::filesystem::path& folder, const std::string& name, const SegmentColumns& columns);

/// Syncs the folders of a segment whose files are on the disk, and those that it lies in: they may be new. Throws IoError.
void sync_segment_folders(const std::filesystem::path& folder);

/// Syncs every file and folder below `folder`, and it. Throws IoError.
void sync_tree(const std::filesystem::path& folder);

}  // namespace onrecord
