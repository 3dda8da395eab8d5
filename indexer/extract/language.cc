#include "indexer/extract/language.h"

#include "indexer/extract/nations.h"

namespace onrecord {

Language::Language(const Gazetteer& source, std::string_view cues_tsv)
    : gazetteer(source), cues(cues_tsv, vocabulary), names(source, vocabulary), countries(nation_words(vocabulary)) {}

std::shared_ptr<const Language> make_language(const Gazetteer& gazetteer, const GazetteerFiles& files) {
    return std::make_shared<const Language>(gazetteer, files.text("cues.tsv"));
}

}  // namespace onrecord
