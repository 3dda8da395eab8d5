#pragma once

#include <memory>
#include <unordered_map>

#include "indexer/extract/cues.h"
#include "indexer/extract/name_table.h"

namespace onrecord {

/// Everything that extraction looks up, under one numbering of words. Made once, shared by the
/// extractors, read-only.
struct Language {
    Language(const Gazetteer& gazetteer, std::string_view cues_tsv);
    Language(const Language&) = delete;
    Language& operator=(const Language&) = delete;

    const Gazetteer& gazetteer;
    Vocabulary vocabulary;
    CueTable cues;
    NameTable names;
    std::unordered_map<WordId, std::string_view> countries;   ///< of nationality words and country names

    /// The word's country, or empty.
    std::string_view country(WordId word) const {
        const auto at = countries.find(word);
        return at == countries.end() ? std::string_view{} : at->second;
    }
};

std::shared_ptr<const Language> make_language(const Gazetteer& gazetteer, const GazetteerFiles& files);

}  // namespace onrecord
