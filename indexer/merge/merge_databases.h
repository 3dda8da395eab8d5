#pragma once

#include <filesystem>
#include <functional>

#include "indexer/merge/merge_source.h"

namespace onrecord {

/// Says whether our own writer of databases may be used; may make the folder and removes it (writer_choice.h). Asked only where it would be.
using MayWriteBulk = std::function<bool(const std::filesystem::path& scratch)>;

/// Writes to `folder`, which must not exist, one database of the documents of all tables, in order, and syncs it. Where
/// every document lives on, the library joins the databases (Xapian::Database::compact); else the documents that do are written anew,
/// by our own writer or the library. Throws IoError or Xapian::Error.
void merge_databases(const std::vector<MergeTable>& tables, const std::filesystem::path& folder, const MayWriteBulk& may_write_bulk);

}  // namespace onrecord
