#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "indexer/reader/reader.h"
#include "indexer/reader/walk.h"

namespace onrecord {

/// Several inputs as one reader: each opened when the one before it is at its end.
class InputsReader : public Reader {
public:
    /// `inputs`: those that could not be found come first, as errors. `on_input` (may be empty) hears the path
    /// of each before anything of it comes.
    InputsReader(Inputs inputs, ReaderOptions options, std::function<void(const std::string&)> on_input);
    /// The same where inputs differ in their options: `options_of` the input with that number.
    InputsReader(Inputs inputs, std::function<ReaderOptions(std::size_t)> options_of, std::function<void(const std::string&)> on_input);

    std::optional<Result<Article>> next() override;
    std::vector<std::string> take_warnings() override { return std::exchange(warnings_, {}); }
    std::uint64_t take_skipped() override { return std::exchange(skipped_, 0); }

    std::size_t total() const { return inputs_.paths.size(); }
    std::size_t finished() const { return finished_; }
    /// Bytes of all inputs, and how many of them were read, before unpacking; nothing where one is a pipe or cannot be examined. Looked up at the first call.
    struct Bytes {
        std::uint64_t read = 0, total = 0;
    };
    std::optional<Bytes> bytes();
    /// Inputs not read to their end.
    std::size_t left() const { return total() - finished_; }

private:
    /// An article in a language that the input's options do not want becomes an error.
    Result<Article> in_wanted_language(Result<Article> record) const;
    std::optional<Result<Article>> next_of_reader();

    Inputs inputs_;
    std::function<ReaderOptions(std::size_t)> options_of_;
    std::function<void(const std::string&)> on_input_;
    std::unique_ptr<Reader> reader_;   // of inputs_.paths[finished_]; null: not yet opened
    std::vector<std::string> languages_;   // of its options
    std::vector<std::string> warnings_;
    std::uint64_t skipped_ = 0;
    std::uint64_t bytes_read_ = 0;
    std::optional<std::optional<std::uint64_t>> total_bytes_;   // empty: not looked up; empty inside: not known
    std::size_t finished_ = 0;
    std::size_t errors_told_ = 0;
};

}  // namespace onrecord
