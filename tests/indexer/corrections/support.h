#pragma once

#include <string>

#include "common/article.h"

namespace onrecord::test {

/// An article "one" of 12 September 2017: Philip Hammond says the lights will stay on, Richard Hammond that cars were
/// faster than trains, nobody that it rained.
inline Article lights_article() {
    Article article;
    article.id = "one";
    article.text = "“The lights\nwill stay on.” Cars were faster than trains. It rained.";
    article.date = parse_iso_date("2017-09-12");
    const auto span_of = [&](const std::string& words) {
        const auto at = static_cast<std::uint32_t>(article.text.find(words));
        return Span{at, at + static_cast<std::uint32_t>(words.size())};
    };
    const auto add = [&](const std::string& words, QuoteKind kind, const std::string& id, const std::string& name) {
        Quote quote{.parts = {{span_of(words), kind}}, .kind = kind};
        if (!id.empty()) {
            quote.speaker = Speaker{.id = id, .name = name, .kind = SpeakerKind::person, .office = {}, .office_name = {}, .department = {}, .party = {}};
            quote.evidence = {"quote-verb-source/surname", 0.9F, {0, 3}};
        }
        article.quotes.push_back(quote);
    };
    add("The lights\nwill stay on.", QuoteKind::direct, "hammond-philip", "Philip Hammond");
    add("Cars were faster than trains", QuoteKind::indirect, "hammond-richard", "Richard Hammond");
    add("It rained", QuoteKind::indirect, "", "");
    return article;
}

}  // namespace onrecord::test
