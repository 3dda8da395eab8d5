#pragma once

#include <optional>

#include "indexer/extract/cast_scan.h"

namespace onrecord {

/// Finds names with first names, of the gazetteer or any capitalised run that looks like a person, and bodies and places.
class FullNames : public CastScan {
public:
    using CastScan::CastScan;

    void read_headline(const Sheet& headline);
    void find_full_names();

private:
    std::uint32_t full_name(std::uint32_t i);
    /// A name of the gazetteer that begins at `i`; where it ends, or 0.
    std::uint32_t known_name(std::uint32_t start, std::uint32_t i, std::uint32_t end, bool titled);
    /// What follows a name at `i` describes somebody in private life: "David Davis, 61, who keeps sheep near Brecon," is
    /// a namesake of the minister, "David Davis, 67, the MP for Haltemprice," is not.
    bool is_private(std::uint32_t i, std::uint32_t end) const;
    /// The article has named a person so who is not in the gazetteer.
    bool is_known_unknown(std::uint32_t first, std::uint32_t last) const;
    /// "Chelsea Clinton", "Kent Brockman": a place's name that begins a person's.
    bool begins_person(std::uint32_t i, std::uint32_t end) const;
    /// A capitalised run that the gazetteer does not know: a person if it begins with a first name or a title.
    std::uint32_t unknown_name(std::uint32_t start, std::uint32_t i, std::uint32_t end, bool titled, char gender);
    /// "J.K.", "J."
    bool is_initials(std::uint32_t i) const;
    /// "Harry Potter author": the name of a work.
    bool work_follows(std::uint32_t i) const;
    bool caps_lock(std::uint32_t first, std::uint32_t last) const;

    /// Where the office ends that begins with a body or place: "SNP Foreign Affairs Spokesman" names nobody called Affairs.
    std::uint32_t office_end_ = 0;
};

}  // namespace onrecord
