#include "indexer/extract/departments.h"

#include <algorithm>
#include <memory>
#include <unordered_set>

#include "common/errors.h"
#include "common/gazetteer/tsv.h"
#include "indexer/extract/department_days.h"
#include "indexer/extract/office_window.h"
#include "indexer/extract/regions.h"
#include "indexer/extract/weighted_patterns.h"

namespace onrecord {
namespace {

// What each sign is worth (times 3, 2, 1 in title, lead, body) and what makes a department one the article is
// about. Chosen on dated British articles: two namings in the body, or one in the lead, or the right topic.
constexpr float name_weight = 1.0F, office_weight = 0.5F, topic_alone = 2.5F, topic_named = 1.2F;
constexpr float threshold = 2.0F;
constexpr float most_of_names = 4.0F, most_of_subjects = 1.5F;  // what each kind of sign gives at most
constexpr std::size_t topics_that_count = 2;  // the article's first two, referendum aside, speak for departments
constexpr float sure_second = 0.78F;  // the second speaks alone only where it is a subject of its own, not an aspect

/// A row of topic_departments.tsv.
struct Subject {
    std::string topic;
    std::uint32_t department = 0;
    bool alone = false;  ///< the topic is enough; else the department must be named, too
};

/// What speaks for one department.
struct Case {
    float names = 0, offices = 0, subjects = 0, topics = 0;
    float strongest = 0;
    Span span{};
    bool named() const { return names + offices > 0 || subjects >= threshold; }
    float score() const {
        return std::min(names + offices, most_of_names) + std::min(subjects, most_of_subjects) + topics;
    }
    void saw(float& sign, float worth, Span where) {
        sign += worth;
        if (worth > strongest && !where.empty()) {
            strongest = worth;
            span = where;
        }
    }
};

/// Abbreviations count only as they are written: "MoD", "DfE", not "mod" or "Co".
Spelling spelling_of(std::string_view name) {
    const bool one_word = name.find(' ') == std::string_view::npos;
    return one_word && name.size() <= 6 ? Spelling::exact : Spelling::capitals;
}

/// "US Treasury", "German Foreign Office": another country's.
bool is_foreign(std::string_view before) {
    static const std::unordered_set<std::string_view> nations{
        "us",         "american",  "german",   "french", "irish",   "spanish",  "italian",   "dutch",
        "polish",     "russian",   "turkish",  "greek",  "chinese", "japanese", "indian",    "canadian",
        "australian", "israeli",   "swedish",  "danish", "belgian", "austrian", "hungarian", "portuguese",
        "finnish",    "norwegian", "scottish", "welsh",  "shadow",  "former"};
    return nations.contains(before);
}

class DepartmentFinder {
public:
    DepartmentFinder(const Gazetteer& gazetteer, const GazetteerFiles& files)
        : gazetteer_(&gazetteer),
          subject_patterns_(files.text("department_subjects.tsv"), "department_subjects.tsv",
                            [this](std::string_view id) { return number_of(id); }) {
        for (std::uint32_t i = 0; i < gazetteer.departments().size(); ++i) {
            const Department& department = gazetteer.departments()[i];
            if (department.id == prime_minister) continue;
            names_.add(department.name, i, Spelling::capitals);
            for (const std::string& name : department.also) names_.add(without_article(name), i, spelling_of(name));
        }
        for (std::uint32_t i = 0; i < gazetteer.offices().size(); ++i) {
            const Office& office = gazetteer.offices()[i];
            offices_.add(office.name, i);
            for (const std::string& name : office.also) offices_.add(name, i);
        }
        read_topics(files.text("topic_departments.tsv"));
    }

    Article operator()(Article article) const {
        article.departments.clear();
        article.departments_led.clear();
        const DateRange days = days_of(article);
        std::vector<Assigned> chosen;
        for (const Quote& quote : article.quotes) {
            if (quote.speaker) add_speaker(*quote.speaker, quote, days, chosen, article.departments_led);
            for (const Speaker& speaker : quote.also)
                add_speaker(speaker, quote, days, chosen, article.departments_led);
        }
        std::stable_sort(chosen.begin(), chosen.end(), [](const Assigned& a, const Assigned& b) {
            return rank(a.evidence.rule) < rank(b.evidence.rule);
        });
        for (Assigned& assigned : chosen) add(article.departments, std::move(assigned));
        for (Assigned& assigned : concerned(article, days)) add(article.departments, std::move(assigned));
        return article;
    }

private:
    static constexpr std::string_view prime_minister = "pm";

    static std::string_view without_article(std::string_view name) {
        return name.substr(0, 4) == "the " ? name.substr(4) : name;
    }

    static int rank(const std::string& rule) {
        return rule == "led-by-speaker" ? 0 : rule == "minister-quoted" ? 1 : 2;
    }

    static void add(std::vector<Assigned>& all, Assigned assigned) {
        const auto same = [&](const Assigned& known) { return known.id == assigned.id; };
        if (std::none_of(all.begin(), all.end(), same)) all.push_back(std::move(assigned));
    }

    std::optional<std::uint32_t> number_of(std::string_view id) const {
        const Department* department = gazetteer_->department(id);
        if (!department) return std::nullopt;
        return static_cast<std::uint32_t>(department - gazetteer_->departments().data());
    }

    void read_topics(std::string_view table) {
        for (const TsvRow& row : read_tsv(table, "topic_departments.tsv", 3)) {
            const std::string where = "topic_departments.tsv:" + std::to_string(row.line);
            const std::optional<std::uint32_t> department = number_of(row.cells[1]);
            if (!gazetteer_->topic(row.cells[0]))
                throw DataError(where + ": unknown topic '" + std::string(row.cells[0]) + "'");
            if (!department) throw DataError(where + ": unknown department '" + std::string(row.cells[1]) + "'");
            if (row.cells[2] != "alone" && row.cells[2] != "named")
                throw DataError(where + ": the third cell must be 'alone' or 'named'");
            topics_.push_back({std::string(row.cells[0]), *department, row.cells[2] == "alone"});
        }
    }

    void add_speaker(const Speaker& speaker, const Quote& quote, const DateRange& days,
                     std::vector<Assigned>& chosen, std::vector<std::string>& led) const {
        std::string_view id = speaker.department;
        const char* rule = speaker.leads_department ? "led-by-speaker" : "minister-quoted";
        if (id.empty() && speaker.kind == SpeakerKind::institution) {
            if (const Institution* body = gazetteer_->institution(speaker.id)) id = body->department;
            rule = "institution-quoted";
        }
        const Department* named = gazetteer_->department(id);
        const Department* department = named ? department_on(*gazetteer_, *named, days) : nullptr;
        if (!department) return;
        const float certainty = rule == std::string_view("led-by-speaker") ? 1.0F : 0.85F;
        const Span span = quote.mention.empty() ? quote.extent() : quote.mention;
        chosen.push_back({department->id, department->name, {rule, quote.evidence.confidence * certainty, span}});
        if (!speaker.leads_department) return;
        if (std::find(led.begin(), led.end(), department->id) == led.end()) led.push_back(department->id);
    }

    std::vector<Assigned> concerned(const Article& article, const DateRange& days) const {
        std::vector<Case> cases(gazetteer_->departments().size());
        const WordScan title(article.title);
        count_signs(title, std::vector<Region>(title.size(), Region::title), days, false, cases);
        const WordScan text(article.text, dropped_spans(article));
        count_signs(text, regions_of(text, article.title.empty()), days, true, cases);
        count_topics(article, days, cases);
        std::vector<Assigned> found;
        for (std::size_t i = 0; i < cases.size(); ++i) {
            const float score = cases[i].score();
            if (score < threshold) continue;
            const Department& department = gazetteer_->departments()[i];
            found.push_back({department.id,
                             department.name,
                             {"department-named", score / (score + threshold / 2), cases[i].span}});
        }
        std::stable_sort(found.begin(), found.end(), [](const Assigned& a, const Assigned& b) {
            return a.evidence.confidence > b.evidence.confidence;
        });
        return found;
    }

    void count_signs(const WordScan& scan, const std::vector<Region>& regions, const DateRange& days, bool in_text,
                     std::vector<Case>& cases) const {
        for (std::size_t i = 0; i < scan.size();) {
            const PhraseTable::Match office = offices_.longest(scan, i);
            const PhraseTable::Match name = names_.longest(scan, i);
            const float times = count_of(regions[i]);
            if (name.count > 0 && name.count >= office.count) {
                const Department* department = choose_department(*gazetteer_, name.values, days);
                const bool foreign = i > 0 && scan[i].before == Gap::soft && is_foreign(scan.folded(i - 1));
                if (department && !foreign) {
                    Case& its = case_of(*department, cases);
                    its.saw(its.names, name_weight * times, in_text ? scan.span_of(i, name.count) : Span{});
                }
            } else if (office.count > 0 && !is_denied(scan, i)) {
                count_office(office.values, days, times, in_text ? scan.span_of(i, office.count) : Span{}, cases);
            }
            i += std::max<std::size_t>({office.count, name.count, 1});
        }
        for (const WeightedPatterns::Hit& hit : subject_patterns_.find(scan)) {
            const WeightedPatterns::Row& row = subject_patterns_.row(hit.row);
            const Department* department =
                department_or_successor(*gazetteer_, gazetteer_->departments()[row.subject], days);
            if (!department) continue;
            Case& its = case_of(*department, cases);
            its.saw(its.subjects, row.weight * count_of(regions[hit.first]), in_text ? hit.span : Span{});
        }
    }

    void count_office(std::span<const std::uint32_t> offices, const DateRange& days, float times, Span span,
                      std::vector<Case>& cases) const {
        for (const std::uint32_t number : offices) {
            const Office& office = gazetteer_->offices()[number];
            const Department* department = gazetteer_->department(office.department);
            if (!department || office.department == prime_minister || !exists_on(*department, days)) continue;
            Case& its = case_of(*department, cases);
            its.saw(its.offices, office_weight * times, span);
            return;
        }
    }

    void count_topics(const Article& article, const DateRange& days, std::vector<Case>& cases) const {
        std::size_t counted = 0;
        for (const Assigned& topic : article.topics) {
            if (topic.id == "referendum") continue;
            if (counted++ == topics_that_count) break;
            const bool may_stand_alone = counted == 1 || topic.evidence.confidence >= sure_second;
            for (const Subject& subject : topics_) {
                if (subject.topic != topic.id) continue;
                const Department* department =
                    department_or_successor(*gazetteer_, gazetteer_->departments()[subject.department], days);
                if (!department) continue;
                Case& its = case_of(*department, cases);
                if (subject.alone && may_stand_alone)
                    its.saw(its.topics, topic_alone, topic.evidence.span);
                else if (its.named())
                    its.saw(its.topics, topic_named, topic.evidence.span);
            }
        }
    }

    Case& case_of(const Department& department, std::vector<Case>& cases) const {
        return cases[static_cast<std::size_t>(&department - gazetteer_->departments().data())];
    }

    const Gazetteer* gazetteer_;
    WeightedPatterns subject_patterns_;
    PhraseTable names_, offices_;
    std::vector<Subject> topics_;
};

}  // namespace

Extractor departments_extractor(const Gazetteer& gazetteer, const GazetteerFiles& files) {
    auto finder = std::make_shared<const DepartmentFinder>(gazetteer, files);
    return [finder](Article article) { return (*finder)(std::move(article)); };
}

}  // namespace onrecord
