#include "query/commands/read_text.h"

#include <cerrno>
#include <cstring>
#include <fstream>
#include <iostream>
#include <sstream>

#include "common/errors.h"

namespace onrecord {

std::string read_text(const std::string& path) {
    std::ostringstream text;
    if (path == "-") {
        text << std::cin.rdbuf();
        return std::move(text).str();
    }
    std::ifstream in(path, std::ios::binary);
    if (in) text << in.rdbuf();
    if (!in || in.bad()) throw IoError(path + ": cannot be read: " + std::strerror(errno));
    return std::move(text).str();
}

}  // namespace onrecord
