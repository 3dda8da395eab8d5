#include "indexer/segment_writer.h"

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <unistd.h>
#include <xapian.h>

#include "common/errors.h"
#include "common/segment/segment.h"
#include "indexer/checksums.h"
#include "indexer/xapian_errors.h"

namespace onrecord {
namespace {

Xapian::Document make_document(const std::vector<Posting>& postings, const std::string& data) {
    Xapian::Document document;
    for (const Posting& posting : postings) {
        if (posting.wdf == 0) document.add_boolean_term(posting.term);
        else document.add_term(posting.term, posting.wdf);
    }
    if (!data.empty()) document.set_data(data);
    return document;
}

class ApiSegmentWriter : public SegmentWriter {
public:
    ApiSegmentWriter(const std::filesystem::path& index, const std::string& name)
        : name_(name), folder_(make_segment_folder(index, name)), articles_(make_database("articles")), quotes_(make_database("quotes")) {}

    void add(BuiltArticle built, Arrival arrival) override {
        write_to(folder_, [&] {
            articles_.add_document(make_document(built.article.postings, built.article.data));
            for (const QuoteDocument& quote : built.quotes) quotes_.add_document(make_document(quote.postings, {}));
        });
        columns_.add(built, arrival);
    }

    std::uint32_t articles() const override { return columns_.articles(); }
    std::size_t memory() const override { return columns_.memory(); }

    SegmentEntry finish() override {
        write_to(folder_, [&] {
            articles_.commit();
            articles_.close();
            quotes_.commit();
            quotes_.close();
        });
        sync_tree(folder_ / "articles");
        sync_tree(folder_ / "quotes");
        columns_.write(folder_);
        return finish_segment(folder_, name_, columns_);
    }

private:
    Xapian::WritableDatabase make_database(const char* table) const {
        return write_to(folder_, [&] { return Xapian::WritableDatabase((folder_ / table).string(), unpublished_database); });
    }

    std::string name_;
    std::filesystem::path folder_;
    Xapian::WritableDatabase articles_, quotes_;
    SegmentColumns columns_;
};

void sync_file(const std::filesystem::path& path) {
    const int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    const bool synced = fd >= 0 && ::fsync(fd) == 0;
    const int code = errno;
    if (fd >= 0) ::close(fd);
    if (!synced) throw IoError(path.string() + ": cannot be synced: " + std::strerror(code));
}

}  // namespace

std::unique_ptr<SegmentWriter> make_api_segment_writer(const std::filesystem::path& index, const std::string& name) {
    return std::make_unique<ApiSegmentWriter>(index, name);
}

std::filesystem::path make_segment_folder(const std::filesystem::path& index, const std::string& name) {
    std::filesystem::path folder = segment_files::segment(index, name);
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error) throw IoError(folder.string() + ": cannot be made: " + error.message());
    return folder;
}

SegmentEntry finish_segment(const std::filesystem::path& folder, const std::string& name, const SegmentColumns& columns) {
    write_checksums(folder);
    sync_segment_folders(folder);
    return {name, columns.articles(), columns.quotes(), {}};
}

void sync_segment_folders(const std::filesystem::path& folder) {
    for (const char* below : {"columns", "tokens", "", "..", "../.."}) sync_directory(folder / below);
}

void sync_tree(const std::filesystem::path& folder) {
    for (const std::filesystem::directory_entry& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (entry.is_directory()) sync_directory(entry.path());
        else sync_file(entry.path());
    }
    sync_directory(folder);
}

}  // namespace onrecord
