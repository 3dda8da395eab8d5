#include "query/render/story.h"

#include <algorithm>
#include <ostream>

#include "common/text.h"
#include "query/render/facts.h"
#include "query/render/json_article.h"
#include "query/render/styled.h"

namespace onrecord {
namespace {

constexpr std::size_t most_shown = 3;        ///< sentences of a kind
constexpr std::size_t longest_shown = 300;   ///< bytes of one

std::string counted(std::uint64_t n, const std::string& noun) { return std::to_string(n) + " " + noun + (n == 1 ? "" : "s"); }

std::string amount(const Sentences& sentences) { return counted(sentences.texts.size(), "sentence") + " (" + counted(sentences.words, "word") + ")"; }

/// "headline changed · cut 2 sentences (31 words) · added 1 sentence (9 words)".
std::string summary(const TextDifference& changes) {
    std::string out;
    const auto add = [&](const std::string& part) { out += " · " + part; };
    if (changes.headline) add("headline changed");
    if (!changes.cut.texts.empty()) add("cut " + amount(changes.cut));
    if (!changes.added.texts.empty()) add("added " + amount(changes.added));
    if (changes.same_text()) add(changes.headline ? "same text" : "same headline and text");
    return out;
}

std::string shortened(const std::string& text) {
    if (text.size() <= longest_shown) return text;
    std::size_t end = longest_shown;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0) == 0x80) --end;   // whole characters
    return std::string(trim(text.substr(0, end))) + " …";
}

void print_sentences(const Sentences& sentences, const std::string& sign, std::size_t indent, const RenderOptions& options, std::ostream& out) {
    for (std::size_t i = 0; i < std::min(sentences.texts.size(), most_shown); ++i) {
        std::string lines = wrap(plain_text(shortened(sentences.texts[i])), indent + 2, options.width, options.palette);
        out << lines.replace(indent, 1, sign);
    }
}

/// Nothing is left out without a word.
void print_left_out(const TextDifference& changes, std::size_t indent, const RenderOptions& options, std::ostream& out) {
    const auto more = [](const Sentences& sentences) { return sentences.texts.size() - std::min(sentences.texts.size(), most_shown); };
    std::string line;
    if (more(changes.cut) > 0) line = std::to_string(more(changes.cut)) + " more cut";
    if (more(changes.added) > 0) line += (line.empty() ? "" : ", ") + std::to_string(more(changes.added)) + " more added";
    if (!line.empty()) out << wrap(plain_text("… " + line + "; --format json gives all", Style::dim), indent, options.width, options.palette);
}

void print_copy(const StoryCopy& copy, std::size_t number, std::size_t width, const RenderOptions& options, std::ostream& out) {
    const std::size_t indent = width + 2;
    out << pad_left(std::to_string(number), width) << "  " << escape_control(date_text(copy.head)) << "   " << escape_control(source_text(copy.head)) << '\n'
        << wrap(plain_text(title_text(copy.head), Style::bold), indent, options.width, options.palette)
        << wrap(plain_text("id " + copy.head.id + (copy.changes ? summary(*copy.changes) : ""), Style::dim), indent, options.width, options.palette);
    if (!copy.changes) return;
    print_sentences(copy.changes->cut, "-", indent, options, out);
    print_sentences(copy.changes->added, "+", indent, options, out);
    print_left_out(*copy.changes, indent, options, out);
}

Json sentences_json(const Sentences& sentences) { return {{"words", sentences.words}, {"sentences", sentences.texts}}; }

Json copy_json(const StoryCopy& copy) {
    const Article& article = copy.head;
    Json json;
    json["id"] = article.id;
    add_head(json, article);
    json["changes"] = nullptr;
    if (const auto& changes = copy.changes) {
        json["changes"] = {{"headline", changes->headline}, {"cut", sentences_json(changes->cut)}, {"added", sentences_json(changes->added)}};
    }
    return json;
}

}  // namespace

void render_story(const std::vector<StoryCopy>& story, const RenderOptions& options, std::ostream& out) {
    out << options.palette.bold(story.size() == 1 ? "no copies" : std::to_string(story.size()) + " copies") << '\n';
    const std::size_t width = std::to_string(story.size()).size();
    for (std::size_t i = 0; i < story.size(); ++i) print_copy(story[i], i + 1, width, options, out);
}

Json story_json(const std::vector<StoryCopy>& story) {
    const std::string& first = story.front().head.id;
    Json json{{"format_version", json_format_version}, {"story", {{"id", first}, {"copies", story.size()}, {"first", first}}}};
    json["articles"] = Json::array();
    for (const StoryCopy& copy : story) json["articles"].push_back(copy_json(copy));
    return json;
}

}  // namespace onrecord
