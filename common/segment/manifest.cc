#include "common/segment/manifest.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <iterator>
#include <set>

#include <nlohmann/json.hpp>

#include "common/errors.h"
#include "common/hash.h"
#include "common/json_number.h"
#include "common/replace_file.h"
#include "common/schema.h"

namespace onrecord {
namespace {

using nlohmann::json;

constexpr const char* copy_name = "manifest.copy.json";

std::string written(const json& j) { return j.dump(1) + "\n"; }

bool is_segment_name(const std::string& name) {
    return !name.empty() && name.size() <= 12 && name.find_first_not_of("0123456789") == std::string::npos;
}

Manifest manifest_from(const json& j) {
    Manifest manifest;
    manifest.generation = whole_number<decltype(manifest.generation)>(j.at("generation"));
    manifest.schema_version = whole_number<decltype(manifest.schema_version)>(j.at("schema_version"));
    j.at("uuid").get_to(manifest.uuid);
    manifest.batch = whole_number<decltype(manifest.batch)>(j.at("batch"));
    manifest.next_segment = whole_number<decltype(manifest.next_segment)>(j.at("next_segment"));
    for (const json& s : j.at("segments")) {
        SegmentEntry entry{s.at("name").get<std::string>(), whole_number<std::uint32_t>(s.at("articles")), whole_number<std::uint32_t>(s.at("quotes")), {}};
        for (const json& docid : s.at("deleted")) entry.deleted.push_back(whole_number<std::uint32_t>(docid));
        manifest.segments.push_back(std::move(entry));
    }
    return manifest;
}

/// The text of a manifest without its checksum has this one.
std::string checksum_of(const json& j) { return hex64(hash64(j.dump())); }

/// Empty if every bit of `text`, which was read as `j`, is as it was written. A manifest from before there was a checksum has none; an
/// unknown key in it may be the word "checksum" with a bit turned over.
std::string checksum_fault(const json& j, std::string_view text) {
    static const std::set<std::string> known{"format", "generation", "schema_version", "uuid", "batch", "next_segment", "segments"};
    const char* const changed = "its checksum does not match what is in it";
    if (!j.contains("checksum")) {
        const auto is_known = [](const auto& item) { return known.contains(item.key()); };
        return std::ranges::all_of(j.items(), is_known) ? "" : changed;
    }
    json content = j;
    content.erase("checksum");
    return j["checksum"] == checksum_of(content) && written(j) == text ? "" : changed;
}

/// What a well-formed file may still have wrong; empty if nothing.
std::string fault_of(const Manifest& manifest) {
    for (const SegmentEntry& segment : manifest.segments) {
        if (!is_segment_name(segment.name)) return "a segment's name is no number";
        const std::vector<std::uint32_t>& deleted = segment.deleted;
        const bool rising = std::adjacent_find(deleted.begin(), deleted.end(), std::greater_equal<>{}) == deleted.end();
        if (!rising || (!deleted.empty() && (deleted.front() == 0 || deleted.back() > segment.articles)))
            return "segment " + segment.name + " lists deleted documents that it does not have";
    }
    return {};
}

}  // namespace

std::uint32_t Manifest::live_articles() const {
    std::uint32_t n = 0;
    for (const SegmentEntry& segment : segments) n += segment.articles - static_cast<std::uint32_t>(segment.deleted.size());
    return n;
}

std::string to_json(const Manifest& manifest) {
    json segments = json::array();
    for (const SegmentEntry& s : manifest.segments)
        segments.push_back({{"name", s.name}, {"articles", s.articles}, {"quotes", s.quotes}, {"deleted", s.deleted}});
    json j = {{"format", "onrecord index"}, {"generation", manifest.generation}, {"schema_version", manifest.schema_version},
              {"uuid", manifest.uuid}, {"batch", manifest.batch}, {"next_segment", manifest.next_segment}, {"segments", std::move(segments)}};
    j["checksum"] = checksum_of(j);
    return written(j);
}

Result<Manifest> parse_manifest(std::string_view text) {
    const json j = json::parse(text, nullptr, false);
    if (j.is_discarded() || !j.is_object()) return Error{"manifest.json", "is not a JSON object", "damaged"};
    if (const std::string fault = checksum_fault(j, text); !fault.empty()) return Error{"manifest.json", fault, "damaged"};
    try {
        Manifest manifest = manifest_from(j);
        if (const std::string fault = fault_of(manifest); !fault.empty()) return Error{"manifest.json", fault, "damaged"};
        return manifest;
    } catch (const json::exception& e) {
        return Error{"manifest.json", e.what(), "damaged"};
    }
}

Manifest load_manifest(const std::filesystem::path& index) {
    const std::filesystem::path path = index / "manifest.json";
    std::ifstream in(path, std::ios::binary);
    if (!in) {
        const int code = errno;
        std::error_code ignored;
        if (!std::filesystem::exists(path, ignored))
            throw IoError(index.string() + ": no index here (make one with: onrecord-index add PATH... --db " + index.string() + ")");
        throw IoError(path.string() + ": cannot be read: " + std::strerror(code));
    }
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    Result<Manifest> manifest = parse_manifest(text);
    if (!manifest) throw IoError(path.string() + ": " + manifest.error().message + "; run onrecord-index check");
    if (manifest.value().schema_version != schema::version) {
        throw VersionError(index.string() + ": the index has format version " + std::to_string(manifest.value().schema_version) +
                           ", this program reads version " + std::to_string(schema::version) + "; index the archive again into a new folder");
    }
    return std::move(manifest).value();
}

std::optional<Manifest> load_manifest_copy(const std::filesystem::path& index) {
    std::ifstream in(index / copy_name, std::ios::binary);
    if (!in) return std::nullopt;
    Result<Manifest> manifest = parse_manifest(std::string{std::istreambuf_iterator<char>(in), {}});
    if (!manifest || manifest.value().schema_version != schema::version) return std::nullopt;
    return std::move(manifest).value();
}

void publish_manifest(const std::filesystem::path& index, const Manifest& manifest) {
    const std::string text = to_json(manifest);
    replace_file(index / "manifest.json", text);
    try {
        replace_file(index / copy_name, text);
    } catch (const IoError&) {
        // Published it is; the disk may be full now.
    }
}

}  // namespace onrecord
