#include <gtest/gtest.h>

#include "indexer/reader/address.h"
#include "indexer/reader/http_message.h"
#include "indexer/reader/inflate.h"
#include "indexer/reader/mime_message.h"
#include "indexer/reader/transfer_encoding.h"

namespace onrecord {
namespace {

using namespace std::string_view_literals;

/// "one two three" repeated 100 times, as gzip -9 packs it.
constexpr std::string_view packed =
    "\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\x03\xcb\xcf\x4b\x55\x28\x29\xcf\x57\x28\xc9\x28\x4a\x4d\xcd\x1f\xe5\x8c\x72\x46\x39"
    "\xa3\x9c\x91\xcd\x01\x00\x27\x36\xcd\xa7\x14\x05\x00\x00"sv;

TEST(Transfer, Base64AndQuotedPrintable) {
    EXPECT_EQ(decode_base64("Q2Fm\r\n6Q=="), "Caf\xe9");
    EXPECT_EQ(decode_base64("!"), "");
    EXPECT_EQ(decode_quoted_printable("Caf=C3=A9 =\r\nau quai=3D =zz="), "Caf\u00e9 au quai= =zz");
    EXPECT_EQ(decode_quoted_printable("a_b", true), "a b");
}

TEST(Transfer, EncodedWordsOfAHeader) {
    EXPECT_EQ(decode_header("=?utf-8?q?Caf=C3=A9?= =?iso-8859-1?B?IOk=?= now"), "Caf\u00e9 \u00e9 now");
    EXPECT_EQ(decode_header("=?nosuch?q?a?= =?broken"), "a =?broken");
}

TEST(Http, ReadsWhatAServerSent) {
    const HttpResponse response = read_http_response(
        "HTTP/1.1 200 OK\r\nContent-Type: Text/HTML; charset=\"UTF-8\"\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2;x\r\nde\r\n0\r\n\r\n", 100);
    EXPECT_EQ(response.status, 200);
    EXPECT_EQ(response.type, "text/html");
    EXPECT_EQ(response.charset, "utf-8");
    EXPECT_EQ(response.body, "abcde");
}

TEST(Http, BelievesTheBodyWhereTheHeadersLie) {
    EXPECT_EQ(read_http_response("HTTP/1.1 200 OK\nTransfer-Encoding: chunked\nContent-Encoding: gzip\n\n<p>plain</p>", 100).body, "<p>plain</p>");
    EXPECT_EQ(read_http_response("<p>no head</p>", 100).body, "<p>no head</p>");
    EXPECT_EQ(read_http_response("HTTP/1.1 404 Not Found", 100).status, 404);
}

TEST(Inflate, KeepsWithinTheLimit) {
    std::string out;
    EXPECT_EQ(inflate("gzip", "no gzip", 100, out), Inflated::not_packed);
    EXPECT_EQ(inflate("compress", "x", 100, out), Inflated::not_packed);
    EXPECT_EQ(inflate("gzip", packed, 10, out), Inflated::too_long);
    EXPECT_EQ(out, "");
}

struct AddressCase {
    std::string_view name, base, address, whole;
};
class Address : public testing::TestWithParam<AddressCase> {};
TEST_P(Address, IsResolved) {
    EXPECT_EQ(resolve_address(GetParam().base, GetParam().address), GetParam().whole);
}
INSTANTIATE_TEST_SUITE_P(Addresses, Address, testing::Values(
    AddressCase{"Whole", "https://a.example/x", "http://b.example/", "http://b.example/"},
    AddressCase{"NoBase", "", "a/b", "a/b"},
    AddressCase{"Beside", "https://a.example/x/y?q#f", "b", "https://a.example/x/b"},
    AddressCase{"Above", "https://a.example/x/y/z", "../b/./c", "https://a.example/x/b/c"},
    AddressCase{"Root", "https://a.example/x", "/b?c=/d", "https://a.example/b?c=/d"},
    AddressCase{"Host", "https://a.example/x", "//b.example/c", "https://b.example/c"},
    AddressCase{"Query", "https://a.example/x", "?p=1", "https://a.example/x?p=1"},
    AddressCase{"BareHost", "https://a.example", "b", "https://a.example/b"}),
    [](const auto& test) { return std::string(test.param.name); });

}  // namespace
}  // namespace onrecord
