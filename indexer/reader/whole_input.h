#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "common/text.h"
#include "indexer/reader/format.h"

namespace onrecord {

/// A reader of formats in which an input is one article: a page, a text.
class WholeInputReader : public Reader {
public:
    /// `thing`: what an input without bytes does not hold, in its message.
    WholeInputReader(std::unique_ptr<Input> input, const ReaderOptions& options, const char* thing)
        : options_(options), input_(std::move(input)), thing_(thing) {}

    std::optional<Result<Article>> next() override;
    std::vector<std::string> take_warnings() override { return std::exchange(warnings_, {}); }

protected:
    virtual Result<Article> read(std::string bytes) = 0;

    const std::string& path() const { return input_->path(); }
    /// The Error of the whole input.
    Error reject(const char* code, const std::string& message) const { return {escape_control(path()), message, code}; }
    Error holds_nothing() const { return reject(reject::empty, std::string("holds no ") + thing_); }

    ReaderOptions options_;
    std::vector<std::string> warnings_;

private:
    std::unique_ptr<Input> input_;
    const char* thing_;
    bool done_ = false;
};

}  // namespace onrecord
