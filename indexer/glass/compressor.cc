#include "indexer/glass/compressor.h"

#include <new>

#include <libdeflate.h>
#include <zlib.h>

#include "indexer/glass/version_file.h"

namespace onrecord::glass {
namespace {

constexpr int fast = 1;
constexpr std::size_t read_buffer = 8192;  // the library's
constexpr int raw_deflate = -15, memory_level = 8;

}  // namespace

void Compressor::Free::operator()(libdeflate_compressor* compressor) const { libdeflate_free_compressor(compressor); }

void Compressor::Free::operator()(z_stream_s* stream) const {
    ::deflateEnd(stream);
    delete stream;
}

Compressor::Compressor() : compressor_(libdeflate_alloc_compressor(fast)), long_(new z_stream_s{}) {
    const int made = deflateInit2(long_.get(), fast, Z_DEFLATED, raw_deflate, memory_level, Z_DEFAULT_STRATEGY);
    if (!compressor_ || made != Z_OK) throw std::bad_alloc();
}

std::string_view Compressor::compress(std::string_view tag) {
    if (tag.size() <= compress_above) return {};
    if (out_.size() < tag.size()) out_.resize(2 * tag.size());
    if (tag.size() > read_buffer) return compress_long(tag);
    const std::size_t size = libdeflate_deflate_compress(compressor_.get(), tag.data(), tag.size(), out_.data(), tag.size() - 1);
    return {out_.data(), size};  // 0: it does not fit
}

/// Everything and an empty block that is not the last, then an empty one that is: seven bytes without content.
std::string_view Compressor::compress_long(std::string_view tag) {
    ::deflateReset(long_.get());
    long_->next_in = reinterpret_cast<Bytef*>(const_cast<char*>(tag.data()));  // NOLINT: zlib's interface; it only reads
    long_->avail_in = static_cast<uInt>(tag.size());
    long_->next_out = reinterpret_cast<Bytef*>(out_.data());
    long_->avail_out = static_cast<uInt>(tag.size() - 1);
    const bool whole = ::deflate(long_.get(), Z_SYNC_FLUSH) == Z_OK && ::deflate(long_.get(), Z_FINISH) == Z_STREAM_END;
    return {out_.data(), whole ? static_cast<std::size_t>(long_->total_out) : 0};
}

}  // namespace onrecord::glass
