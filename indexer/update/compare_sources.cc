#include "indexer/update/compare_sources.h"

#include "common/text.h"
#include "indexer/live_articles.h"
#include "indexer/update/changes.h"
#include "indexer/update/ledger.h"

namespace onrecord {
namespace {

class SourceComparison {
public:
    SourceComparison(const std::filesystem::path& index, const std::vector<Source>& sources)
        : sources_(sources), ledger_(index, true), live_(LiveArticles::open_existing(index)) {}

    std::vector<Problem> compare() {
        for (const Source& source : sources_) know(source);
        ChangeOptions options;
        options.content = true;
        const Changes changes = find_changes(sources_, ledger_, options);
        for (const Error& error : changes.errors) note(error.where, error.message);
        for (const ChangedFile& changed : changes.changed)
            note(escape_control(changed.file.path), known_.contains(changed.file.path) ? "has another content than what is in the index" : "has not been read");
        for (const std::string& path : changes.missing) note(escape_control(path), "is gone; its articles are in the index");
        look_for_lost_articles();
        return std::move(notes_);
    }

private:
    void know(const Source& source) { known_.merge(ledger_.files(source.name)); }
    void note(std::string where, std::string message) { notes_.push_back({std::move(where), std::move(message) + "; the next update sees to it"}); }

    void look_for_lost_articles() {
        for (const std::string& id : ledger_.present()) {
            if (!live_.find(id)) notes_.push_back({escape_control(id), "was read from a file and is not in the index (removed by hand, or lost); update --reread brings it back"});
        }
    }

    const std::vector<Source>& sources_;
    Ledger ledger_;
    LiveArticles live_;
    Ledger::Files known_;
    std::vector<Problem> notes_;
};

}  // namespace

std::vector<Problem> compare_sources(const std::filesystem::path& index, const std::vector<Source>& sources) {
    return SourceComparison(index, sources).compare();
}

}  // namespace onrecord
