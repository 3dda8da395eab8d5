#include "indexer/inputs.h"

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
            reader_ = open_reader(path, options_of_(finished_));
        }
        if (std::optional<Result<Article>> record = reader_->next()) {
            reader_->take_warnings();  // nobody asks for them here, and an archive would pile them up
            return record;
        }
        reader_.reset();
        ++finished_;
    }
    return std::nullopt;
}

}  // namespace onrecord
