#include "indexer/update/ledger_recorder.h"

#include <algorithm>

#include "common/hash.h"
#include "indexer/reader/reader.h"

namespace onrecord {
namespace {

/// It is known what was rejected, and that it does not belong into the index.
bool is_understood(const Error& error) { return error.code == reject::duplicate_id || error.code == reject::wrong_language; }

/// Of a file, or an archive in it, the rest was not seen. A record that is too large was passed over alone; its place has a number.
bool ends_reading(const Error& error) {
    if (error.code == reject::unreadable) return true;
    const std::size_t colon = error.where.rfind(':');
    const bool numbered = colon != std::string::npos && colon + 1 < error.where.size() &&
                          std::all_of(error.where.begin() + static_cast<std::ptrdiff_t>(colon) + 1, error.where.end(), [](char c) { return c >= '0' && c <= '9'; });
    return error.code == reject::too_large && !numbered;
}

}  // namespace

void LedgerRecorder::begin(const ChangedFile& file, std::uint64_t handed_over) {
    end(handed_over);
    current_ = ReadFile{file.source->name, file.file, hash_file(file.file.path), {}, 0, true};
    own_ids_.clear();
}

void LedgerRecorder::add_article(const std::string& id) {
    if (!current_) return;
    current_->ids.push_back(id);
    own_ids_.insert(hash64(id));
}

void LedgerRecorder::add_duplicate(const std::string& id) {
    // Once the other file's article of that id is gone, this one may take its place: looked at in every run.
    if (current_ && !own_ids_.contains(hash64(id))) current_->file.bytes = -1;
}

void LedgerRecorder::add_reject(const Error& error) {
    if (!current_ || is_understood(error)) return;
    if (ends_reading(error)) current_->to_end = false;
    else ++current_->doubtful;
}

void LedgerRecorder::add_warning() {
    if (current_) ++current_->doubtful;
}

void LedgerRecorder::end(std::uint64_t handed_over) {
    if (current_) waiting_.push_back({std::move(*current_), handed_over});
    current_.reset();
}

void LedgerRecorder::published(std::uint64_t articles) {
    bool any = false;
    for (; !waiting_.empty() && waiting_.front().handed_over <= articles; waiting_.pop_front(), any = true) ledger_.put(waiting_.front().read);
    if (any) ledger_.commit();
}

void LedgerRecorder::put_all() {
    for (; !waiting_.empty(); waiting_.pop_front()) ledger_.put(waiting_.front().read);
}

}  // namespace onrecord
