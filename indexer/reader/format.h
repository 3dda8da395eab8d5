#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/reader/input.h"
#include "indexer/reader/reader.h"

namespace onrecord {

/// A format that articles come in: one row of the reader table, one file with its reader.
struct Format {
    std::string_view name;                      ///< for --format
    bool (*recognises)(std::string_view head);  ///< by the first 16 KB as UTF-8; asked in the table's order
    std::unique_ptr<Reader> (*read)(std::unique_ptr<Input> input, const ReaderOptions& options);
};

/// Every format; the last row recognises anything.
std::span<const Format> formats();

/// "auto" and the name of every row, for --format.
std::vector<std::string> format_names();

/// The row called `name`, or the first that recognises the input for "auto"; null for an unknown name.
const Format* choose_format(std::string_view name, std::string_view head);

/// Reads `input` as the format called `name` ("auto": as what its content is), out of its archive or compression if it
/// stands in one. An unknown name is a reader with one Error.
std::unique_ptr<Reader> read_input(std::unique_ptr<Input> input, std::string_view name, const ReaderOptions& options);

/// A reader that gives one Error and ends.
std::unique_ptr<Reader> failed_reader(Error error);

// Each format's reader; options are copied.
bool is_jsonl(std::string_view head);
std::unique_ptr<Reader> read_jsonl(std::unique_ptr<Input> input, const ReaderOptions& options);
bool is_warc(std::string_view head);
std::unique_ptr<Reader> read_warc(std::unique_ptr<Input> input, const ReaderOptions& options);
bool is_arc(std::string_view head);
std::unique_ptr<Reader> read_arc(std::unique_ptr<Input> input, const ReaderOptions& options);
bool is_feed(std::string_view head);
std::unique_ptr<Reader> read_feed(std::unique_ptr<Input> input, const ReaderOptions& options);
bool is_nitf(std::string_view head);
std::unique_ptr<Reader> read_nitf(std::unique_ptr<Input> input, const ReaderOptions& options);
bool is_newsml(std::string_view head);
std::unique_ptr<Reader> read_newsml(std::unique_ptr<Input> input, const ReaderOptions& options);
bool is_reuters(std::string_view head);
std::unique_ptr<Reader> read_reuters(std::unique_ptr<Input> input, const ReaderOptions& options);
bool is_csv(std::string_view head);
std::unique_ptr<Reader> read_csv(std::unique_ptr<Input> input, const ReaderOptions& options);
bool is_mbox(std::string_view head);
std::unique_ptr<Reader> read_mbox(std::unique_ptr<Input> input, const ReaderOptions& options);
bool is_json(std::string_view head);
std::unique_ptr<Reader> read_json(std::unique_ptr<Input> input, const ReaderOptions& options);
bool is_html(std::string_view head);
std::unique_ptr<Reader> read_html(std::unique_ptr<Input> input, const ReaderOptions& options);
bool is_text(std::string_view head);
std::unique_ptr<Reader> read_text(std::unique_ptr<Input> input, const ReaderOptions& options);

}  // namespace onrecord
