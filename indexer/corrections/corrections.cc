#include "indexer/corrections/corrections.h"

#include <algorithm>

#include "common/hash.h"
#include "indexer/corrections/quote_words.h"
#include "indexer/corrections/registry.h"
#include "indexer/extract/when.h"

namespace onrecord {
namespace {

constexpr std::size_t most_topics = 3;   // of extraction's and the editor's together, unless the editor says more

Evidence corrected(Span span = {}) { return {corrected_rule, 1.0F, span}; }

bool is_corrected(const Assigned& value) { return value.evidence.rule == corrected_rule; }

void set_speaker(Quote& quote, Speaker speaker) {
    quote.kind = speaker.kind == SpeakerKind::document ? QuoteKind::document : kind_of(quote.parts);
    quote.speaker = std::move(speaker);
    quote.also.clear();
    quote.evidence = corrected(quote.evidence.span);
}

/// Takes one speaker out; joint ones stay, and nobody is a speaker, too.
void drop_speaker(Quote& quote, const std::string& id) {
    std::vector<Speaker> speakers;
    if (quote.speaker) speakers.push_back(*quote.speaker);
    speakers.insert(speakers.end(), quote.also.begin(), quote.also.end());
    if (std::erase_if(speakers, [&](const Speaker& speaker) { return speaker.id == id; }) == 0) return;
    quote.speaker.reset();
    quote.also.clear();
    if (!speakers.empty()) {
        quote.speaker = std::move(speakers.front());
        quote.also.assign(speakers.begin() + 1, speakers.end());
    }
    quote.kind = kind_of(quote.parts);
    quote.evidence = corrected(quote.evidence.span);
}

void correct_speaker(Article& article, const Correction& correction, const Gazetteer& gazetteer) {
    const Result<std::vector<std::size_t>> found = find_quote(article, correction.words);
    if (!found) return;
    const Result<Speaker> speaker = find_speaker(gazetteer, correction.value, when_of(article));
    if (!speaker) return;
    for (const std::size_t i : found.value()) {
        if (correction.kind == CorrectionKind::speaker_is) set_speaker(article.quotes[i], speaker.value());
        else drop_speaker(article.quotes[i], speaker.value().id);
    }
}

void correct_topic(Article& article, const Correction& correction, const Gazetteer& gazetteer) {
    std::vector<Assigned>& topics = article.topics;
    const auto known = std::ranges::find(topics, correction.value, &Assigned::id);
    const Span span = known == topics.end() ? Span{} : known->evidence.span;
    if (known != topics.end()) topics.erase(known);
    const Topic* topic = gazetteer.topic(correction.value);
    if (correction.kind == CorrectionKind::topic_is_not || !topic) return;
    const auto first_found = std::ranges::find_if_not(topics, is_corrected);
    topics.insert(first_found, {topic->id, topic->label, corrected(span)});
    while (topics.size() > most_topics && !is_corrected(topics.back())) topics.pop_back();
}

}  // namespace

Corrections::Corrections(const std::vector<Correction>& corrections) {
    for (const Correction& correction : corrections) by_article_[correction.article].push_back(correction);
}

const std::vector<Correction>* Corrections::of(const std::string& article) const {
    const auto found = by_article_.find(article);
    return found == by_article_.end() ? nullptr : &found->second;
}

std::uint64_t Corrections::content_hash(const std::string& article, std::uint64_t hash) const {
    const std::vector<Correction>* corrections = of(article);
    if (!corrections) return hash;
    for (Correction correction : *corrections) {
        correction.note.clear();
        hash = hash64(to_line(correction), hash);
    }
    return hash;
}

Article Corrections::correct_date(Article article) const {
    const std::vector<Correction>* corrections = of(article.id);
    if (!corrections) return article;
    for (const Correction& correction : *corrections) {
        if (correction.kind != CorrectionKind::date_is) continue;
        article.date = parse_iso_date(correction.value);
        article.date_basis = corrected_rule;
        article.date_window.reset();
        article.date_evidence = corrected();
    }
    return article;
}

Article Corrections::correct_values(Article article, const Gazetteer& gazetteer) const {
    const std::vector<Correction>* corrections = of(article.id);
    if (!corrections) return article;
    for (const Correction& correction : *corrections) {
        if (correction.about_speaker()) correct_speaker(article, correction, gazetteer);
        else if (correction.kind != CorrectionKind::date_is) correct_topic(article, correction, gazetteer);
    }
    return article;
}

CorrectionOutcome Corrections::outcome(const Article& article) const {
    CorrectionOutcome outcome;
    const std::vector<Correction>* corrections = of(article.id);
    if (!corrections) return outcome;
    for (const Correction& correction : *corrections) {
        if (correction.about_speaker()) {
            const Result<std::vector<std::size_t>> found = find_quote(article, correction.words);
            if (!found) {
                outcome.stale.push_back({correction, found.error().message});
                continue;
            }
        }
        ++outcome.applied;
    }
    return outcome;
}

std::vector<Extractor> corrected_extractors(const Gazetteer& gazetteer, const GazetteerFiles& files, const Corrections& corrections) {
    if (corrections.empty()) return standard_extractors(gazetteer, files);
    return standard_extractors(gazetteer, files,
                               {[&](Article article) { return corrections.correct_date(std::move(article)); },
                                [&](Article article) { return corrections.correct_values(std::move(article), gazetteer); }});
}

}  // namespace onrecord
