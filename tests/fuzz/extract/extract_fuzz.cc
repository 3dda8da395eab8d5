// All extractors over an article of any bytes: first line the date (an ISO date, else undated), second line the title,
// the rest the text. Readers give UTF-8 only; the extractors must stand whatever comes.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "common/text.h"
#include "indexer/extract/extractor.h"

namespace onrecord {

namespace {

/// Stops the fuzzer. Not assert: these must hold in release builds too.
void require(bool holds) {
    if (!holds) std::abort();
}

std::string_view take_line(std::string_view& rest) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return line;
}

Article article_of(std::string_view bytes) {
    Article article;
    article.date = parse_iso_date(take_line(bytes));
    article.title = take_line(bytes);
    article.text = bytes;
    return article;
}

/// What holds of every extracted article.
class Checker {
public:
    explicit Checker(const Article& article) : article_(article), starts_(article.text.size() + 1, false) {
        for (std::size_t at = 0; at < article.text.size(); next_codepoint(article.text, at)) starts_[at] = true;
        starts_[article.text.size()] = true;
    }

    void check() const {
        check_dropped();
        for (const Quote& quote : article_.quotes) check(quote);
        for (const Mention& mention : article_.mentions) words(mention.span), require(!mention.id.empty());
        for (const Assigned& value : article_.departments) check(value);
        for (const Assigned& value : article_.topics) check(value);
        require(article_.topics.size() <= 3);
        check(article_.date_evidence);
        if (article_.date_window) require(article_.date_window->from <= article_.date_window->until);
    }

private:
    /// Bytes of the text, whole characters.
    void inside(Span span) const {
        require(span.start <= span.end && span.end <= article_.text.size());
        require(starts_[span.start] && starts_[span.end]);
    }
    void words(Span span) const {
        inside(span);
        require(span.start < span.end);
    }
    void check(const Evidence& evidence) const {
        inside(evidence.span);
        require(evidence.confidence >= 0 && evidence.confidence <= 1);
    }
    void check(const Assigned& value) const {
        require(!value.id.empty() && !value.label.empty() && !value.evidence.rule.empty());
        check(value.evidence);
    }
    void check(const Quote& quote) const {
        require(!quote.parts.empty());
        std::uint32_t before = 0;
        for (const QuotePart& part : quote.parts) {
            words(part.span);
            require(before <= part.span.start);
            before = part.span.end;
        }
        inside(quote.mention);
        inside(quote.cue);
        check(quote.evidence);
        require(quote.evidence.rule.find('/') != std::string::npos);
        if (quote.speaker) require(!quote.speaker->id.empty() && !quote.speaker->name.empty());
        else require(quote.also.empty());
    }
    void check_dropped() const {
        std::uint32_t before = 0;
        for (const Dropped& dropped : article_.dropped) {
            words(dropped.span);
            require(before <= dropped.span.start && !dropped.reason.empty());
            before = dropped.span.end;
        }
    }

    const Article& article_;
    std::vector<bool> starts_;   ///< where characters begin, and the end
};

}  // namespace

}  // namespace onrecord

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace onrecord;
    static const GazetteerFiles files = GazetteerFiles::embedded();
    static const std::vector<Extractor> extractors = standard_extractors(Gazetteer::embedded(), files);
    const Article article = article_of({reinterpret_cast<const char*>(data), size});
    const Article found = run_extractors(extractors, article);
    Checker(found).check();
    require(found == run_extractors(extractors, article));
    return 0;
}
