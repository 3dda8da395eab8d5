#include "indexer/commands/reject_printer.h"

#include <ostream>

#include "common/text.h"

namespace onrecord {
namespace {

constexpr std::uint64_t shown = 20;

}  // namespace

void RejectPrinter::print(const Error& error) {
    if (++rejects_ > shown) return;
    err_ << escape_control(error.where) << ": " << error.code << ": " << escape_control(error.message) << '\n';
}

void RejectPrinter::warn(const std::string& warning) {
    if (++warnings_ <= shown) err_ << "warning: " << escape_control(warning) << '\n';
}

void RejectPrinter::finish(const std::string& db) {
    if (warnings_ > shown) err_ << "... and " << warnings_ - shown << " more warnings\n";
    if (rejects_ <= shown) return;
    err_ << "... and " << rejects_ - shown << " more";
    if (!db.empty()) err_ << ": onrecord-index rejects --db " << escape_control(db);
    err_ << '\n';
}

}  // namespace onrecord
