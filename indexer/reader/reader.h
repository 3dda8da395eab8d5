#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/article.h"
#include "common/result.h"

namespace onrecord {

/// Why an input was rejected: the closed list of stable names (also Error::code).
namespace reject {
inline constexpr char unreadable[] = "unreadable";
inline constexpr char empty[] = "empty";
inline constexpr char too_short[] = "too-short";
inline constexpr char not_an_article[] = "not-an-article";
inline constexpr char wrong_language[] = "wrong-language";
inline constexpr char bad_encoding[] = "bad-encoding";
inline constexpr char too_large[] = "too-large";
inline constexpr char bad_record[] = "bad-record";
inline constexpr char duplicate_id[] = "duplicate-id";
}  // namespace reject

/// What the commands assume where they are told nothing (ReaderOptions::assume_language).
inline constexpr char default_language[] = "en";

/// What fills gaps or overrides detection; everything assumed is recorded as assumed.
struct ReaderOptions {
    std::string format = "auto";      ///< auto or a name of format_names()
    std::string assume_encoding;      ///< iconv name, used where none is declared and the bytes are not UTF-8
    std::optional<Date> assume_date;  ///< date_basis "assumed"
    std::string assume_source;        ///< outlet where the input names none
    std::string assume_language;      ///< ISO 639-1, where the input states none and the text does not tell; may be empty
    std::vector<std::string> languages{};  ///< articles in others are rejected as wrong-language; none: all are taken
    std::size_t max_record_bytes = 16u << 20;  ///< a longer record is rejected as too-large, not read into memory
    std::function<bool()> stop{};         ///< true ends reading, also while a pipe is silent; may be empty
    std::function<void(std::size_t)> on_read{};  ///< hears of the bytes that come from the file, before unpacking; may be empty
};

/// Articles from one input, one at a time, in the input's order. Each article carries what the input
/// states and nothing else: id (the input's own, or empty), url, path, title, text, outlet, author, lang, date.
class Reader {
public:
    virtual ~Reader() = default;
    /// The next article; an Error (where = "path" or "path:line", code = a reject name) for a record that cannot be
    /// used, after which reading goes on; null at the end.
    virtual std::optional<Result<Article>> next() = 0;
    /// What was doubtful about articles that were kept ("news.jsonl:4: the date "12/2017x" cannot be read ..."),
    /// since the last call; one a line, safe to print.
    virtual std::vector<std::string> take_warnings() { return {}; }
    /// Members of archives that were passed over since the last call, being no articles by their kind: pictures, style sheets, scripts.
    virtual std::uint64_t take_skipped() { return 0; }
};

/// Opens `path` ("-" = standard input) with the reader its content asks for, or options.format. Never throws for a
/// bad input: one that cannot be opened or recognised gives a reader that returns one Error.
std::unique_ptr<Reader> open_reader(const std::string& path, const ReaderOptions& options);

/// The same over bytes in memory, named `path` in articles and errors: for members of archives, tests and
/// fuzzers. `format` as ReaderOptions::format.
std::unique_ptr<Reader> read_bytes(std::string_view format, std::string bytes, const std::string& path,
                                   const ReaderOptions& options);

}  // namespace onrecord
