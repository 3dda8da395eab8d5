#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace onrecord {

/// Why a run ended.
enum class RunEnd : std::uint8_t { complete, interrupted, too_many_rejects };
std::string_view to_string(RunEnd end);   ///< "complete", "interrupted", "too-many-rejects"

/// What a run found in its sources, beside what it read of them.
struct SourceCounts {
    std::uint64_t unchanged_files = 0;   ///< not read
    std::uint64_t read_files = 0;
    std::uint64_t errors = 0;            ///< sources, or parts of them, that could not be looked at
    std::uint64_t removed = 0;           ///< articles taken out, since their source is gone
    std::uint64_t missing = 0;           ///< articles whose source is gone and that are kept for now
};

/// What one run of `add` or `update` did (UX I6).
struct IngestReport {
    std::uint64_t added = 0;
    std::uint64_t changed = 0;       ///< known id, new content: replaced
    std::uint64_t unchanged = 0;     ///< known id, same content: nothing done
    std::map<std::string, std::uint64_t> rejected;   ///< by reason (indexer/reader/reader.h)
    std::uint64_t skipped = 0;       ///< members of archives that are no articles by their kind
    std::uint64_t warnings = 0;      ///< things doubtful about articles that were kept
    static constexpr std::size_t most_warnings_kept = 20;
    std::vector<std::string> first_warnings{};   ///< with file and record
    std::uint64_t quotations = 0;    ///< in the articles added or changed, as are the next four
    std::uint64_t unattributed = 0;  ///< quotations without a speaker
    std::uint64_t undated = 0;       ///< articles without a date of publication
    std::uint64_t with_copies = 0;   ///< articles added or changed that are copies of others, or have some
    std::uint64_t corrected = 0;     ///< corrections applied to these articles
    std::uint64_t stale_corrections = 0;  ///< corrections of these articles that cannot be applied any more
    std::uint64_t inputs_left = 0;   ///< inputs not read because the run was stopped
    std::optional<SourceCounts> sources{};   ///< `update` only
    std::uint32_t batch = 0;         ///< the run's number; 0: nothing was written
    double seconds = 0;
    RunEnd end = RunEnd::complete;

    std::uint64_t written() const { return added + changed; }
    std::uint64_t rejects() const;
};

/// The report as the commands print it: a line a number, right-aligned, reasons indented. Every line is always
/// there, except those of reasons that did not occur.
std::string to_text(const IngestReport& report);

/// The same numbers as one line of JSON.
std::string to_json(const IngestReport& report);

}  // namespace onrecord
