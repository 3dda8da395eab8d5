#include "indexer/reader/page_furniture.h"

#include <algorithm>
#include <array>

#include "common/text.h"

namespace onrecord {
namespace {

using namespace std::string_view_literals;

constexpr std::array endings{"aac"sv,  "avi"sv,  "avif"sv, "bmp"sv, "css"sv, "eot"sv, "flac"sv, "gif"sv, "heic"sv, "ico"sv,  "jpe"sv,  "jpeg"sv,
                             "jpg"sv,  "js"sv,   "m4a"sv,  "m4v"sv, "map"sv, "mjs"sv, "mkv"sv,  "mov"sv, "mp3"sv,  "mp4"sv,  "mpeg"sv, "mpg"sv,
                             "ogg"sv,  "ogv"sv,  "opus"sv, "otf"sv, "png"sv, "svg"sv, "svgz"sv, "swf"sv, "tif"sv,  "tiff"sv, "ttf"sv,  "wav"sv,
                             "webm"sv, "webp"sv, "wma"sv,  "wmv"sv, "woff"sv, "woff2"sv};
static_assert(std::is_sorted(endings.begin(), endings.end()));

constexpr std::array magics{"\x89PNG\r\n"sv, "\xff\xd8\xff"sv, "GIF87a"sv, "GIF89a"sv,    "II*\0"sv, "MM\0*"sv, "\0\0\1\0"sv,
                            "OggS"sv,       "ID3"sv,          "fLaC"sv,   "\x1a\x45\xdf\xa3"sv, "wOFF"sv,  "wOF2"sv,  "OTTO\0"sv, "\0\1\0\0\0"sv};

}  // namespace

bool is_page_furniture(std::string_view name) {
    const std::size_t point = name.find_last_of("./");
    if (point == std::string_view::npos || name[point] == '/') return false;
    const std::string ending = ascii_lower(name.substr(point + 1));
    return std::binary_search(endings.begin(), endings.end(), std::string_view(ending));
}

bool is_media(std::string_view head) {
    if (head.substr(0, 4) == "RIFF" && head.size() >= 12) {
        const std::string_view kind = head.substr(8, 4);
        return kind == "WEBP" || kind == "WAVE" || kind == "AVI ";
    }
    if (head.size() >= 12 && head.substr(4, 4) == "ftyp") return true;
    return std::any_of(magics.begin(), magics.end(), [&](std::string_view magic) { return head.starts_with(magic); });
}

}  // namespace onrecord
