#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "indexer/reader/reader.h"

namespace onrecord::test {

/// What a reader gave: articles and errors in order.
struct Reading {
    std::vector<Article> articles;
    std::vector<Error> errors;
    std::vector<std::string> warnings;
};

inline Reading read_rest(Reader& reader) {
    Reading out;
    while (std::optional<Result<Article>> next = reader.next()) {
        if (next->ok())
            out.articles.push_back(std::move(*next).value());
        else
            out.errors.push_back(next->error());
        for (std::string& warning : reader.take_warnings()) out.warnings.push_back(std::move(warning));
    }
    return out;
}

inline Reading read_string(std::string_view format, std::string bytes, const ReaderOptions& options = {},
                           const std::string& path = "news/a") {
    return read_rest(*read_bytes(format, std::move(bytes), path, options));
}

/// The one article of `bytes`; fails the test if there is none or more.
inline Article read_one(std::string_view format, std::string bytes, const ReaderOptions& options = {},
                        const std::string& path = "news/a") {
    Reading reading = read_string(format, std::move(bytes), options, path);
    for (const Error& error : reading.errors)
        ADD_FAILURE() << error.where << ": " << error.code << ": " << error.message;
    if (reading.articles.size() != 1) {
        ADD_FAILURE() << reading.articles.size() << " articles";
        return {};
    }
    return reading.articles.front();
}

/// The bytes that each dropped span covers, with its reason: "title=Davis to go to Brussels".
inline std::vector<std::string> dropped_texts(const Article& article) {
    std::vector<std::string> out;
    for (const Dropped& dropped : article.dropped)
        out.push_back(dropped.reason + "=" + article.text.substr(dropped.span.start, dropped.span.size()));
    return out;
}

inline std::string stated(const Article& article) {
    return article.date ? to_string(*article.date) + " " + article.date_basis : article.date_basis;
}

}  // namespace onrecord::test
