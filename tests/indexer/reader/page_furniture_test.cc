#include "indexer/reader/page_furniture.h"

#include <gtest/gtest.h>

namespace onrecord {
namespace {

TEST(PageFurniture, IsToldByTheEndingOfAName) {
    for (const char* name : {"style.css", "img/Logo.PNG", "a.min.js", "fonts/x.woff2", "clip.mp4", "2017/09/12/photo.jpeg"}) EXPECT_TRUE(is_page_furniture(name)) << name;
    for (const char* name : {"index.html", "css", "js/readme", "a.js/article", "news.json", "report.pdf", "", "a."}) EXPECT_FALSE(is_page_furniture(name)) << name;
}

TEST(Media, AreToldByTheirFirstBytes) {
    using namespace std::string_view_literals;
    for (const std::string_view head : {"\x89PNG\r\n\x1a\n"sv, "\xff\xd8\xff\xe0"sv, "GIF89a"sv, "RIFF\0\0\0\0WEBP"sv, "\0\0\0\x18" "ftypmp42"sv, "\0\0\1\0"sv}) EXPECT_TRUE(is_media(head));
    for (const std::string_view head : {""sv, "<html>"sv, "RIFF raff: a tale"sv, "GIF is a format"sv, "{\"title\":1}"sv, "%PDF-1.4"sv}) EXPECT_FALSE(is_media(head)) << head;
}

}  // namespace
}  // namespace onrecord
