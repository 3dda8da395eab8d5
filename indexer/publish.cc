#include "indexer/publish.h"

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <random>
#include <set>
#include <string_view>

#include "common/errors.h"
#include "common/replace_file.h"
#include "common/schema.h"
#include "common/segment/file_format.h"
#include "common/segment/lease.h"
#include "indexer/story/generation.h"

namespace onrecord {
namespace {

constexpr std::string_view segments_folder = "segments";
constexpr std::string_view temporary_manifest = "manifest.json.new";
constexpr std::string_view previous_manifest = "manifest.previous.json";

/// A random UUID, version 4 (RFC 4122).
std::string new_uuid() {
    std::random_device device;
    std::uint32_t words[4];
    for (std::uint32_t& word : words) word = device();
    words[1] = (words[1] & 0xffff0fff) | 0x00004000;
    words[2] = (words[2] & 0x3fffffff) | 0x80000000;
    char text[40];
    std::snprintf(text, sizeof text, "%08x-%04x-%04x-%04x-%04x%08x", words[0], words[1] >> 16, words[1] & 0xffff,
                  words[2] >> 16, words[2] & 0xffff, words[3]);
    return text;
}

bool is_ours(const std::string& name) {
    return name == segments_folder || name == "clusters" || name == temporary_manifest || name.starts_with("manifest.copy.json") || name == "lock" || name == "corrections.tsv" || name == "damaged" || name == previous_manifest ||
           name.starts_with("state.sqlite") || name.starts_with("ledger.sqlite");
}

/// With all that it lies in; their names survive a power cut.
void make_folder(const std::filesystem::path& folder) {
    std::error_code error;
    std::vector<std::filesystem::path> outer;   // of new ones
    for (std::filesystem::path at = std::filesystem::absolute(folder); !std::filesystem::exists(at, error) && at != at.root_path(); at = at.parent_path())
        outer.push_back(at.parent_path());
    std::filesystem::create_directories(folder, error);
    if (error) throw IoError(folder.string() + ": cannot be made: " + error.message());
    for (const std::filesystem::path& at : outer) sync_directory(at);
}

bool is_segment_name(const std::string& name) {
    return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

std::string segment_name(std::uint32_t number) {
    char text[16];
    std::snprintf(text, sizeof text, "%06u", number);
    return text;
}

void prepare_index_folder(const std::filesystem::path& index) {
    make_folder(index);
    std::error_code error;
    if (index_exists(index)) return;
    if (std::filesystem::exists(index / "manifest.copy.json", error))
        throw IoError((index / "manifest.json").string() + ": is gone, so nothing tells what is in the index; onrecord-index check --fix puts back its copy");
    std::filesystem::directory_iterator entries(index, error);
    if (error) throw IoError(index.string() + ": cannot be read: " + error.message());
    for (const std::filesystem::directory_entry& entry : entries) {
        if (is_ours(entry.path().filename().string())) continue;
        throw IoError(index.string() + ": is no index and not empty (" + entry.path().filename().string() +
                      " is in it); name a new folder");
    }
}

Manifest load_or_new_manifest(const std::filesystem::path& index) {
    if (index_exists(index)) return load_manifest(index);
    Manifest manifest;
    manifest.schema_version = schema::version;
    manifest.uuid = new_uuid();
    return manifest;
}

std::optional<Manifest> load_previous_manifest(const std::filesystem::path& index) {
    const std::filesystem::path path = index / previous_manifest;
    std::ifstream in(path, std::ios::binary);
    if (!in) return std::nullopt;
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    Result<Manifest> manifest = parse_manifest(text);
    if (!manifest) throw IoError(path.string() + ": " + manifest.error().message + "; remove it if the index before the last rebuild is not wanted");
    return std::move(manifest).value();
}

void save_previous_manifest(const std::filesystem::path& index, const Manifest& manifest) {
    replace_file(index / previous_manifest, to_json(manifest));
}

bool forget_previous_manifest(const std::filesystem::path& index) { return std::filesystem::remove(index / previous_manifest); }

Swept sweep(const std::filesystem::path& index, const Manifest& manifest) {
    std::set<std::string> live, left;
    for (const SegmentEntry& segment : manifest.segments) live.insert(segment.name);
    if (const std::optional<Manifest> previous = load_previous_manifest(index)) {
        for (const SegmentEntry& segment : previous->segments) live.insert(segment.name);
    }
    Swept swept;
    std::error_code absent;
    if (std::filesystem::remove(index / temporary_manifest, absent)) swept.removed.emplace_back(temporary_manifest);
    for (const auto& entry : std::filesystem::directory_iterator(index / segments_folder, absent)) {
        const std::string name = entry.path().filename().string();
        if (is_segment_name(name) && !live.contains(name)) left.insert(name);
    }
    for (const std::string& name : left) (remove_unless_held(index, name) ? swept.removed : swept.held).push_back(name);
    return swept;
}

IndexUpdate::IndexUpdate(std::filesystem::path index, SegmentLimits limits, SegmentWriterFactory make_writer, UpdateKind kind)
    : index_(std::move(index)), limits_(limits), make_writer_(std::move(make_writer)), kind_(kind),
      manifest_(load_or_new_manifest(index_)), old_(manifest_) {
    sweep(index_, manifest_);
    if (kind_ == UpdateKind::rebuild) manifest_.segments.clear();
}

IndexUpdate::~IndexUpdate() {
    const bool unfinished = writer_ != nullptr;  // something was thrown; on a full disk what was written is in the way of everything else
    writer_.reset();
    if (unfinished) remove_unless_held(index_, segment_name(manifest_.next_segment));
    if (kind_ != UpdateKind::rebuild || published_) return;
    for (std::uint32_t number = old_.next_segment; number <= manifest_.next_segment; ++number) remove_unless_held(index_, segment_name(number));
}

void IndexUpdate::add(BuiltArticle built, const std::optional<LivePlace>& replaced, std::int32_t today) {
    if (!writer_) writer_ = make_writer_(index_, segment_name(manifest_.next_segment));
    writer_->add(std::move(built), replaced ? replaced->arrival : Arrival{today, static_cast<std::int32_t>(batch())});
    if (replaced) replaced_[replaced->segment].push_back(replaced->docid);
    ++documents_;
    if (!segment_is_full()) return;
    close_segment();
    if (kind_ == UpdateKind::extend) publish();
}

bool IndexUpdate::segment_is_full() const {
    constexpr std::uint32_t looked_at_every = 256;   // articles; adding up costs a microsecond
    const std::uint32_t articles = writer_->articles();
    return articles >= limits_.articles || (articles % looked_at_every == 0 && writer_->memory() >= limits_.memory);
}

void IndexUpdate::abandon() {
    writer_.reset();
    replaced_.clear();
    changed_ = false;
}

void IndexUpdate::remove(const LivePlace& place) { replaced_[place.segment].push_back(place.docid); }

bool IndexUpdate::finish() {
    if (writer_) close_segment();
    mark_deleted();
    if (!changed_ && manifest_.generation > 0) return false;
    if (changed_) ++manifest_.batch;
    publish();
    return changed_;
}

void IndexUpdate::close_segment() {
    manifest_.segments.push_back(writer_->finish());
    writer_.reset();
    ++manifest_.next_segment;
    mark_deleted();
    changed_ = true;
}

void IndexUpdate::mark_deleted() {
    for (SegmentEntry& segment : manifest_.segments) {
        const auto replaced = replaced_.find(segment.name);
        if (replaced == replaced_.end()) continue;
        segment.deleted.insert(segment.deleted.end(), replaced->second.begin(), replaced->second.end());
        std::sort(segment.deleted.begin(), segment.deleted.end());
        changed_ = true;
    }
    replaced_.clear();
}

void IndexUpdate::publish() {
    ++manifest_.generation;
    if (look_) look_(manifest_);
    if (kind_ == UpdateKind::rebuild && old_.generation > 0) save_previous_manifest(index_, old_);
    with_copies_ += publish_generation(index_, manifest_).with_copies;
    published_ = true;
    if (tell_) tell_(documents_);
}

}  // namespace onrecord
