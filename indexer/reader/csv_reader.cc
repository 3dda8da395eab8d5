#include <map>
#include <utility>

#include "common/text.h"
#include "indexer/reader/csv_columns.h"
#include "indexer/reader/csv_splitter.h"
#include "indexer/reader/encoding.h"
#include "indexer/reader/format.h"
#include "indexer/reader/gaps.h"
#include "indexer/reader/html_text.h"
#include "indexer/reader/record_article.h"
#include "indexer/reader/stated_date.h"

namespace onrecord {
namespace {

class CsvReader : public Reader {
public:
    CsvReader(std::unique_ptr<Input> input, const ReaderOptions& options)
        : input_(std::move(input)), options_(options), encoding_(guess()), separator_(csv_separator(input_->head())),
          splitter_(*input_, options.max_record_bytes, separator_) {}

    std::optional<Result<Article>> next() override {
        if (separator_ == '\0' && !std::exchange(done_, true)) {
            return Error{escape_control(input_->path()), "is no table with a header that names a column \"text\" and others", reject::bad_record};
        }
        while (!done_) {
            std::vector<std::string> cells;
            const CsvSplitter::Got got = splitter_.next(cells);
            done_ = got == CsvSplitter::Got::end || got == CsvSplitter::Got::failed;
            if (got == CsvSplitter::Got::failed) return rejected(reject::unreadable, "cannot be read: " + input_->failure());
            if (got == CsvSplitter::Got::too_long)
                return rejected(reject::too_large, "is longer than " + std::to_string(options_.max_record_bytes) + " bytes");
            if (got == CsvSplitter::Got::unclosed) return rejected(reject::bad_record, "has a quoted cell that is not closed; reading goes on behind it");
            if (got == CsvSplitter::Got::end) break;
            if (columns_.empty()) {
                for (const std::string& name : cells) columns_.push_back(column_of(name.starts_with("\xef\xbb\xbf") ? name.substr(3) : name));
                splitter_.set_row_test(columns_.size(), [this](const auto& row) { return looks_like_row(row); });
                continue;
            }
            any_ = true;
            return read_row(cells);
        }
        if (std::exchange(any_, true)) return std::nullopt;
        return Error{escape_control(input_->path()), "holds no record", reject::empty};
    }
    std::vector<std::string> take_warnings() override { return std::exchange(warnings_, {}); }

private:
    RecordPlace place() const { return record_place(input_->path(), splitter_.line()); }
    Error rejected(const char* code, const std::string& message) const { return {place().shown, message, code}; }

    /// The encoding of rows that are not UTF-8.
    std::string guess() {
        if (!options_.assume_encoding.empty()) return options_.assume_encoding;
        const std::optional<Decoded> head = decode(input_->head(), "", "");
        return head && head->encoding != "UTF-8" ? head->encoding : "WINDOWS-1252";
    }

    /// What should be a date or an address is one.
    bool looks_like_row(const std::vector<std::string>& cells) const {
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const std::string_view cell = trim(cells[i]);
            if (cell.empty()) continue;
            if (columns_[i] == Column::date && !read_stated_date(cell)) return false;
            if (columns_[i] == Column::url && cell.find("://") == std::string_view::npos) return false;
        }
        return true;
    }

    Result<Article> read_row(std::vector<std::string>& cells) {
        std::map<Column, std::string> fields;
        for (std::size_t i = 0; i < cells.size() && i < columns_.size(); ++i) {
            if (!columns_[i] || trim(cells[i]).empty()) continue;
            std::optional<Decoded> cell = decode(cells[i], "", encoding_);
            if (!cell) return rejected(reject::bad_encoding, "is not of the encoding \"" + escape_control(encoding_) + "\"");
            fields.emplace(*columns_[i], std::move(cell->text));
        }
        if (cells.size() > columns_.size()) {
            warnings_.push_back(place().shown + ": has " + std::to_string(cells.size()) + " cells for " + std::to_string(columns_.size()) + " columns");
        }
        return make_article(fields);
    }

    Result<Article> make_article(std::map<Column, std::string>& fields) {
        Article article;
        article.id = one_line(fields[Column::id]);
        article.url = one_line(fields[Column::url]);
        article.title = html_line(fields[Column::title]);
        article.text = std::move(fields[fields[Column::text].empty() ? Column::summary : Column::text]);
        if (has_markup(article.text)) article.text = html_text(article.text);
        article.outlet = one_line(fields[Column::outlet]);
        article.author = author_of_byline(fields[Column::author]);
        article.lang = language_code(fields[Column::lang]);
        article.type = ascii_lower(one_line(fields[Column::type]));
        set_stated_date(article, fields[Column::date], place(), warnings_);
        return finish_record(std::move(article), place(), options_);
    }

    std::unique_ptr<Input> input_;
    ReaderOptions options_;
    std::string encoding_;
    char separator_;
    CsvSplitter splitter_;
    std::vector<std::optional<Column>> columns_;
    std::vector<std::string> warnings_;
    bool any_ = false;
    bool done_ = false;
};

}  // namespace

bool is_csv(std::string_view head) {
    return csv_separator(head) != '\0';
}

std::unique_ptr<Reader> read_csv(std::unique_ptr<Input> input, const ReaderOptions& options) {
    return std::make_unique<CsvReader>(std::move(input), options);
}

}  // namespace onrecord
