#pragma once

#include <functional>
#include <ostream>

#include "query/commands/session.h"

namespace onrecord {

/// How a command ends that counts rather than lists: notes, what `write` writes (through the pager where a person reads), and where nothing
/// was found, why. Returns the exit code.
int finish(Session& session, const Answer& answer, bool found, const std::function<void(std::ostream&)>& write);

}  // namespace onrecord
