#include <algorithm>
#include <iostream>
#include <string>
#include <vector>

#include "common/cli/program.h"
#include "query/commands/commands.h"

int main(int argc, char** argv) {
    onrecord::end_quietly_on_closed_pipe();
    const std::vector<std::string> args(argv + std::min(argc, 1), argv + argc);
    return onrecord::run_guarded("onrecord-query", std::cout, std::cerr,
                                 [&] { return onrecord::run_onrecord_query(args, std::cout, std::cerr); });
}
