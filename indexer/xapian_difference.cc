#include "indexer/xapian_difference.h"

#include <sstream>
#include <string_view>

namespace onrecord {
namespace {

/// A database may be without them.
bool has_term_lists(const Xapian::Database& database) {
    if (database.get_doccount() == 0) return false;
    try {
        database.termlist_begin(database.get_lastdocid());
    } catch (const Xapian::FeatureUnavailableError&) {
        return false;
    }
    return true;
}

/// Walks two databases side by side and keeps the first difference.
class Comparison {
public:
    Comparison(const Xapian::Database& a, const Xapian::Database& b) : a_(a), b_(b) {}

    std::string run() {
        compare_statistics();
        compare_metadata();
        compare_terms();
        compare_documents();
        return found_;
    }

private:
    template <class T>
    void expect_equal(std::string_view what, const T& a, const T& b);
    template <class Iterator, class Compare>
    void walk(std::string_view what, Iterator a, const Iterator& a_end, Iterator b, const Iterator& b_end, Compare compare);

    void compare_statistics();
    void compare_metadata();
    void compare_terms();
    void compare_postings(const std::string& term);
    void compare_documents();
    void compare_document(Xapian::docid docid);
    void compare_term_list(Xapian::docid docid, const std::string& of);

    const Xapian::Database& a_;
    const Xapian::Database& b_;
    std::string found_;
    bool term_lists_ = false;
};

template <class T>
void Comparison::expect_equal(std::string_view what, const T& a, const T& b) {
    if (a == b || !found_.empty()) return;
    std::ostringstream text;
    text << what << ": " << a << " and " << b;
    found_ = text.str();
}

/// Items of two lists in step; both must end together.
template <class Iterator, class Compare>
void Comparison::walk(std::string_view what, Iterator a, const Iterator& a_end, Iterator b, const Iterator& b_end,
                      Compare compare) {
    for (; found_.empty() && a != a_end && b != b_end; ++a, ++b) {
        expect_equal(what, *a, *b);
        compare(a, b);
    }
    if (found_.empty() && (a != a_end || b != b_end)) found_ = std::string(what) + ": one ends before the other";
}

void Comparison::compare_statistics() {
    expect_equal("documents", a_.get_doccount(), b_.get_doccount());
    expect_equal("last document", a_.get_lastdocid(), b_.get_lastdocid());
    expect_equal("total length", a_.get_total_length(), b_.get_total_length());
    expect_equal("shortest length", a_.get_doclength_lower_bound(), b_.get_doclength_lower_bound());
    expect_equal("longest length", a_.get_doclength_upper_bound(), b_.get_doclength_upper_bound());
    expect_equal("positions", a_.has_positions(), b_.has_positions());
}

void Comparison::compare_metadata() {
    walk("metadata", a_.metadata_keys_begin(), a_.metadata_keys_end(), b_.metadata_keys_begin(), b_.metadata_keys_end(),
         [&](const auto& key, const auto&) { expect_equal("value of metadata " + *key, a_.get_metadata(*key), b_.get_metadata(*key)); });
}

void Comparison::compare_terms() {
    walk("term", a_.allterms_begin(), a_.allterms_end(), b_.allterms_begin(), b_.allterms_end(),
         [&](const auto& a, const auto& b) {
             const std::string term = *a;
             expect_equal("documents of term " + term, a.get_termfreq(), b.get_termfreq());
             expect_equal("occurrences of term " + term, a_.get_collection_freq(term), b_.get_collection_freq(term));
             expect_equal("wdf bound of term " + term, a_.get_wdf_upper_bound(term), b_.get_wdf_upper_bound(term));
             compare_postings(term);
         });
}

void Comparison::compare_postings(const std::string& term) {
    walk("posting of term " + term, a_.postlist_begin(term), a_.postlist_end(term), b_.postlist_begin(term), b_.postlist_end(term),
         [&](const auto& a, const auto& b) {
             expect_equal("wdf of term " + term, a.get_wdf(), b.get_wdf());
             expect_equal("length in postings of term " + term, a.get_doclength(), b.get_doclength());
         });
}

void Comparison::compare_documents() {
    const std::string all;  // the list of every document
    term_lists_ = has_term_lists(a_);
    expect_equal("lists of terms", term_lists_, has_term_lists(b_));
    walk("document", a_.postlist_begin(all), a_.postlist_end(all), b_.postlist_begin(all), b_.postlist_end(all),
         [&](const auto& a, const auto&) { compare_document(*a); });
}

void Comparison::compare_document(Xapian::docid docid) {
    const std::string of = " of document " + std::to_string(docid);
    const Xapian::Document a = a_.get_document(docid), b = b_.get_document(docid);
    expect_equal("length" + of, a_.get_doclength(docid), b_.get_doclength(docid));
    expect_equal("data" + of, a.get_data(), b.get_data());
    if (!term_lists_) return;   // nor lists of values, which stand beside them
    compare_term_list(docid, of);
    walk("value" + of, a.values_begin(), a.values_end(), b.values_begin(), b.values_end(),
         [&](const auto& x, const auto& y) { expect_equal("slot" + of, x.get_valueno(), y.get_valueno()); });
}

void Comparison::compare_term_list(Xapian::docid docid, const std::string& of) {
    expect_equal("number of terms" + of, a_.get_unique_terms(docid), b_.get_unique_terms(docid));
    walk("term" + of, a_.termlist_begin(docid), a_.termlist_end(docid), b_.termlist_begin(docid), b_.termlist_end(docid),
         [&](const auto& x, const auto& y) {
             expect_equal("wdf" + of, x.get_wdf(), y.get_wdf());
             expect_equal("documents of a term" + of, x.get_termfreq(), y.get_termfreq());
         });
}

}  // namespace

std::string first_difference(const Xapian::Database& a, const Xapian::Database& b) { return Comparison(a, b).run(); }

}  // namespace onrecord
