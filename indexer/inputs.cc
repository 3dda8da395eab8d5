#include "indexer/inputs.h"

#include <algorithm>
#include <filesystem>

#include "common/language.h"
#include "common/text.h"
#include "indexer/language/article_language.h"

namespace onrecord {

InputsReader::InputsReader(Inputs inputs, ReaderOptions options, std::function<void(const std::string&)> on_input)
    : InputsReader(std::move(inputs), [options = std::move(options)](std::size_t) { return options; }, std::move(on_input)) {}

InputsReader::InputsReader(Inputs inputs, std::function<ReaderOptions(std::size_t)> options_of, std::function<void(const std::string&)> on_input)
    : inputs_(std::move(inputs)), options_of_(std::move(options_of)), on_input_(std::move(on_input)) {}

std::optional<Result<Article>> InputsReader::next() {
    if (errors_told_ < inputs_.errors.size()) {
        const Error& error = inputs_.errors[errors_told_++];
        if (on_input_) on_input_(error.where);
        return error;
    }
    while (finished_ < inputs_.paths.size()) {
        if (!reader_) {
            const std::string& path = inputs_.paths[finished_];
            if (on_input_) on_input_(path);
            ReaderOptions options = options_of_(finished_);
            options.on_read = [this](std::size_t bytes) { bytes_read_ += bytes; };
            languages_ = options.languages;
            reader_ = open_reader(path, options);
        }
        if (std::optional<Result<Article>> record = next_of_reader()) return in_wanted_language(std::move(*record));
        reader_.reset();
        ++finished_;
    }
    return std::nullopt;
}

std::optional<InputsReader::Bytes> InputsReader::bytes() {
    if (!total_bytes_) {
        std::uint64_t total = 0;
        std::error_code error;
        for (const std::string& path : inputs_.paths) {
            total += std::filesystem::is_regular_file(path, error) ? std::filesystem::file_size(path, error) : 0;
            if (error || path == "-") break;
        }
        const bool known = !error && std::ranges::find(inputs_.paths, "-") == inputs_.paths.end();
        total_bytes_.emplace(known ? std::optional(total) : std::nullopt);
    }
    if (!*total_bytes_) return std::nullopt;
    return Bytes{std::min(bytes_read_, **total_bytes_), **total_bytes_};   // a file may have grown
}

std::optional<Result<Article>> InputsReader::next_of_reader() {
    std::optional<Result<Article>> record = reader_->next();
    for (std::string& warning : reader_->take_warnings()) warnings_.push_back(std::move(warning));
    skipped_ += reader_->take_skipped();
    return record;
}

Result<Article> InputsReader::in_wanted_language(Result<Article> record) const {
    if (!record || languages_.empty()) return record;
    Article article = record.value();   // a copy: the article goes on as it was read
    decide_language(article);
    if (!is_unwanted_language(article, languages_)) return record;
    const std::string name(language_name(article.lang));
    return Error{escape_control(article.path), "is in " + (name.empty() ? "the language" : name) + " (" + article.lang + ", " + article.lang_basis + ")",
                 reject::wrong_language};
}

}  // namespace onrecord
