#include "indexer/commands/query_ids.h"

#include <cerrno>
#include <cstring>
#include <filesystem>

#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include "common/cli/cli_errors.h"
#include "common/errors.h"
#include "common/exit_codes.h"

extern char** environ;

namespace onrecord {
namespace {

std::string query_program() {
    std::error_code error;
    const std::filesystem::path self = std::filesystem::read_symlink("/proc/self/exe", error);
    for (const char* place : {"onrecord-query", "../query/onrecord-query"}) {   // installed; as built
        const std::filesystem::path beside = self.parent_path() / place;
        if (!error && ::access(beside.c_str(), X_OK) == 0) return beside.string();
    }
    return "onrecord-query";
}

/// Runs `arguments`, the first of which is the program; gives what it prints and its exit code.
struct Child {
    explicit Child(std::vector<std::string> arguments) {
        std::vector<char*> argv;
        argv.reserve(arguments.size() + 1);
        for (std::string& argument : arguments) argv.push_back(argument.data());
        argv.push_back(nullptr);
        int ends[2];
        if (::pipe(ends) != 0) throw IoError(arguments[0] + ": cannot be run: " + std::strerror(errno));
        posix_spawn_file_actions_t actions;
        posix_spawn_file_actions_init(&actions);
        posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
        posix_spawn_file_actions_addclose(&actions, ends[0]);
        posix_spawn_file_actions_addclose(&actions, ends[1]);
        pid_t child = 0;
        const int code = ::posix_spawnp(&child, argv[0], &actions, nullptr, argv.data(), environ);
        posix_spawn_file_actions_destroy(&actions);
        ::close(ends[1]);
        if (code == 0) read(ends[0]);
        ::close(ends[0]);
        if (code != 0) throw IoError(arguments[0] + ": cannot be run: " + std::strerror(code));
        int status = 0;
        while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {}
        exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }

    std::string output;
    int exit_code = -1;

private:
    void read(int fd) {
        char bytes[1 << 16];
        for (ssize_t n; (n = ::read(fd, bytes, sizeof bytes)) != 0;) {
            if (n > 0) output.append(bytes, static_cast<std::size_t>(n));
            else if (errno != EINTR) return;
        }
    }
};

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        if (end > at) lines.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return lines;
}

}  // namespace

std::vector<std::string> query_ids(const std::string& db, const std::vector<std::string>& query) {
    std::vector<std::string> arguments{query_program(), "search", "--db", db, "--all", "--group", "none", "--format", "ids", "--"};
    arguments.insert(arguments.end(), query.begin(), query.end());
    const Child child(std::move(arguments));
    if (child.exit_code == exit_code::usage) throw UsageError("the query was refused; nothing is removed");
    if (child.exit_code != exit_code::success && child.exit_code != exit_code::nothing)
        throw IoError("onrecord-query could not answer (exit code " + std::to_string(child.exit_code) + "); nothing is removed");
    return lines_of(child.output);
}

}  // namespace onrecord
