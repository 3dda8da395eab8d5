#include "indexer/reader/whole_input.h"

namespace onrecord {

std::optional<Result<Article>> WholeInputReader::next() {
    if (std::exchange(done_, true)) return std::nullopt;
    std::string bytes;
    switch (input_->rest(bytes, options_.max_record_bytes)) {
        case Input::Got::too_long:
            return reject(reject::too_large, "is longer than " + std::to_string(options_.max_record_bytes) + " bytes");
        case Input::Got::failed:
            return reject(reject::unreadable, "cannot be read: " + input_->failure());
        case Input::Got::end:
            return holds_nothing();
        case Input::Got::data:
            break;
    }
    return read(std::move(bytes));
}

}  // namespace onrecord
