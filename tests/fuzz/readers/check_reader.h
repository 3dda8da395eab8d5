#pragma once

#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "common/text.h"
#include "indexer/reader/reader.h"

namespace onrecord::fuzz {

/// Stops the fuzzer. Not assert: these must hold in release builds too.
inline void require(bool holds) {
    if (!holds) std::abort();
}

/// Reads `data` as `format` and checks what every reader promises, whatever the bytes.
inline void check_reader(std::string_view format, const std::uint8_t* data, std::size_t size) {
    ReaderOptions options;
    options.max_record_bytes = 64u << 10;
    const auto reader = read_bytes(format, std::string(reinterpret_cast<const char*>(data), size), "fuzz", options);
    while (const auto next = reader->next()) {
        if (!next->ok()) {
            require(!next->error().code.empty() && !next->error().message.empty());
            require(next->error().message == escape_control(next->error().message));
            continue;
        }
        const Article& article = next->value();
        require(is_utf8(article.text) && is_utf8(article.title) && is_utf8(article.author) &&
                is_utf8(article.outlet));
        // An entry of a feed may be no more than a headline, an address, a date.
        require(!trim(article.text).empty() || !article.title.empty() || !article.url.empty() || !article.id.empty() || !article.author.empty() ||
                article.date.has_value());
        require(article.title.find('\n') == std::string::npos);
        require(article.date.has_value() == (article.date_basis != "none"));
        std::uint32_t before = 0;
        for (const Dropped& dropped : article.dropped) {
            require(before <= dropped.span.start && dropped.span.start < dropped.span.end &&
                    dropped.span.end <= article.text.size());
            before = dropped.span.end;
        }
    }
    for (const std::string& warning : reader->take_warnings()) require(warning == escape_control(warning));
}

}  // namespace onrecord::fuzz
