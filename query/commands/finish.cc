#include "query/commands/finish.h"

#include <sstream>

#include "common/exit_codes.h"
#include "query/commands/nothing.h"
#include "query/commands/terminal.h"

namespace onrecord {

int finish(Session& session, const Answer& answer, bool found, const std::function<void(std::ostream&)>& write) {
    session.print_notes(answer.notes);
    std::ostringstream text;
    write(text);
    deliver(text.str(), session.options().format == "text" && !session.options().no_pager, session.program().out);
    if (found) return exit_code::success;
    explain_nothing(session, answer);
    return exit_code::nothing;
}

}  // namespace onrecord
