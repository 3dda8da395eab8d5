#include "common/cli/program.h"

#include <cerrno>
#include <csignal>
#include <cstring>
#include <ostream>
#include <string>

#include <xapian.h>

#include "common/errors.h"
#include "common/exit_codes.h"
#include "common/text.h"

namespace onrecord {
namespace {

/// What can be done about an error of the system, by the words that it has for it; empty where the message itself must do.
std::string cure_of(std::string_view message) {
    const std::string sqlite_full = "disk is full";
    for (const std::string& full : {std::string(std::strerror(ENOSPC)), std::string(std::strerror(EDQUOT)), std::string(std::strerror(EFBIG)), sqlite_full}) {
        if (message.find(full) != std::string_view::npos) return "; free some space and run it again: what was published before is whole";
    }
    return {};
}

int report(std::string_view program, std::string_view message, int code, std::ostream& err) {
    err << program << ": " << escape_control(message) << cure_of(message) << '\n';
    return code;
}

}  // namespace

int run_guarded(std::string_view program, std::ostream& out, std::ostream& err, const std::function<int()>& body) {
    try {
        const int code = body();
        out.flush();
        if (!out) return report(program, "cannot write the output", exit_code::io, err);
        return code;
    } catch (const BusyError& error) {
        return report(program, error.what(), exit_code::busy, err);
    } catch (const VersionError& error) {
        return report(program, error.what(), exit_code::version, err);
    } catch (const Xapian::Error& error) {
        return report(program, error.get_description() + "; run onrecord-index check", exit_code::io, err);
    } catch (const std::exception& error) {
        return report(program, error.what(), exit_code::io, err);
    }
}

void end_quietly_on_closed_pipe() { std::signal(SIGPIPE, SIG_DFL); }

}  // namespace onrecord
