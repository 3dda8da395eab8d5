#include "query/engine/tabulate.h"

#include "query/engine/cross_table.h"
#include "query/engine/trend.h"

namespace onrecord {

void tabulate(const SearchRequest& request, const Evaluators& evaluators, const std::vector<DocSet>& matches, SearchReply& reply) {
    if (request.cross) reply.cross = count_cross(*request.cross, request, evaluators, matches);
    if (request.trend) reply.trend = count_trend(*request.trend, request, evaluators, matches);
}

}  // namespace onrecord
