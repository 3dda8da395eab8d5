#include "indexer/lock_record.h"

namespace onrecord {
namespace {

constexpr std::string_view on = " on ", boot = " boot ";

}  // namespace

LockRecord parse_lock_record(std::string_view line) {
    line = line.substr(0, line.find('\n'));
    const std::size_t host = line.find(on);
    LockRecord record{std::string(line.substr(0, host)), {}};
    if (host == std::string_view::npos) return record;
    line.remove_prefix(host + on.size());
    const std::size_t end = line.rfind(boot);
    record.host.name = line.substr(0, end);
    if (end != std::string_view::npos) record.host.boot = line.substr(end + boot.size());
    return record;
}

std::string to_line(const LockRecord& record) {
    return record.process + std::string(on) + record.host.name + std::string(boot) + record.host.boot + "\n";
}

bool is_foreign(const LockRecord& record, const Host& here) {
    if (record.process.empty() || record.host.name.empty()) return false;
    return record.host.name != here.name && (here.boot.empty() || record.host.boot != here.boot);
}

}  // namespace onrecord
