#include "indexer/commands/corrections_text.h"

#include <ostream>

#include <nlohmann/json.hpp>

#include "common/shorten.h"
#include "common/text.h"
#include "indexer/corrections/registry.h"
#include "indexer/state.h"

namespace onrecord {
namespace {

constexpr int corrections_format_version = 1;
constexpr std::size_t longest_words = 70;   ///< bytes of a quotation shown in a list

std::string speaker_text(const std::string& value, const Gazetteer& gazetteer) {
    const Result<Speaker> speaker = find_speaker(gazetteer, value, {});
    if (!speaker) return value;
    return speaker.value().name + (value.starts_with('~') ? " (not listed)" : " (" + value + ")");
}

/// Between single quotation marks where a shell needs them.
std::string shell_word(const std::string& text) {
    if (text.find_first_of(" '\"\\$&|;<>()*?[]#~`") == std::string::npos) return text;
    std::string out = "'";
    for (const char c : text) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return out + "'";
}

}  // namespace

std::string correction_text(const Correction& correction, const Gazetteer& gazetteer) {
    std::string text = escape_control(correction.article) + ": ";
    const bool denied = correction.kind == CorrectionKind::speaker_is_not || correction.kind == CorrectionKind::topic_is_not;
    const std::string is = denied ? "is not " : "is ";
    if (correction.about_speaker()) {
        text += "\"" + shorten(correction.words, longest_words) + "\" " + is + "by " + escape_control(speaker_text(correction.value, gazetteer));
    } else {
        text += correction.kind == CorrectionKind::date_is ? "the date " : "a topic ";
        text += is + escape_control(correction.value);
    }
    return correction.note.empty() ? text : text + "; " + escape_control(correction.note);
}

std::string to_json(const CorrectionsFile& file) {
    using Json = nlohmann::ordered_json;
    Json corrections = Json::array(), faults = Json::array();
    for (std::size_t i = 0; i < file.corrections().size(); ++i) {
        const Correction& each = file.corrections()[i];
        corrections.push_back({{"number", i + 1}, {"line", each.line}, {"article", each.article}, {"what", to_string(each.kind)},
                               {"value", each.value}, {"words", each.words.empty() ? Json() : Json(each.words)},
                               {"note", each.note.empty() ? Json() : Json(each.note)}});
    }
    for (const Error& fault : file.faults()) faults.push_back({{"where", fault.where}, {"message", fault.message}});
    const Json json = {{"format_version", corrections_format_version}, {"file", file.path().string()},
                       {"corrections", std::move(corrections)}, {"faults", std::move(faults)}};
    return json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string add_command(const Article& article, const std::string& db, const std::string& corrections) {
    const std::string more = corrections.empty() ? "" : " --corrections " + shell_word(corrections);
    return escape_control("onrecord-index add " + shell_word(split_place(article.path).first) + " --db " + shell_word(db) + more);
}

void print_quotations(const Article& article, std::ostream& err) {
    if (article.quotes.empty()) err << "the article has no quotations\n";
    for (std::size_t i = 0; i < article.quotes.size(); ++i) {
        const Quote& quote = article.quotes[i];
        err << "  [" << i + 1 << "] " << (quote.speaker ? escape_control(quote.speaker->name) : "unattributed") << ": \""
            << shorten(quote_text(article, quote), longest_words) << "\"\n";
    }
}

void print_faults(const CorrectionsFile& file, std::ostream& err) {
    for (const Error& fault : file.faults()) err << escape_control(fault.where) << ": not applied: " << escape_control(fault.message) << '\n';
}

void print_stale(const StaleCorrection& stale, const CorrectionsFile& file, std::ostream& err) {
    const Correction& correction = stale.correction;
    err << escape_control(file.path().string()) << ':' << correction.line << ": not applicable: " << escape_control(correction.article) << ": "
        << stale.why << ": \"" << shorten(correction.words, longest_words) << "\"\n";
}

std::string topic_ids(const Gazetteer& gazetteer) {
    std::string out;
    for (const Topic& topic : gazetteer.topics()) out += (out.empty() ? "" : " ") + topic.id;
    return out;
}

}  // namespace onrecord
