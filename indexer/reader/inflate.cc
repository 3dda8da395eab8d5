#include "indexer/reader/inflate.h"

#include <brotli/decode.h>
#include <zlib.h>

#include <array>
#include <limits>
#include <memory>

namespace onrecord {
namespace {

constexpr std::size_t piece = 32u << 10;

/// `window` as inflateInit2: 47 finds out gzip or zlib by itself, -15 is bare deflate.
Inflated inflate_zlib(std::string_view bytes, int window, std::size_t limit, std::string& out) {
    z_stream stream{};
    if (bytes.size() > std::numeric_limits<uInt>::max() || inflateInit2(&stream, window) != Z_OK) return Inflated::not_packed;
    const auto end = [](z_stream* used) { inflateEnd(used); };
    const std::unique_ptr<z_stream, decltype(end)> ended(&stream, end);
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));  // zlib does not write through it
    stream.avail_in = static_cast<uInt>(bytes.size());
    std::array<char, piece> buffer;
    for (;;) {
        stream.next_out = reinterpret_cast<Bytef*>(buffer.data());
        stream.avail_out = static_cast<uInt>(buffer.size());
        const int got = ::inflate(&stream, Z_NO_FLUSH);
        const std::size_t made = buffer.size() - stream.avail_out;
        if (made > limit - out.size()) return Inflated::too_long;
        out.append(buffer.data(), made);
        if (got == Z_STREAM_END) return Inflated::whole;
        if (got != Z_OK) return out.empty() ? Inflated::not_packed : Inflated::cut;
    }
}

Inflated inflate_brotli(std::string_view bytes, std::size_t limit, std::string& out) {
    const std::unique_ptr<BrotliDecoderState, decltype(&BrotliDecoderDestroyInstance)> decoder(
        BrotliDecoderCreateInstance(nullptr, nullptr, nullptr), BrotliDecoderDestroyInstance);
    if (!decoder) return Inflated::not_packed;
    std::size_t left = bytes.size();
    const auto* next = reinterpret_cast<const std::uint8_t*>(bytes.data());
    std::array<std::uint8_t, piece> buffer;
    for (;;) {
        std::size_t room = buffer.size();
        std::uint8_t* to = buffer.data();
        const BrotliDecoderResult got = BrotliDecoderDecompressStream(decoder.get(), &left, &next, &room, &to, nullptr);
        const std::size_t made = buffer.size() - room;
        if (made > limit - out.size()) return Inflated::too_long;
        out.append(reinterpret_cast<const char*>(buffer.data()), made);
        if (got == BROTLI_DECODER_RESULT_SUCCESS) return Inflated::whole;
        if (got != BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT) return out.empty() ? Inflated::not_packed : Inflated::cut;
    }
}

}  // namespace

Inflated inflate(std::string_view coding, std::string_view bytes, std::size_t limit, std::string& out) {
    out.clear();
    Inflated got = Inflated::not_packed;
    if (coding == "br") {
        got = inflate_brotli(bytes, limit, out);
    } else if (coding == "gzip" || coding == "deflate") {
        got = inflate_zlib(bytes, 47, limit, out);
        // "deflate" means zlib's format, but servers sent the bare one.
        if (got == Inflated::not_packed && coding == "deflate") got = inflate_zlib(bytes, -15, limit, out);
    }
    if (got == Inflated::too_long || got == Inflated::not_packed) out.clear();
    return got;
}

}  // namespace onrecord
