#pragma once

#include "query/commands/session.h"

namespace onrecord {

/// Says on standard error why a query found nothing (UX Q6): which clause alone matches nothing, near spellings of its
/// words, and how many results there are without each clause. Silent with --quiet and in JSON.
void explain_nothing(Session& session, const Answer& answer);

}  // namespace onrecord
