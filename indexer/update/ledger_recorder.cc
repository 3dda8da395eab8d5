#include "indexer/update/ledger_recorder.h"

namespace onrecord {

void LedgerRecorder::begin(const ChangedFile& file, std::uint64_t handed_over) {
    end(handed_over);
    current_ = ReadFile{file.source->name, file.file, hash_file(file.file.path), {}, true};
}

void LedgerRecorder::add_article(const std::string& id) {
    if (current_) current_->ids.push_back(id);
}

void LedgerRecorder::add_reject(const Error& error) {
    if (!current_) return;
    current_->complete = false;
    // Once the other article of that id is gone, this one may take its place: looked at in every run.
    if (error.code == reject::duplicate_id) current_->file.bytes = -1;
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
