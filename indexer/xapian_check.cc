#include "indexer/xapian_check.h"

#include <algorithm>
#include <sstream>

#include <xapian.h>

// Xapian 1.4.22 frees an object of its own inside Database::check with the size of another class. The
// allocators take no notice, AddressSanitizer does: it is told to let that one kind of finding pass.
#if defined(__SANITIZE_ADDRESS__)
#define ONRECORD_ASAN 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define ONRECORD_ASAN 1
#endif
#endif
#ifdef ONRECORD_ASAN
// NOLINTNEXTLINE(bugprone-reserved-identifier,cert-dcl37-c,cert-dcl51-cpp): the sanitizer's name
extern "C" const char* __asan_default_options();
extern "C" const char* __asan_default_options() { return "new_delete_type_mismatch=0"; }
#endif

namespace onrecord {

std::string xapian_check(const std::filesystem::path& folder) {
    std::ostringstream said;
    if (Xapian::Database::check(folder.string(), 0, &said) == 0) return {};
    std::string text = said.str();
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text.empty() ? "damaged" : text;
}

}  // namespace onrecord
