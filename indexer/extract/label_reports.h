#pragma once

#include "indexer/extract/sentence_scan.h"

namespace onrecord {

/// Reads sources without a word of saying: "Mr Davis: “...”", transcripts, names below a quotation, "... the following:".
class LabelReader : public SentenceScan {
public:
    explicit LabelReader(const SentenceScan& scan) : SentenceScan(scan) {}

    /// "WALLACE: I want to ask you ...": the whole paragraph is what was said.
    bool transcript_line();
    /// A short phrase and a colon before a quotation, with no word of saying.
    void colon_only();

private:
    /// "“...” — Jacklyn Ashley", or the name on the next line.
    /// Where a line of attribution begins: at a dash behind the quotation that opens the sentence, else where it begins.
    std::uint32_t behind_quotation() const;
    bool attribution_line();
    /// "Sanders made the following comment:" at the end of a paragraph.
    bool introduces_paragraph();
    Range paragraph() const;
};

}  // namespace onrecord
