#include "query/commands/nothing.h"

#include "query/commands/clauses.h"
#include "query/commands/spelling.h"

namespace onrecord {
namespace {

constexpr std::size_t most_clauses = 16;   ///< that are tried one by one

class Explainer {
public:
    Explainer(Session& session, const Answer& answer) : session_(session), answer_(answer), clauses_(answer.expr) {}

    void run() {
        if (clauses_.size() == 1) {
            session_.say("nothing matches " + answer_.read_as);
            spell(clauses_.clause(0));
            return;
        }
        if (clauses_.size() > most_clauses) return;
        session_.say("nothing matches all of it");
        for (std::size_t i = 0; i < clauses_.size(); ++i) {
            if (count(clauses_.alone(i)) > 0) continue;
            session_.say("  " + name(i) + " alone matches nothing");
            spell(clauses_.clause(i));
        }
        for (std::size_t i = 0; i < clauses_.size(); ++i) {
            if (const std::uint64_t n = count(clauses_.without(i)); n > 0) {
                session_.say("  without " + name(i) + ": " + count_of(n, answer_.unit));
            }
        }
    }

private:
    std::string name(std::size_t i) { return echo(clauses_.clause(i), session_.catalog()); }

    std::uint64_t count(Expr expr) {
        SearchRequest request = session_.request({answer_.text, std::move(expr), {}}, answer_.unit);
        QueryResult<SearchReply> reply = search(session_.index(), request);
        const auto* counted = std::get_if<SearchReply>(&reply);
        if (!counted) return 0;
        return answer_.unit == Unit::quotes ? counted->quotes : counted->articles;
    }

    void spell(const Expr& expr) {
        const Word* word = std::get_if<Word>(&expr.node);
        if (!word || word->form == WordForm::prefix || word->form == WordForm::fuzzy) return;
        std::string list;
        for (const std::string& near : nearest_words(session_.index(), word->text)) list += (list.empty() ? "" : ", ") + near;
        if (!list.empty()) session_.say("  nearest words: " + list);
    }

    Session& session_;
    const Answer& answer_;
    Clauses clauses_;
};

}  // namespace

void explain_nothing(Session& session, const Answer& answer) {
    if (session.program().common.quiet || session.is_json()) return;
    Explainer(session, answer).run();
}

}  // namespace onrecord
