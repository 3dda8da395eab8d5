#include <algorithm>
#include <cerrno>
#include <string_view>

#include <unistd.h>

#include "common/errors.h"
#include "common/hash.h"
#include "common/segment/segment.h"
#include "common/segment/stored_article.h"
#include "indexer/check.h"
#include "indexer/checksums.h"
#include "indexer/facet_values.h"
#include "indexer/intact.h"
#include "indexer/live_articles.h"
#include "indexer/xapian_check.h"

namespace onrecord {
namespace {

/// One segment under examination. Later steps read what earlier ones have found whole, so run() stops
/// at the first step that finds something.
class SegmentCheck {
public:
    SegmentCheck(std::filesystem::path folder, const SegmentEntry& entry, CheckReport& report,
                 std::vector<std::uint64_t>& ids)
        : folder_(std::move(folder)), entry_(entry), report_(report), ids_(ids) {}

    void run(const std::filesystem::path& index);

private:
    void wrong(const std::filesystem::path& path, std::string message) {
        report_.problems.push_back({path.string(), std::move(message)});
    }
    void wrong_document(std::string_view table, Xapian::docid docid, std::string message) {
        report_.problems.push_back(
            {(folder_ / table).string() + " document " + std::to_string(docid), std::move(message)});
    }

    void check_checksums();
    void check_database(std::string_view name);
    void check_files(Table& table);
    void check_facets(Table& table, const std::vector<const Field*>& fields);
    void check_facet(Table& table, const Field& field);
    void check_streams(Table& table);
    void check_records(Segment& segment);
    void check_article(Segment& segment, Xapian::docid docid, const Article& article);
    void check_quotes_of(Segment& segment, Xapian::docid docid, std::uint32_t count);

    std::filesystem::path folder_;
    const SegmentEntry& entry_;
    CheckReport& report_;
    std::vector<std::uint64_t>& ids_;
    std::uint32_t next_quote_ = 1;   // the quotation that the next article must begin with
};

void SegmentCheck::run(const std::filesystem::path& index) {
    const std::size_t before = report_.problems.size();
    try {
        check_checksums();
        if (report_.problems.size() > before) return;
        check_database("articles");
        check_database("quotes");
        if (report_.problems.size() > before) return;
        Segment segment(index, entry_);
        check_files(segment.articles);
        check_files(segment.quotes);
        if (report_.problems.size() > before) return;
        check_facets(segment.articles, article_facets());
        check_facets(segment.quotes, quote_facets());
        check_streams(segment.articles);
        check_streams(segment.quotes);
        check_records(segment);
    } catch (const IoError& error) {
        wrong(folder_, error.what());
    } catch (const VersionError& error) {
        wrong(folder_, error.what());
    } catch (const Xapian::Error& error) {
        wrong(folder_, error.get_description());
    }
}

void SegmentCheck::check_checksums() {
    const std::optional<std::vector<DamagedFile>> damaged = compare_checksums(folder_);
    if (!damaged) report_.notes.push_back({folder_.string(), "has no checksums: an older program wrote it; a merge or rebuild gives it some"});
    for (const DamagedFile& file : damaged.value_or(std::vector<DamagedFile>{})) wrong(file.path, file.message);
}

void SegmentCheck::check_database(std::string_view name) {
    if (::access((folder_ / name / "postlist.glass").c_str(), W_OK) != 0 && errno != ENOENT) {
        report_.notes.push_back({(folder_ / name).string(), "Xapian's own check was left out: it opens files for writing, which is not allowed here"});
        return;
    }
    const std::string complaint = xapian_check(folder_ / name);
    if (!complaint.empty()) wrong(folder_ / name, "Xapian finds it damaged: " + complaint);
}

void SegmentCheck::check_files(Table& table) {
    for (const std::filesystem::path& path : damaged_files(table, folder_)) wrong(path, "its checksum does not match what is in it");
}

void SegmentCheck::check_facets(Table& table, const std::vector<const Field*>& fields) {
    for (const Field* field : fields) check_facet(table, *field);
}

/// The terms of a field and its column must say the same of every document.
void SegmentCheck::check_facet(Table& table, const Field& field) {
    const FacetColumn& column = table.facet(field);
    const std::filesystem::path path = segment_files::column(folder_, table.name(), field.name);
    std::vector<std::vector<Xapian::docid>> documents(column.value_count());
    for (std::uint32_t docid = 1; docid <= column.document_count(); ++docid) {
        for (const std::uint32_t ordinal : column.ordinals(docid)) documents[ordinal].push_back(docid);
    }
    const Xapian::Database& database = table.database();
    std::uint32_t used = 0;
    for (std::uint32_t ordinal = 0; ordinal < column.value_count(); ++ordinal) {
        if (!documents[ordinal].empty()) ++used;
        const std::string term = schema::facet_term(field, column.id(ordinal));
        const std::vector<Xapian::docid> posted(database.postlist_begin(term), database.postlist_end(term));
        if (posted != documents[ordinal] || column.counts()[ordinal] != documents[ordinal].size()) {
            wrong(path, "value '" + std::string(column.id(ordinal)) + "' has other documents than its term");
        }
    }
    const std::string prefix(field.prefix);
    const auto terms = std::distance(database.allterms_begin(prefix), database.allterms_end(prefix));
    if (terms != static_cast<std::ptrdiff_t>(used)) {
        wrong(path, "has " + std::to_string(used) + " values, but there are " + std::to_string(terms) + " terms");
    }
}

/// Every stream must hold as many words as the document has.
void SegmentCheck::check_streams(Table& table) {
    std::vector<ForwardToken> tokens;
    for (std::uint32_t docid = 1; docid <= table.document_count(); ++docid) {
        table.tokens().read(docid, tokens);
        const auto words = std::count_if(tokens.begin(), tokens.end(), [](const ForwardToken& t) { return !t.alternative; });
        if (words != static_cast<std::ptrdiff_t>(table.count("length")[docid])) {
            wrong_document(table.name(), docid, "has other words in the forward store than its length says");
        }
    }
}

void SegmentCheck::check_records(Segment& segment) {
    Table& articles = segment.articles;
    for (Xapian::docid docid = 1; docid <= articles.document_count(); ++docid) {
        const Result<Article> article = stored_article(articles, docid);
        if (!article) {
            wrong_document("articles", docid, article.error().message);
            return;
        }
        check_article(segment, docid, article.value());
        if (!is_deleted(entry_, docid)) {
            ids_.push_back(hash64(article.value().id));
            report_.quotes += article.value().quotes.size();
        }
    }
    if (next_quote_ != segment.quotes.document_count() + 1) {
        wrong(folder_ / "quotes", "holds quotations that belong to no article");
    }
}

void SegmentCheck::check_article(Segment& segment, Xapian::docid docid, const Article& article) {
    Table& articles = segment.articles;
    if (articles.text("id")[docid] != article.id) wrong_document("articles", docid, "has another id than its column");
    const std::string term = schema::facet_term(schema::id, article.id);
    const Xapian::Database& database = articles.database();
    if (std::find(database.postlist_begin(term), database.postlist_end(term), docid) == database.postlist_end(term)) {
        wrong_document("articles", docid, "is not found by its id '" + article.id + "'");
    }
    const std::uint32_t count = articles.count("quote-count")[docid];
    if (count != article.quotes.size()) {
        wrong_document("articles", docid, "has " + std::to_string(article.quotes.size()) + " quotations, its column says " +
                                              std::to_string(count));
    }
    if (articles.number("dated")[docid] != (article.date ? 1 : 0)) {
        wrong_document("articles", docid, "and its column disagree about having a date");
    }
    if (article.date && articles.number("date-from")[docid] != article.date->days) {
        wrong_document("articles", docid, "has another date than its column");
    }
    check_quotes_of(segment, docid, count);
}

void SegmentCheck::check_quotes_of(Segment& segment, Xapian::docid docid, std::uint32_t count) {
    Table& quotes = segment.quotes;
    if (segment.articles.count("first-quote")[docid] != next_quote_) {
        wrong_document("articles", docid, "has a first quotation out of order");
    }
    for (std::uint32_t i = 0; i < count; ++i, ++next_quote_) {
        if (next_quote_ > quotes.document_count()) {
            wrong_document("articles", docid, "has quotations that are not in quotes");
            return;
        }
        if (quotes.count("article")[next_quote_] != docid || quotes.count("index")[next_quote_] != i) {
            wrong_document("quotes", next_quote_, "does not refer to its article");
        }
    }
}

}  // namespace

void check_segment(const std::filesystem::path& index, const SegmentEntry& entry, CheckReport& report,
                   std::vector<std::uint64_t>& ids) {
    SegmentCheck(segment_files::segment(index, entry.name), entry, report, ids).run(index);
}

}  // namespace onrecord
