#include "indexer/extract/cues.h"

#include <algorithm>

#include "common/errors.h"
#include "common/gazetteer/tsv.h"

namespace onrecord {

namespace {

struct FrameName {
    std::string_view name;
    Frame frame;
};
constexpr FrameName frame_names[] = {
    {"quote", frame_quote}, {"that", frame_that}, {"clause", frame_clause}, {"post", frame_post}, {"told", frame_told},
    {"to", frame_to}, {"urge", frame_urge}, {"callon", frame_callon}, {"urgeon", frame_callon}, {"accuse", frame_accuse},
    {"of", frame_of}, {"about", frame_about}, {"for", frame_for}, {"against", frame_against}, {"on", frame_on},
    {"at", frame_at}, {"by", frame_by}, {"as", frame_as}, {"brand", frame_brand}, {"for-object", frame_for_object},
    {"object", frame_object}, {"how", frame_how}, {"refer", frame_refer}, {"liken", frame_liken}, {"know", frame_know},
    {"express", frame_express}, {"lashout", frame_lashout}, {"askto", frame_askto}, {"source", frame_source}};

struct KindName {
    std::string_view name;
    CueKind kind;
};
constexpr KindName kind_names[] = {{"speech", CueKind::speech}, {"ask", CueKind::ask}, {"thought", CueKind::thought},
                                   {"noun", CueKind::noun}, {"source", CueKind::source}};

template <class Names>
auto named(const Names& names, std::string_view name, std::size_t line) {
    const auto at = std::find_if(std::begin(names), std::end(names), [&](const auto& row) { return row.name == name; });
    if (at == std::end(names))
        throw DataError("cues.tsv:" + std::to_string(line) + ": unknown word '" + std::string(name) + "'");
    return *at;
}

Inflection inflection_of(std::string_view form, std::string_view lemma, CueKind kind) {
    if (kind == CueKind::noun || kind == CueKind::source) return Inflection::noun;
    if (form == lemma) return Inflection::base;
    const std::string_view verb = form.substr(0, form.find(' '));
    if (verb.ends_with("ing")) return Inflection::ing;
    return verb.ends_with("s") && !verb.ends_with("ss") ? Inflection::third : Inflection::past;
}

std::vector<WordId> phrase_of(std::string_view form, Vocabulary& vocabulary) {
    std::vector<WordId> words;
    while (!form.empty()) {
        const std::size_t end = std::min(form.find(' '), form.size());
        words.push_back(vocabulary.add(form.substr(0, end)));
        form.remove_prefix(std::min(end + 1, form.size()));
    }
    return words;
}

}  // namespace

bool is_noun_alike(const CueMatch& match) {
    if (match.inflection != Inflection::base && match.inflection != Inflection::third) return false;
    static constexpr std::string_view lemmas[] = {
        "answer", "appeal", "attack", "blame", "blast", "blog", "boast", "brand", "call", "challenge", "charge", "cheer", "claim",
        "comment", "counsel", "counter", "cry", "demand", "dispute", "email", "estimate", "find", "forecast", "joke", "label",
        "laugh", "mock", "note", "pledge", "post", "praise", "promise", "protest", "question", "remark", "reply", "report",
        "request", "rule", "scream", "slam", "smile", "state", "talk", "text", "trumpet", "tweet", "voice", "vow"};
    return std::ranges::binary_search(lemmas, match.cue->lemma);
}

CueTable::CueTable(std::string_view text, Vocabulary& vocabulary) {
    for (const TsvRow& row : read_tsv(text, "cues.tsv", 4)) {
        Cue& cue = cues_.emplace_back();
        cue.lemma = row.cells[0];
        cue.kind = named(kind_names, row.cells[3], row.line).kind;
        for (const std::string_view frame : split_list(row.cells[2])) cue.frames |= named(frame_names, frame, row.line).frame;
        const std::vector<std::string_view> forms = split_list(row.cells[1]);
        const bool has_past = std::ranges::any_of(forms, [&](std::string_view form) { return inflection_of(form, cue.lemma, cue.kind) == Inflection::past; });
        for (const std::string_view form : forms) {
            const std::vector<WordId> words = phrase_of(form, vocabulary);
            if (words.empty()) throw DataError("cues.tsv:" + std::to_string(row.line) + ": empty form");
            Inflection inflection = inflection_of(form, cue.lemma, cue.kind);
            if (inflection == Inflection::base && !has_past) inflection = Inflection::past;   // "put", "read"
            forms_.add(words, {&cue, inflection});
        }
    }
}

}  // namespace onrecord
