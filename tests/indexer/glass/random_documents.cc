#include "tests/indexer/glass/random_documents.h"

#include <algorithm>
#include <map>
#include <numeric>

#include "indexer/glass/termwise_writer.h"

namespace onrecord::test {
namespace {

class Maker {
public:
    Maker(const DocumentShape& shape, std::uint32_t seed) : shape_(shape), random_(seed) {
        while (vocabulary_.size() < shape.vocabulary) vocabulary_.push_back(term());
    }

    PlainDocument document() {
        PlainDocument out;
        const std::uint32_t terms = one_in(10) ? 0 : below(shape_.most_terms + 1);
        std::map<std::string, std::uint32_t> wdf_of;
        for (std::uint32_t i = 0; i < terms; ++i) wdf_of[frequent_term()] = wdf();
        for (const auto& [text, count] : wdf_of) out.terms.push_back({text, count});
        if (!one_in(5)) out.data = data();
        return out;
    }

private:
    std::uint32_t below(std::uint32_t end) { return end == 0 ? 0 : static_cast<std::uint32_t>(random_() % end); }
    bool one_in(std::uint32_t n) { return below(n) == 0; }

    /// Small numbers more often, as words are.
    const std::string& frequent_term() {
        const std::uint32_t end = 1 + below(shape_.vocabulary);
        return vocabulary_[below(end)];
    }

    std::uint32_t wdf() {
        if (one_in(4)) return 0;
        if (one_in(8)) return 1 + below(shape_.greatest_wdf);
        return 1 + below(4);
    }

    char byte() {
        static const std::string odd("\0\xff\x01\x7f\x80Q", 6);
        return one_in(6) ? odd[below(6)] : static_cast<char>('a' + below(5));
    }

    /// A new term, or one that goes on where another ends; within 245 bytes when zeros count twice.
    std::string term() {
        std::string out;
        if (!vocabulary_.empty() && one_in(2)) out = vocabulary_[below(static_cast<std::uint32_t>(vocabulary_.size()))];
        const std::uint32_t most = one_in(10) ? shape_.longest_term : std::min(12u, shape_.longest_term);
        const std::uint32_t size = static_cast<std::uint32_t>(out.size()) + 1 + below(most);
        while (out.size() < size) out += byte();
        const auto coded = [&] { return out.size() + static_cast<std::size_t>(std::count(out.begin(), out.end(), '\0')); };
        while (coded() > shape_.longest_term) out.pop_back();
        return out.empty() ? "e" : out;
    }

    std::string data() {
        const std::uint32_t size = 1 + below(one_in(10) ? 100 * shape_.longest_data : shape_.longest_data);
        std::string out;
        if (one_in(2)) {
            while (out.size() < size) out += static_cast<char>(random_());
            return out;
        }
        while (out.size() < size % 200'000) out += "the same again ";
        if (out.size() % 8192 < 300) out.resize(out.size() + 300, '.');  // the library cannot read all such (long_data_test.cc)
        return out;
    }

    DocumentShape shape_;
    std::mt19937 random_;
    std::vector<std::string> vocabulary_;
};

}  // namespace

std::vector<PlainDocument> random_documents(const DocumentShape& shape, std::uint32_t seed) {
    Maker maker(shape, seed);
    std::vector<PlainDocument> documents;
    for (std::uint32_t i = 0; i < shape.documents; ++i) documents.push_back(maker.document());
    return documents;
}

Xapian::Document xapian_document(const PlainDocument& document) {
    Xapian::Document out;
    for (const Posting& posting : document.terms) {
        if (posting.wdf == 0) out.add_boolean_term(posting.term);
        else out.add_term(posting.term, posting.wdf);
    }
    if (!document.data.empty()) out.set_data(document.data);
    return out;
}

void write_with_library(const std::filesystem::path& folder, const std::vector<PlainDocument>& documents,
                        std::uint32_t block_size, int more_flags) {
    const int flags = Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS | Xapian::DB_NO_SYNC | more_flags;
    Xapian::WritableDatabase database(folder.string(), flags, static_cast<int>(block_size));
    database.begin_transaction();  // one commit, however many documents
    for (const PlainDocument& document : documents) database.add_document(xapian_document(document));
    database.commit_transaction();
}

void write_in_bulk(const std::filesystem::path& folder, const std::vector<PlainDocument>& documents,
                   const glass::WriterOptions& options) {
    std::vector<std::uint32_t> added(documents.size());   // document by turn
    std::iota(added.begin(), added.end(), 0);
    if (options.reordered) std::shuffle(added.begin(), added.end(), std::mt19937(11));
    glass::DatabaseWriter writer(folder, options);
    std::vector<glass::DocumentTerm> terms;
    for (const std::uint32_t document : added) {
        terms.clear();
        for (const Posting& posting : documents[document].terms) terms.push_back({posting.term, posting.wdf});
        writer.add(terms, documents[document].data);
    }
    writer.finish(options.reordered ? places_of(added) : DocumentOrder());   // back into the order of `documents`
}

void write_termwise(const std::filesystem::path& folder, const std::vector<PlainDocument>& documents, const glass::WriterOptions& options) {
    std::map<std::string, std::vector<glass::TermPosting>> terms;
    glass::TermwiseWriter writer(folder, options);
    for (const PlainDocument& document : documents) {
        std::uint32_t length = 0;
        for (const Posting& posting : document.terms) length += posting.wdf;
        writer.add_document(length, document.data);
        for (const Posting& posting : document.terms) terms[posting.term].push_back({writer.documents(), posting.wdf});
    }
    for (const auto& [term, postings] : terms) writer.add_term(term, postings);
    writer.finish();
}

}  // namespace onrecord::test
