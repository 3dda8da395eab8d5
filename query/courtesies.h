#pragma once

#include <string_view>

#include "common/schema.h"

namespace onrecord {

/// True for the fields whose values are people and bodies by name.
bool is_of_people(const Field& field);

/// What people write around a value out of courtesy and no name of it has: "the Defence Secretary" is "defence secretary", and of people "The Rt Hon Sir
/// Michael Fallon MP" is "michael fallon". `folded`: as of fold_value. All of it is returned if nothing else would be left.
std::string_view without_courtesies(const Field& field, std::string_view folded);

}  // namespace onrecord
