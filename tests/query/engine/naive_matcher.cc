#include "tests/query/engine/naive_matcher.h"

#include <algorithm>
#include <functional>

#include "common/stemmer.h"
#include "common/text.h"
#include "common/tokenizer.h"

namespace onrecord::test {
namespace {

struct Place { int start, end; int sentence, paragraph; };  // word positions [start, end)

struct Spoken {
    std::string word;
    int start, end;
    int sentence, paragraph;
    bool title, quoted, lead;
    bool foreign;
};

/// Tokens of one text appended; an alternative that covers several words ends where they end.
void append(std::vector<Spoken>& out, const std::string& text, const std::vector<Span>& skip, const std::vector<Span>& quoted, bool title, bool foreign) {
    const std::vector<Token> tokens = tokenize(text, skip, foreign ? Elisions::split : Elisions::keep);
    const int base = out.empty() ? 0 : out.back().end + (title ? 0 : 100);
    int sentence = out.empty() ? 0 : out.back().sentence + 1, paragraph = out.empty() ? 0 : out.back().paragraph + 1;
    const int lead = paragraph;
    bool first = true;
    for (const Token& token : tokens) {
        if (!first && token.before != Break::none) ++sentence;
        if (!first && token.before == Break::paragraph) ++paragraph;
        first = false;
        int end = static_cast<int>(token.position) + 1;
        for (const Token& other : tokens) {
            if (token.alternative && other.span.start >= token.span.start && other.span.end <= token.span.end) end = std::max(end, static_cast<int>(other.position) + 1);
        }
        const bool inside = std::any_of(quoted.begin(), quoted.end(), [&](const Span& span) { return span.contains(token.span.start); });
        out.push_back({token.word, base + static_cast<int>(token.position), base + end, sentence, paragraph, title, inside, !title && paragraph == lead, foreign});
    }
}

std::vector<Spoken> words_of(const Article& article) {
    std::vector<Span> quoted;
    for (const Quote& quote : article.quotes) {
        for (const QuotePart& part : quote.parts) quoted.push_back(part.span);
    }
    std::vector<Spoken> out;
    const bool foreign = article.lang == "fr";   // the only other language of the random archive
    append(out, article.title, {}, {}, true, foreign);
    append(out, article.text, dropped_spans(article), quoted, false, foreign);
    return out;
}

std::vector<Spoken> words_of(const Article& article, std::size_t quote) {
    std::vector<Spoken> out;
    append(out, quote_text(article, article.quotes[quote]), {}, {}, false, false);
    return out;
}

bool in_field(const Spoken& word, const Field* field) {
    if (field == &schema::title) return word.title;
    if (field == &schema::body) return !word.title;
    if (field == &schema::lead) return word.lead;
    if (field == &schema::unsaid) return !word.title && !word.quoted;
    return true;
}

std::size_t naive_distance(const std::string& a, const std::string& b) {
    std::vector<std::vector<std::size_t>> d(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i) {
        for (std::size_t j = 0; j <= b.size(); ++j) {
            if (i == 0 || j == 0) { d[i][j] = i + j; continue; }
            d[i][j] = std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + (a[i - 1] != b[j - 1])});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
        }
    }
    return d[a.size()][b.size()];
}

/// One token against one part of a query word. `phrase`: no stemming, accents do not count.
bool same_word(const std::string& token, bool foreign, const std::string& wanted, const Word& word, bool phrase, bool last) {
    static thread_local Stemmer stemmer;
    if (word.form == WordForm::prefix && last) return fold_accents(token).starts_with(fold_accents(wanted));
    if (word.form == WordForm::fuzzy && last) return naive_distance(fold_accents(token), fold_accents(wanted)) <= word.distance;
    if (phrase || (foreign && word.form == WordForm::plain)) return fold_accents(token) == fold_accents(wanted);
    if (word.form == WordForm::plain) return stemmer.term(token) == stemmer.term(wanted);
    return token == wanted;
}

/// The ways to read a query word: its parts, and all of it as one where hyphens join it.
std::vector<std::vector<std::string>> readings(const Word& word) {
    std::vector<std::string> parts;
    std::string joined;
    for (const Token& token : tokenize(word.text)) {
        if (token.alternative) continue;
        parts.push_back(token.word);
        joined += token.word;
    }
    std::vector<std::vector<std::string>> out{parts};
    if (parts.size() > 1 && word.text.find('-') != std::string::npos) out.push_back({joined});
    return out;
}

std::vector<Place> chain(const std::vector<Spoken>& words, const std::vector<std::pair<std::string, Word>>& wanted, bool phrase, const Field* field,
                         const std::vector<bool>& last) {
    std::vector<Place> out;
    const std::function<void(std::size_t, int, const Spoken*)> go = [&](std::size_t i, int at, const Spoken* first) {
        for (const Spoken& word : words) {
            if ((i > 0 && word.start != at) || !in_field(word, field)) continue;
            if (!same_word(word.word, word.foreign, wanted[i].first, wanted[i].second, phrase, last[i])) continue;
            const Spoken* head = i == 0 ? &word : first;
            if (i + 1 == wanted.size()) out.push_back({head->start, word.end, head->sentence == word.sentence ? word.sentence : -1, head->paragraph == word.paragraph ? word.paragraph : -1});
            else go(i + 1, word.end, head);
        }
    };
    if (!wanted.empty()) go(0, 0, nullptr);
    return out;
}

std::vector<Place> places(const Expr& expr, const std::vector<Spoken>& words);

std::vector<Place> phrase_places(const Phrase& phrase, const std::vector<Spoken>& words) {
    std::vector<std::vector<std::pair<std::string, Word>>> ways{{}};
    std::vector<std::vector<bool>> lasts{{}};
    for (const Word& word : phrase.words) {
        std::vector<std::vector<std::pair<std::string, Word>>> next;
        std::vector<std::vector<bool>> next_lasts;
        for (std::size_t w = 0; w < ways.size(); ++w) {
            for (const auto& reading : readings(word)) {
                auto way = ways[w];
                auto last = lasts[w];
                for (std::size_t i = 0; i < reading.size(); ++i) {
                    way.emplace_back(reading[i], word);
                    last.push_back(i + 1 == reading.size());
                }
                next.push_back(std::move(way));
                next_lasts.push_back(std::move(last));
            }
        }
        ways = std::move(next);
        lasts = std::move(next_lasts);
    }
    std::vector<Place> out;
    for (std::size_t w = 0; w < ways.size(); ++w) {
        const auto found = chain(words, ways[w], true, phrase.in, lasts[w]);
        out.insert(out.end(), found.begin(), found.end());
    }
    return out;
}

/// Grows matches operand by operand; an operand must not overlap what is there.
std::vector<Place> grow(const std::vector<std::vector<Place>>& operands, const std::function<bool(const Place&, const Place&)>& fits) {
    std::vector<Place> out = operands.front();
    for (std::size_t i = 1; i < operands.size(); ++i) {
        std::vector<Place> longer;
        for (const Place& a : out) {
            for (const Place& b : operands[i]) {
                if (a.start < b.end && b.start < a.end) continue;
                if (!fits(a, b)) continue;
                longer.push_back({std::min(a.start, b.start), std::max(a.end, b.end), a.sentence == b.sentence ? a.sentence : -1, a.paragraph == b.paragraph ? a.paragraph : -1});
            }
        }
        out = std::move(longer);
    }
    return out;
}

int gap(const Place& a, const Place& b) { return a.start < b.start ? b.start - a.end + 1 : a.start - b.end + 1; }

std::vector<Place> places(const Expr& expr, const std::vector<Spoken>& words) {
    if (const Word* word = std::get_if<Word>(&expr.node)) {
        std::vector<Place> out;
        for (const auto& reading : readings(*word)) {
            std::vector<std::pair<std::string, Word>> wanted;
            std::vector<bool> last;
            for (std::size_t i = 0; i < reading.size(); ++i) {
                Word part = *word;
                if (word->form != WordForm::plain && i + 1 != reading.size()) part.form = WordForm::exact;
                wanted.emplace_back(reading[i], part);
                last.push_back(i + 1 == reading.size());
            }
            const auto found = chain(words, wanted, false, word->in, last);
            out.insert(out.end(), found.begin(), found.end());
        }
        return out;
    }
    if (const Phrase* phrase = std::get_if<Phrase>(&expr.node)) {
        if (phrase->slop == 0) return phrase_places(*phrase, words);
        std::vector<std::vector<Place>> operands;
        for (const Word& word : phrase->words) operands.push_back(phrase_places(Phrase{{word}, 0, phrase->in}, words));
        return grow(operands, [&](const Place& a, const Place& b) { return gap(a, b) <= static_cast<int>(phrase->slop); });
    }
    if (const Any* any = std::get_if<Any>(&expr.node)) {
        std::vector<Place> out;
        for (const Expr& part : any->of) {
            const auto found = places(part, words);
            out.insert(out.end(), found.begin(), found.end());
        }
        return out;
    }
    const Prox& prox = std::get<Prox>(expr.node);
    std::vector<std::vector<Place>> operands;
    for (const Expr& part : prox.of) operands.push_back(places(part, words));
    return grow(operands, [&](const Place& a, const Place& b) {
        switch (prox.kind) {
            case ProxKind::near: return gap(a, b) <= static_cast<int>(prox.n);
            case ProxKind::adj: return a.start < b.start && gap(a, b) <= static_cast<int>(prox.n);
            case ProxKind::sentence: return a.sentence >= 0 && a.sentence == b.sentence;
            case ProxKind::paragraph: return a.paragraph >= 0 && a.paragraph == b.paragraph;
        }
        return false;
    });
}

bool found_in(const Expr& expr, const std::vector<Spoken>& words) {
    const std::vector<Place> found = places(expr, words);
    const Word* word = std::get_if<Word>(&expr.node);
    if (!word || word->at_least <= 1) return !found.empty();
    std::set<int> starts;
    for (const Place& place : found) starts.insert(place.start);
    return starts.size() >= word->at_least;
}

const Field* field_of(const Expr& expr) {
    if (const Word* word = std::get_if<Word>(&expr.node)) return word->in;
    if (const Phrase* phrase = std::get_if<Phrase>(&expr.node)) return phrase->in;
    return nullptr;
}

bool any_quote(const Expr& expr, const Article& article, const NaiveStories& stories) {
    for (std::size_t i = 0; i < article.quotes.size(); ++i) {
        if (naive_quote(expr, article, i, stories)) return true;
    }
    return false;
}

bool hits(const FieldMatch& match, const std::set<std::string>& values) {
    if (match.form == ValueForm::any) return !values.empty();
    return std::any_of(match.ids.begin(), match.ids.end(), [&](const std::string& id) { return values.contains(id); });
}

bool in_dates(const RangeMatch& range, const Article& article) {
    if (article.date) return range.days.contains(*article.date);
    return article.date_window && range.days.contains(*article.date_window);
}

NaiveCopies copies_of(const Article& article, const NaiveStories& stories) {
    const auto known = stories.find(article.id);
    return known == stories.end() ? NaiveCopies{} : known->second;
}

bool in_range(const RangeMatch& range, const Article& article, const NaiveStories& stories) {
    if (range.field != &schema::copies) return in_dates(range, article);
    const auto count = static_cast<double>(copies_of(article, stories).count);
    return range.from <= count && count <= range.until;
}

bool naive_has(const HasMatch& match, const Article& article) {
    bool has;
    if (match.what == "quotes") has = !article.quotes.empty();
    else if (match.what == "date") has = article.date.has_value();
    else if (match.what == "title") has = !tokenize(article.title).empty();
    else has = !naive_values(*schema::find(match.what), article).empty();
    return has != match.missing;
}

void add_speaker(const Field& field, const Speaker& speaker, std::set<std::string>& out) {
    const std::string& value = &field == &schema::speaker ? speaker.id : &field == &schema::role ? speaker.office : speaker.party;
    if (!value.empty()) out.insert(value);
}

bool speaker_field(const Field& field) { return &field == &schema::speaker || &field == &schema::role || &field == &schema::party; }

}  // namespace

std::set<std::string> naive_values(const Field& field, const Article& article) {
    std::set<std::string> out;
    if (speaker_field(field)) {
        for (std::size_t i = 0; i < article.quotes.size(); ++i) out.merge(naive_values(field, article, i));
    } else if (&field == &schema::kind) {
        for (const Quote& quote : article.quotes) out.insert(std::string(to_string(quote.kind)));
    } else if (&field == &schema::topic) {
        for (const Assigned& topic : article.topics) out.insert(topic.id);
    } else if (&field == &schema::department) {
        for (const Assigned& department : article.departments) out.insert(department.id);
    } else if (&field == &schema::mentions) {
        for (const Mention& mention : article.mentions) {
            if (mention.kind == MentionKind::person) out.insert(mention.id);
        }
    } else if (&field == &schema::source) {
        std::string id = fold_value(article.outlet);
        std::replace(id.begin(), id.end(), ' ', '-');
        if (!id.empty()) out.insert(id);
    } else if (&field == &schema::type) {
        if (!article.type.empty()) out.insert(article.type);
    } else if (&field == &schema::lang) {
        if (!article.lang.empty()) out.insert(article.lang);
    } else if (&field == &schema::date_basis) {
        out.insert(article.date_basis);
    }
    return out;
}

std::set<std::string> naive_values(const Field& field, const Article& article, std::size_t quote) {
    const Quote& q = article.quotes[quote];
    std::set<std::string> out;
    if (&field == &schema::kind) {
        out.insert(std::string(to_string(q.kind)));
    } else if (&field == &schema::department) {
        if (q.speaker && !q.speaker->department.empty()) out.insert(q.speaker->department);
        for (const Speaker& speaker : q.also) {
            if (!speaker.department.empty()) out.insert(speaker.department);
        }
    } else if (speaker_field(field)) {
        if (q.speaker) add_speaker(field, *q.speaker, out);
        for (const Speaker& speaker : q.also) add_speaker(field, speaker, out);
    } else {
        return naive_values(field, article);
    }
    return out;
}

bool naive_article(const Expr& expr, const Article& article, const NaiveStories& stories) {
    return std::visit(overloaded{
                          [&](const Word&) { return field_of(expr) == &schema::said ? any_quote(expr, article, stories) : found_in(expr, words_of(article)); },
                          [&](const Phrase&) { return field_of(expr) == &schema::said ? any_quote(expr, article, stories) : found_in(expr, words_of(article)); },
                          [&](const Prox&) { return found_in(expr, words_of(article)); },
                          [&](const FieldMatch& match) { return hits(match, naive_values(*match.field, article)); },
                          [&](const RangeMatch& range) { return range.field == &schema::confidence ? any_quote(expr, article, stories) : in_range(range, article, stories); },
                          [&](const HasMatch& match) { return naive_has(match, article); },
                          [&](const FirstMatch& match) { return copies_of(article, stories).first == match.yes; },
                          [&](const Everything&) { return true; },
                          [&](const All& all) { return std::all_of(all.of.begin(), all.of.end(), [&](const Expr& part) { return naive_article(part, article, stories); }); },
                          [&](const Any& any) { return std::any_of(any.of.begin(), any.of.end(), [&](const Expr& part) { return naive_article(part, article, stories); }); },
                          [&](const Not& negated) { return !naive_article(negated.of.front(), article, stories); },
                          [&](const InQuote& quote) { return any_quote(quote.of.front(), article, stories); },
                      },
                      expr.node);
}

bool naive_quote(const Expr& expr, const Article& article, std::size_t quote, const NaiveStories& stories) {
    const auto words = [&](const Field* field) {
        return field == nullptr || field == &schema::said ? found_in(expr, words_of(article, quote)) : naive_article(expr, article, stories);
    };
    return std::visit(overloaded{
                          [&](const Word& word) { return words(word.in); },
                          [&](const Phrase& phrase) { return words(phrase.in); },
                          [&](const Prox&) { return words(nullptr); },
                          [&](const FieldMatch& match) { return hits(match, naive_values(*match.field, article, quote)); },
                          [&](const RangeMatch& range) {
                              const double confidence = article.quotes[quote].evidence.confidence;
                              return range.field == &schema::confidence ? range.from <= confidence && confidence <= range.until : in_range(range, article, stories);
                          },
                          [&](const HasMatch& match) { return naive_has(match, article); },
                          [&](const FirstMatch& match) { return copies_of(article, stories).first == match.yes; },
                          [&](const Everything&) { return true; },
                          [&](const All& all) { return std::all_of(all.of.begin(), all.of.end(), [&](const Expr& part) { return naive_quote(part, article, quote, stories); }); },
                          [&](const Any& any) { return std::any_of(any.of.begin(), any.of.end(), [&](const Expr& part) { return naive_quote(part, article, quote, stories); }); },
                          [&](const Not& negated) { return !naive_quote(negated.of.front(), article, quote, stories); },
                          [&](const InQuote& inner) { return naive_quote(inner.of.front(), article, quote, stories); },
                      },
                      expr.node);
}

}  // namespace onrecord::test
