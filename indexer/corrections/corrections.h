#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "common/article.h"
#include "indexer/corrections/correction.h"
#include "indexer/extract/extractor.h"

namespace onrecord {

/// A correction that could not be applied, and why.
struct StaleCorrection {
    Correction correction;
    std::string why;
};

/// How the corrections of one article fared.
struct CorrectionOutcome {
    std::uint64_t applied = 0;
    std::vector<StaleCorrection> stale;
};

/// The corrections of a file by article; read-only, threads may share one. Where two contradict each other the later
/// one of the file wins.
class Corrections {
public:
    Corrections() = default;
    explicit Corrections(const std::vector<Correction>& corrections);

    bool empty() const { return by_article_.empty(); }

    /// `hash`, changed by what the corrections of that article say: decides unchanged at the next `add`, so that a
    /// new, changed or removed correction makes its article count as changed.
    std::uint64_t content_hash(const std::string& article, std::uint64_t hash) const;

    /// The date as corrected. Before everything that depends on the day.
    Article correct_date(Article article) const;

    /// Speakers and topics as corrected. After what finds them, before the departments, which follow from them.
    /// What extraction itself found to be as the editor says is marked as corrected, too; "is not X" leaves a value
    /// alone that extraction by now takes for something else.
    Article correct_values(Article article, const Gazetteer& gazetteer) const;

    /// Which of them hold of an article that has been extracted and corrected. A speaker's is stale if its
    /// quotation is not found any more; dates and topics always hold.
    CorrectionOutcome outcome(const Article& article) const;

private:
    const std::vector<Correction>* of(const std::string& article) const;

    std::unordered_map<std::string, std::vector<Correction>> by_article_;
};

/// The standard extractors with the corrections in their places. The corrections must outlive them.
std::vector<Extractor> corrected_extractors(const Gazetteer& gazetteer, const GazetteerFiles& files, const Corrections& corrections);

}  // namespace onrecord
