#pragma once

#include <string>
#include <string_view>

#include "indexer/host.h"

namespace onrecord {

/// What the holder of a lock leaves in its file: "4711 since 2026-03-01T02:00:00Z on press boot 1b4e28ba-...". The part from " on " is
/// not there if an older program wrote it.
struct LockRecord {
    std::string process;   ///< "4711 since 2026-03-01T02:00:00Z"; empty: nobody left a record
    Host host{};

    bool operator==(const LockRecord&) const = default;
};

LockRecord parse_lock_record(std::string_view line);
std::string to_line(const LockRecord& record);

/// True if `record` was left on a machine whose locks are not seen here: neither this boot of a kernel (in whatever container) nor an
/// earlier one of the machine of the same name.
bool is_foreign(const LockRecord& record, const Host& here);

}  // namespace onrecord
