#pragma once

#include <cstdint>
#include <filesystem>
#include <string_view>
#include <vector>

#include "common/segment/clusters.h"
#include "common/segment/manifest.h"

namespace onrecord {

/// The documents of one table of a generation, numbered through its segments as in Clusters, and which of them live.
class TableDocuments {
public:
    /// `table` is "articles" or "quotes". Throws IoError.
    TableDocuments(const std::filesystem::path& index, const Manifest& manifest, std::string_view table);

    std::size_t segments() const { return deleted_.size(); }
    std::uint32_t count(std::size_t segment) const { return bases_[segment + 1] - bases_[segment]; }
    std::uint32_t number(DocumentPlace place) const { return bases_[place.segment] + place.docid - 1; }
    DocumentPlace place(std::uint32_t number) const;
    bool is_live(DocumentPlace place) const;
    /// Of one segment, rising.
    const std::vector<std::uint32_t>& deleted(std::size_t segment) const { return deleted_[segment]; }

    /// Calls visit(docid) for the live documents of a segment, rising.
    template <class Visit>
    void for_each_live(std::size_t segment, const Visit& visit) const {
        auto next = deleted_[segment].begin();
        for (std::uint32_t docid = 1; docid <= count(segment); ++docid) {
            if (next != deleted_[segment].end() && *next == docid) ++next;
            else visit(docid);
        }
    }

private:
    std::vector<std::uint32_t> bases_;                  // and the number of all
    std::vector<std::vector<std::uint32_t>> deleted_;   // docids
};

}  // namespace onrecord
