#include "indexer/reader/format.h"

#include <algorithm>
#include <array>
#include <utility>

#include "common/text.h"
#include "indexer/reader/archive_reader.h"
#include "indexer/reader/encoding.h"

namespace onrecord {
namespace {

/// For the second name of a format.
bool only_by_name(std::string_view) {
    return false;
}

constexpr std::array table{
    Format{"warc", is_warc, read_warc},
    Format{"arc", is_arc, read_arc},
    Format{"feed", is_feed, read_feed},
    Format{"nitf", is_nitf, read_nitf},
    Format{"newsml", is_newsml, read_newsml},
    Format{"reuters", is_reuters, read_reuters},
    Format{"json", is_json, read_json},
    Format{"ninjs", only_by_name, read_json},
    Format{"jsonl", is_jsonl, read_jsonl},
    Format{"mbox", is_mbox, read_mbox},
    Format{"csv", is_csv, read_csv},
    Format{"html", is_html, read_html},
    Format{"text", is_text, read_text},
};

/// Spans are 32 bits wide, and text can grow threefold when it is decoded.
constexpr std::size_t longest_record = 1u << 30;

class FailedReader : public Reader {
public:
    explicit FailedReader(Error error) : error_(std::move(error)) {}
    std::optional<Result<Article>> next() override {
        if (!error_) return std::nullopt;
        return std::exchange(error_, std::nullopt).value();
    }

private:
    std::optional<Error> error_;
};

/// The head as UTF-8 for the sniffers: UTF-16 with its mark is turned, markup in two or four bytes a character without
/// one loses its zeros, everything else stands as it is.
std::string sniffable(std::string_view head) {
    constexpr std::string_view low("<\0", 2), high("\0<", 2), high_32("\0\0", 2), low_32("\xff\xfe\0\0", 4);
    if (head.starts_with(low) || head.starts_with(high) || head.starts_with(high_32) || head.starts_with(low_32)) {
        std::string letters(head);
        std::erase_if(letters, [](char c) { return c == '\0' || c == '\xff' || c == '\xfe'; });
        return letters;
    }
    if (head.starts_with("\xff\xfe") || head.starts_with("\xfe\xff")) {
        if (std::optional<std::string> text = convert(head.substr(0, head.size() / 4 * 4), "UTF-16")) return *text;
    }
    if (head.starts_with("\xef\xbb\xbf")) head.remove_prefix(3);
    return std::string(head);
}

}  // namespace

std::span<const Format> formats() {
    return table;
}

std::vector<std::string> format_names() {
    std::vector<std::string> names{"auto"};
    for (const Format& row : table) names.emplace_back(row.name);
    return names;
}

const Format* choose_format(std::string_view name, std::string_view head) {
    for (const Format& row : table) {
        if (name == row.name || (name == "auto" && row.recognises(head))) return &row;
    }
    return nullptr;
}

std::unique_ptr<Reader> read_input(std::unique_ptr<Input> input, std::string_view name, const ReaderOptions& options) {
    if (is_archive(input->head())) {
        ReaderOptions inside = options;
        inside.format = name;
        return read_archive(std::move(input), inside);
    }
    const Format* format = choose_format(name, sniffable(input->head()));
    if (format) {
        ReaderOptions capped = options;
        capped.max_record_bytes = std::min(capped.max_record_bytes, longest_record);
        return format->read(std::move(input), capped);
    }
    std::string known;
    for (const std::string& each : format_names()) known += (known.empty() ? "" : ", ") + each;
    return failed_reader({escape_control(input->path()),
                          "cannot be read as \"" + escape_control(name) + "\"; formats: " + known,
                          reject::unreadable});
}

std::unique_ptr<Reader> failed_reader(Error error) {
    return std::make_unique<FailedReader>(std::move(error));
}

std::unique_ptr<Reader> open_reader(const std::string& path, const ReaderOptions& options) {
    Result<std::unique_ptr<Input>> input = Input::open(path, options.stop, options.on_read);
    if (!input.ok()) return failed_reader(input.error());
    return read_input(std::move(input).value(), options.format, options);
}

std::unique_ptr<Reader> read_bytes(std::string_view format, std::string bytes, const std::string& path,
                                   const ReaderOptions& options) {
    return read_input(Input::of_bytes(path, std::move(bytes)), format, options);
}

}  // namespace onrecord
