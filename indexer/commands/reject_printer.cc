#include "indexer/commands/reject_printer.h"

#include <ostream>

#include "common/text.h"

namespace onrecord {
namespace {

constexpr std::uint64_t shown = 20;

}  // namespace

void RejectPrinter::print(const Error& error) {
    if (++count_ > shown) return;
    err_ << escape_control(error.where) << ": " << error.code << ": " << escape_control(error.message) << '\n';
}

void RejectPrinter::finish(const std::string& db) {
    if (count_ <= shown) return;
    err_ << "... and " << count_ - shown << " more";
    if (!db.empty()) err_ << ": onrecord-index rejects --db " << escape_control(db);
    err_ << '\n';
}

}  // namespace onrecord
