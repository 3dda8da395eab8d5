#include "query/commands/one_article.h"

namespace onrecord {

Expr id_filter(const std::string& id) { return {FieldMatch{&schema::id, id, ValueForm::plain, {id}}}; }

std::optional<Hit> find_hit(Session& session, const std::string& id) {
    const ReadQuery query{"id:" + id, id_filter(id), {}};
    SearchRequest request = session.request(query, Unit::articles);
    request.limit = 1;
    request.snippet_width = 0;
    request.tell_copies = false;   // an article is shown though the file of copies is damaged
    SearchReply reply = session.ask(request, query);
    if (reply.hits.empty()) return std::nullopt;
    return std::move(reply.hits.page().front());
}

std::optional<Article> find_article(Session& session, const std::string& id) {
    std::optional<Hit> hit = find_hit(session, id);
    return hit ? std::optional(std::move(hit->article)) : std::nullopt;
}

}  // namespace onrecord
