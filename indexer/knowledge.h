#pragma once

#include <string>

#include "common/gazetteer/gazetteer.h"

namespace onrecord {

/// The built-in tables, or those of a folder on top of them (--gazetteers), and the gazetteer made of them.
struct Knowledge {
    /// `folder` empty: the built-in ones alone. Throws IoError, DataError.
    explicit Knowledge(const std::string& folder);

    GazetteerFiles files;
    Gazetteer gazetteer;
};

}  // namespace onrecord
