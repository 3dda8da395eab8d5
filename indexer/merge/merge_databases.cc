#include "indexer/merge/merge_databases.h"

#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <utility>

#include "indexer/glass/termwise_writer.h"
#include "indexer/segment_writer.h"
#include "indexer/xapian_errors.h"

namespace onrecord {
namespace {

/// Copies compressed tags as they are and posting lists chunk by chunk: measured on four segments of 100,000 articles and 505,000 quotations
/// together, 3 s.
void join_whole_databases(const std::vector<MergeTable>& tables, const std::filesystem::path& folder) {
    Xapian::Database all;
    for (const MergeTable& part : tables) all.add_database(part.table->database());
    write_to(folder, [&] { all.compact(folder.string()); });
    sync_tree(folder);
}

/// The new docids of the documents of `part`, by their old ones; 0 for one that does not live on.
std::vector<std::uint32_t> new_docids(const MergeTable& part, std::uint32_t& last) {
    std::vector<std::uint32_t> ids(part.table->document_count() + 1, 0);
    for (const std::uint32_t docid : *part.docids) ids[docid] = ++last;
    return ids;
}

/// Walks the terms of all tables in byte order, each with the postings that live on.
class TermWalk {
public:
    explicit TermWalk(const std::vector<MergeTable>& tables) {
        std::uint32_t last = 0;
        for (const MergeTable& part : tables) {
            const Xapian::Database& database = part.table->database();
            parts_.push_back({database, database.allterms_begin(), database.allterms_end(), new_docids(part, last)});
        }
    }

    /// Calls take(term, postings) for each term that a document has; postings by new docid, which are above `first` and not above `last`.
    template <class Take>
    void for_each(std::uint32_t first, std::uint32_t last, const Take& take) {
        std::vector<glass::TermPosting> postings;
        while (const std::optional<std::string> term = next_term()) {
            postings.clear();
            for (Part& part : parts_) {
                if (part.at == part.end || *part.at != *term) continue;
                for (auto at = part.database.postlist_begin(*term); at != part.database.postlist_end(*term); ++at) {
                    const std::uint32_t docid = part.docids[*at];
                    if (docid > first && docid <= last) postings.push_back({docid, at.get_wdf()});
                }
                ++part.at;
            }
            if (!postings.empty()) take(*term, std::span<const glass::TermPosting>(postings));
        }
    }

private:
    struct Part {
        Xapian::Database database;
        Xapian::TermIterator at, end;
        std::vector<std::uint32_t> docids;   // new by old
    };

    std::optional<std::string> next_term() const {
        std::optional<std::string> least;
        for (const Part& part : parts_) {
            if (part.at == part.end) continue;
            std::string term = *part.at;
            if (!least || term < *least) least = std::move(term);
        }
        return least;
    }

    std::vector<Part> parts_;
};

void write_anew(const std::vector<MergeTable>& tables, const std::filesystem::path& folder) {
    glass::TermwiseWriter writer(folder);
    for (const MergeTable& part : tables) {
        const Xapian::Database& database = part.table->database();
        for (const std::uint32_t docid : *part.docids)
            writer.add_document(database.get_doclength(docid), database.get_document(docid, Xapian::DOC_ASSUME_VALID).get_data());
    }
    TermWalk(tables).for_each(0, writer.documents(), [&](const std::string& term, std::span<const glass::TermPosting> postings) { writer.add_term(term, postings); });
    writer.finish();
}

/// The library wants the terms of a document, which are listed nowhere: they are gathered from the postings of all terms for some
/// thousand documents at a time.
void write_anew_by_library(const std::vector<MergeTable>& tables, const std::filesystem::path& folder) {
    constexpr std::uint32_t at_once = 20'000;
    std::vector<std::pair<Table*, std::uint32_t>> live;   // by new docid
    for (const MergeTable& part : tables) {
        for (const std::uint32_t docid : *part.docids) live.emplace_back(part.table, docid);
    }
    write_to(folder, [&] {
        Xapian::WritableDatabase writer(folder.string(), unpublished_database);
        for (std::uint32_t first = 0; first < live.size(); first += at_once) {
            std::vector<Xapian::Document> documents(std::min<std::size_t>(at_once, live.size() - first));
            TermWalk(tables).for_each(first, first + at_once, [&](const std::string& term, std::span<const glass::TermPosting> postings) {
                for (const glass::TermPosting& posting : postings) {
                    Xapian::Document& document = documents[posting.document - first - 1];
                    if (posting.wdf == 0) document.add_boolean_term(term);
                    else document.add_term(term, posting.wdf);
                }
            });
            for (std::uint32_t i = 0; i < documents.size(); ++i) {
                const auto [table, docid] = live[first + i];
                documents[i].set_data(table->database().get_document(docid).get_data());
                writer.add_document(documents[i]);
            }
        }
        writer.commit();
        writer.close();
    });
    sync_tree(folder);
}

}  // namespace

void merge_databases(const std::vector<MergeTable>& tables, const std::filesystem::path& folder, const MayWriteBulk& may_write_bulk) {
    const auto whole = [](const MergeTable& part) { return part.docids->size() == part.table->document_count(); };
    if (std::all_of(tables.begin(), tables.end(), whole)) join_whole_databases(tables, folder);
    else if (may_write_bulk(folder.parent_path() / "gate")) write_anew(tables, folder);
    else write_anew_by_library(tables, folder);
}

}  // namespace onrecord
