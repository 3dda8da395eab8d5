#include "indexer/update/restored.h"

namespace onrecord {

std::uint64_t forget_what_is_not_live(Ledger& ledger, LiveArticles& live) {
    std::uint64_t count = 0;
    for (const std::string& id : ledger.present()) {
        if (live.find(id)) continue;
        ledger.read_again(id);
        ++count;
    }
    return count;
}

void read_lost_again(const std::filesystem::path& index, const std::vector<std::string>* ids) {
    std::error_code ignored;
    if (!std::filesystem::exists(index / "ledger.sqlite", ignored)) return;
    Ledger ledger(index);
    if (ids) {
        for (const std::string& id : *ids) ledger.read_again(id);
    } else {
        LiveArticles live = LiveArticles::open(index);
        forget_what_is_not_live(ledger, live);
    }
    ledger.commit();
}

}  // namespace onrecord
