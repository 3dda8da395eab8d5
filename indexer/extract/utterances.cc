#include "indexer/extract/utterances.h"

#include <algorithm>

namespace onrecord {

namespace {

constexpr std::uint32_t unclaimed = 0xffffffff;
constexpr std::uint32_t farthest_carry = 3;   ///< paragraphs over which a speaker is carried

class Gatherer {
public:
    Gatherer(const Sheet& sheet, const std::vector<QuotedSpan>& quoted, const std::vector<Report>& reports)
        : sheet_(sheet), quoted_(quoted), reports_(reports), claim_(quoted.size(), unclaimed) {}

    std::vector<Utterance> run() {
        for (paragraph_ = 0; paragraph_ < sheet_.paragraphs.size(); ++paragraph_) {
            range_ = sheet_.paragraphs[paragraph_];
            first_span_ = next_span_;
            while (next_span_ < quoted_.size() && quoted_[next_span_].words.first < range_.last) ++next_span_;
            const std::uint32_t pending = pending_;
            pending_ = unclaimed;
            while (next_report_ < reports_.size() && reports_[next_report_].words.first < range_.last) take(next_report_++);
            for (std::uint32_t k = first_span_; k < next_span_; ++k)
                if (claim_[k] == unclaimed) place(k, pending);
            left_open_ = unclaimed;
            if (next_span_ > first_span_ && !quoted_[next_span_ - 1].closed) left_open_ = claim_[next_span_ - 1];
        }
        for (Utterance& utterance : utterances_)
            std::ranges::sort(utterance.parts, {}, &Range::first);
        std::erase_if(utterances_, [](const Utterance& utterance) { return utterance.parts.empty(); });
        return std::move(utterances_);
    }

private:
    std::uint32_t add(std::uint32_t report, const char* rule) {
        Utterance utterance;
        utterance.report = report;
        utterance.rule = rule;
        utterances_.push_back(std::move(utterance));
        return static_cast<std::uint32_t>(utterances_.size() - 1);
    }
    void claim(std::uint32_t span, std::uint32_t utterance) {
        claim_[span] = utterance;
        utterances_[utterance].parts.push_back(quoted_[span].words);
        speech_ = utterance;
        speech_paragraph_ = paragraph_;
    }

    void take(std::uint32_t r) {
        const Report& report = reports_[r];
        const std::uint32_t utterance = add(r, report.rule);
        if (report.complement.kind == ComplementKind::next_paragraph && report.placing == Placing::after) {
            pending_ = utterance;
            return;
        }
        if (!report.content.empty()) return take_content(utterance, report);
        if (report.placing != Placing::before) return;
        if (!report.rest.empty()) add_part(utterance, report.rest);
        // The quotation that closes right before the clause, and those that lead up to it.
        std::uint32_t at = report.clause.first;
        if (report.rule == attribution_line_rule) return name_below(utterance, at);
        while (at > range_.first && sheet_[at - 1].quoted == 0 && !sheet_[at - 1].wordlike()) --at;
        if (at <= range_.first || sheet_[at - 1].quoted == 0) return;
        std::uint32_t k = sheet_[at - 1].quoted - 1;
        if (claim_[k] != unclaimed) return;
        claim(k, utterance);
        while (k > first_span_ && claim_[k - 1] == unclaimed && adjacent(k - 1, k)) claim(--k, utterance);
    }

    /// A name behind or below a quotation speaks it, unless the quotation has its source already.
    void name_below(std::uint32_t utterance, std::uint32_t at) {
        while (at > 0 && sheet_[at - 1].quoted == 0 && !sheet_[at - 1].wordlike()) --at;
        if (at == 0 || sheet_[at - 1].quoted == 0) return;
        const std::uint32_t k = sheet_[at - 1].quoted - 1;
        if (claim_[k] != unclaimed) {
            Utterance& other = utterances_[claim_[k]];
            if (other.report != no_report && !other.carried) return;
            std::erase(other.parts, quoted_[k].words);
        }
        claim(k, utterance);
    }

    void take_content(std::uint32_t utterance, const Report& report) {
        add_part(utterance, report.content);
        if (!report.rest.empty()) add_part(utterance, report.rest);
        // "admitted that ...: “...”"
        const std::uint32_t colon = report.content.last;
        if (colon + 2 < range_.last && sheet_[colon].sign == ':' && sheet_[colon + 1].kind == LexemeKind::mark && sheet_[colon + 2].quoted != 0 &&
            claim_[sheet_[colon + 2].quoted - 1] == unclaimed)
            claim(sheet_[colon + 2].quoted - 1, utterance);
    }
    void add_part(std::uint32_t utterance, Range part) {
        said_ = utterance;
        said_paragraph_ = paragraph_;
        utterances_[utterance].parts.push_back(part);
        for (std::uint32_t i = part.first; i < part.last; ++i) {
            if (sheet_[i].quoted == 0) continue;
            const std::uint32_t k = sheet_[i].quoted - 1;
            if (claim_[k] == unclaimed) claim_[k] = utterance;
            speech_ = utterance;
            speech_paragraph_ = paragraph_;
            i = std::max(i, quoted_[k].words.last - 1);
        }
    }

    /// True if only marks and signs stand between two spans.
    bool adjacent(std::uint32_t a, std::uint32_t b) const {
        for (std::uint32_t i = quoted_[a].words.last; i < quoted_[b].words.first; ++i)
            if (sheet_[i].wordlike()) return false;
        return true;
    }
    /// The span begins its sentence (or stands behind a colon).
    bool begins_sentence(std::uint32_t k) const {
        std::uint32_t i = quoted_[k].words.first;
        while (i > range_.first && sheet_[i - 1].kind == LexemeKind::mark) --i;
        if (i == range_.first) return true;
        if (sheet_[i - 1].kind == LexemeKind::sign && sheet_[i - 1].sign == ':') return true;
        return sheet_[i - 1].sentence != sheet_[quoted_[k].words.first].sentence;
    }
    /// The span reaches the end of its sentence.
    bool ends_sentence(std::uint32_t k) const {
        std::uint32_t i = quoted_[k].words.last;
        const std::uint32_t end = sheet_.sentences[sheet_[i - 1].sentence].last;
        while (i < end && !sheet_[i].wordlike()) ++i;
        return i >= end;
    }
    bool begins_paragraph(std::uint32_t k) const {
        std::uint32_t i = quoted_[k].words.first;
        while (i > range_.first && sheet_[i - 1].kind == LexemeKind::mark) --i;
        return i == range_.first;
    }

    /// A span that no reporting clause claimed.
    void place(std::uint32_t k, std::uint32_t pending) {
        const bool first = begins_paragraph(k);
        if (k > first_span_ && claim_[k - 1] != unclaimed && (begins_sentence(k) || adjacent(k - 1, k))) {
            claim(k, claim_[k - 1]);   // “A,” he said. “B”
            return;
        }
        if (first && left_open_ != unclaimed) return claim(k, left_open_);
        if (!quoted_[k].opened) return;
        if (pending != unclaimed && (first || begins_sentence(k))) return claim(k, pending);
        if (first && k + 1 < next_span_ && claim_[k + 1] != unclaimed && is_speech(k)) {
            return claim(k, claim_[k + 1]);
        }
        if (!is_speech(k)) return;
        if (said_ != unclaimed && said_paragraph_ == paragraph_ && !first) {   // Mr Schiff said .... “The other factor ...”
            const std::uint32_t utterance = add(utterances_[said_].report, "next-sentence");
            return claim(k, utterance);
        }
        if (first && ends_sentence(k) && speech_ != unclaimed && paragraph_ <= speech_paragraph_ + farthest_carry) {
            if (paragraph_ == speech_paragraph_ + 1) return claim(k, speech_);
            const std::uint32_t utterance = add(utterances_[speech_].report, "carried-over");
            utterances_[utterance].carried = true;
            return claim(k, utterance);
        }
        if (speech_ != unclaimed && speech_paragraph_ == paragraph_) return claim(k, speech_);
        claim(k, add(no_report, "no-source"));
    }
    /// A quoted sentence, not a phrase inside one of the journalist's.
    bool is_speech(std::uint32_t k) const {
        std::uint32_t words = 0;
        for (std::uint32_t i = quoted_[k].words.first; i < quoted_[k].words.last && words < 5; ++i) words += sheet_[i].wordlike();
        return begins_sentence(k) && words >= 3 && (ends_sentence(k) || words >= 5);
    }

    const Sheet& sheet_;
    const std::vector<QuotedSpan>& quoted_;
    const std::vector<Report>& reports_;
    std::vector<std::uint32_t> claim_;       ///< per span: the utterance that it belongs to
    std::vector<Utterance> utterances_;
    Range range_{};
    std::uint32_t paragraph_ = 0, first_span_ = 0, next_span_ = 0, next_report_ = 0;
    std::uint32_t pending_ = unclaimed;      ///< utterance of "He said:" at the end of the paragraph before
    std::uint32_t left_open_ = unclaimed;    ///< utterance of a quotation left open there
    std::uint32_t said_ = unclaimed;         ///< the last utterance with a reporting clause
    std::uint32_t said_paragraph_ = 0;
    std::uint32_t speech_ = unclaimed;       ///< the last utterance with quoted words
    std::uint32_t speech_paragraph_ = 0;
};

}  // namespace

std::vector<Utterance> find_utterances(const Sheet& sheet, const std::vector<QuotedSpan>& quoted, const std::vector<Report>& reports) {
    return Gatherer(sheet, quoted, reports).run();
}

}  // namespace onrecord
